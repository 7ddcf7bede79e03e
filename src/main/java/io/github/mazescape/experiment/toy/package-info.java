/**
 * Landscapes with a known answer, on which the code of the experiments is calibrated.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.toy;

import org.jspecify.annotations.NullMarked;
