/**
 * Draws the fitness along a line between two networks: {@code ProfileStrip} draws a
 * {@link io.github.mazescape.evaluation.LineProfile}. For the thread that draws.
 */
@NullMarked
package io.github.mazescape.draw.profile;

import org.jspecify.annotations.NullMarked;
