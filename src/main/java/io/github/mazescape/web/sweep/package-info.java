/**
 * The report of a sweep as one page that needs nothing else: parallel coordinates, curves and a table of its runs.
 *
 * <p>Begin with {@link io.github.mazescape.web.sweep.SweepPage}. Everything is immutable; any thread may call it.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.web.sweep;

import org.jspecify.annotations.NullMarked;
