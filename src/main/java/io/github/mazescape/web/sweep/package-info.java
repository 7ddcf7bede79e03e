/**
 * The report of a sweep as one page that needs nothing else: parallel coordinates, curves and a table of its runs.
 * Internal.
 *
 * <p>Begin with {@link io.github.mazescape.web.sweep.SweepPage}. Everything is immutable; any thread may call it.
 */
@NullMarked
package io.github.mazescape.web.sweep;

import org.jspecify.annotations.NullMarked;
