/**
 * Draws the fitness along a line between two networks: {@code ProfileStrip} draws a
 * {@link io.github.mazescape.evaluation.LineProfile}. For the thread that draws.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.profile;

import org.jspecify.annotations.NullMarked;
