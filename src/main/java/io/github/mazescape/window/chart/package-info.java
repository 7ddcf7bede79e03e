/**
 * What the pointer does on the chart: {@link io.github.mazescape.window.chart.ChartPointer}. For the drawing thread.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.chart;

import org.jspecify.annotations.NullMarked;
