/**
 * How far behaviour and fitness stay the same around a champion.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.neutral;

import org.jspecify.annotations.NullMarked;
