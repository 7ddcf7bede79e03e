/**
 * Draws charts of fitness over generations, or over what memory is left to a forager.
 *
 * <p>{@link io.github.mazescape.draw.chart.ChartPanel} shows one run, {@link io.github.mazescape.draw.chart.RunsPanel}
 * several. Both draw into a {@code FitnessPlot} and label their lines by
 * {@link io.github.mazescape.draw.chart.EndLabels}. What the user looks at in the chart of one run, as the piece of it
 * and the pointer, is {@link io.github.mazescape.draw.chart.ChartMarks}; {@code ChartHover} answers the pointer. A
 * panel belongs to the thread that draws it. Begin with {@code ChartPanel}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.chart;

import org.jspecify.annotations.NullMarked;
