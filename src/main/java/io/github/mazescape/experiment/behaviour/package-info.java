/**
 * Experiments on what networks do, whatever their weights: how many behaviours there are, how far each reaches, and
 * what of a network it needs.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.behaviour;

import org.jspecify.annotations.NullMarked;
