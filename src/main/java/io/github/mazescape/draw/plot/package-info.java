/**
 * Draws the plots of experiments, which are data ({@link io.github.mazescape.experiment.Plot}), for files and pages: as
 * pixels or as SVG, on a dark ground or a light one. {@code PlotLayout} finds room, {@code PlotFrame} turns values into
 * places, {@code MarkDrawing} draws what lies between the axes. Begin with {@link
 * io.github.mazescape.draw.plot.PlotDrawing}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.plot;

import org.jspecify.annotations.NullMarked;
