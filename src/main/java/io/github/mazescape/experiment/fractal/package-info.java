/**
 * Experiments on how finely the landscape is folded: where it is fractal, how that goes with chaos in the networks, and
 * how rugged it is at the scale of a mutation.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.fractal;

import org.jspecify.annotations.NullMarked;
