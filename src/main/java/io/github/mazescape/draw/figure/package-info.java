/**
 * Draws figures for papers and slides.
 *
 * <p>A {@link io.github.mazescape.draw.figure.LandscapeFigure} is a landscape with its axes ({@code PlaneAxis}), colour
 * bar, marks, scale and caption, as a {@link io.github.mazescape.draw.kit.Drawing} that is written as pixels or as SVG.
 * All is immutable and made anew for each figure. Begin with {@code LandscapeFigure}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.figure;

import org.jspecify.annotations.NullMarked;
