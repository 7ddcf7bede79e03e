/**
 * The brush in the window: {@code BrushMouse} hands what the mouse paints on to the sandbox, {@code BrushView} says
 * what is drawn of it. For the drawing thread. Begin with {@code BrushMouse}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.brush;

import org.jspecify.annotations.NullMarked;
