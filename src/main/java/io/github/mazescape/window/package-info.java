/** The window of the live sandbox. */
@NullMarked
package io.github.mazescape.window;

import org.jspecify.annotations.NullMarked;
