/**
 * The widgets around the canvas.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.panel;

import org.jspecify.annotations.NullMarked;
