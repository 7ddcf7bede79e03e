/**
 * What is saved from the window and opened in it.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.files;

import org.jspecify.annotations.NullMarked;
