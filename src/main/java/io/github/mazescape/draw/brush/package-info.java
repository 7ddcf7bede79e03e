/**
 * Draws over a landscape what is painted on it, and which of its pixels go where a maze is painted.
 *
 * <p>{@link io.github.mazescape.draw.brush.BrushOverlay} draws {@link io.github.mazescape.draw.brush.BrushMarks}.
 * Models are immutable. An overlay belongs to the thread that draws it. Begin with {@code BrushOverlay}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.brush;

import org.jspecify.annotations.NullMarked;
