/**
 * A page in which a large landscape is zoomed to its single pixels: measured tile by tile, coarse levels first, so that
 * memory is bounded, an interrupted page can be looked at, and the same command goes on with it.
 *
 * <table>
 * <caption>Where things are</caption>
 * <tr><td>{@link io.github.mazescape.web.zoom.ZoomPage}</td><td>makes a page; begin here</td></tr>
 * <tr><td>{@link io.github.mazescape.web.zoom.Pyramid}</td><td>levels and tiles, as viewports on one lattice</td></tr>
 * <tr><td>{@link io.github.mazescape.web.zoom.PageLayer}</td><td>values as 16-bit numbers</td></tr>
 * <tr><td>{@code PageTiles}</td><td>where tiles are kept: in a folder, or in one file</td></tr>
 * <tr><td>{@code ReplayLattice}</td><td>what foragers do, recorded beforehand</td></tr>
 * </table>
 *
 * <p>One thread does it all; the evaluator may use others.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.web.zoom;

import org.jspecify.annotations.NullMarked;
