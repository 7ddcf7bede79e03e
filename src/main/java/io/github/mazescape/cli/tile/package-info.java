/**
 * Landscapes that several processes measure, each a band of the picture. Begin with {@code TileFolder}, which a process
 * fills, and {@code TileMerge}, which draws the picture.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cli.tile;

import org.jspecify.annotations.NullMarked;
