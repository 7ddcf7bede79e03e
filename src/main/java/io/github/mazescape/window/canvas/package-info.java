/**
 * The canvas of the window: what it draws and what the pointer does on it.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.canvas;

import org.jspecify.annotations.NullMarked;
