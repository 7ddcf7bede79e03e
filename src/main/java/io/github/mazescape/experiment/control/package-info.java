/**
 * What every experiment is told apart from: networks with the same weights in another order, and others.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.control;

import org.jspecify.annotations.NullMarked;
