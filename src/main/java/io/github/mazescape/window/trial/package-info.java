/** Trials of the window: random use, and how long frames take. */
@NullMarked
package io.github.mazescape.window.trial;

import org.jspecify.annotations.NullMarked;
