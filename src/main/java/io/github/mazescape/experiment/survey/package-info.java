/**
 * Experiments on claims about loss landscapes in general: how many dimensions, which paths, what flatness tells.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.survey;

import org.jspecify.annotations.NullMarked;
