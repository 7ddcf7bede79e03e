/**
 * What a champion needs: memory, units, inputs, weights.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.knockout;

import org.jspecify.annotations.NullMarked;
