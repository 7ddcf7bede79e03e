/**
 * Whether children of two networks suffer from it that equal units have different numbers in their parents.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.crossover;

import org.jspecify.annotations.NullMarked;
