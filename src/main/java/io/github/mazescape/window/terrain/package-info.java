/**
 * The landscape in 3-D, in a window of its own. Begin with {@code TerrainWindow}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.terrain;

import org.jspecify.annotations.NullMarked;
