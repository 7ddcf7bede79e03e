/**
 * Where the ancestors that are shown lie on the landscape of the window. For the drawing thread.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.lineage;

import org.jspecify.annotations.NullMarked;
