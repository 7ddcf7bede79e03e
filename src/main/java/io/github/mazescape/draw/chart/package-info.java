/** Charts of fitness over generations. */
@NullMarked
package io.github.mazescape.draw.chart;

import org.jspecify.annotations.NullMarked;
