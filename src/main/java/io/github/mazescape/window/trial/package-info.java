/**
 * Trials of the window: random use, and how long frames take.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.trial;

import org.jspecify.annotations.NullMarked;
