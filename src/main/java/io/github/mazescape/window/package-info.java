/**
 * The window of the live sandbox.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window;

import org.jspecify.annotations.NullMarked;
