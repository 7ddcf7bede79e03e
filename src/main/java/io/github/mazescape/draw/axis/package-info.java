/**
 * Axes of charts, plots and figures: scales, round ticks, and how they are drawn.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.axis;

import org.jspecify.annotations.NullMarked;
