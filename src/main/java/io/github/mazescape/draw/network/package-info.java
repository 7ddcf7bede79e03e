/**
 * Draws a forager's network: hidden units over time, recurrent weights, eigenvalues and outputs.
 *
 * <p>{@link io.github.mazescape.draw.network.NetworkPanel} draws a
 * {@link io.github.mazescape.draw.network.NetworkModel}; {@link io.github.mazescape.draw.network.HiddenUnitsPanel}
 * draws the units alone. A panel belongs to the thread that draws it. Begin with {@code NetworkPanel}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.network;

import org.jspecify.annotations.NullMarked;
