/**
 * Makes the chart of a run: its curves, what the reference foragers reach on its mazes, and what the user changed. For
 * the thread "measuring". Begin with {@link io.github.mazescape.live.chart.ChartMaker}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.chart;

import org.jspecify.annotations.NullMarked;
