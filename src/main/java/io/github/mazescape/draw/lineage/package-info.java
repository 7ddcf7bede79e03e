/**
 * Draws over a landscape from whom a network descends: {@code LineageOverlay} draws {@code LineageMarks}. For the
 * thread that draws.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.lineage;

import org.jspecify.annotations.NullMarked;
