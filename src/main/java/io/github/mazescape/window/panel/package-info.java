/** The widgets around the canvas. */
@NullMarked
package io.github.mazescape.window.panel;

import org.jspecify.annotations.NullMarked;
