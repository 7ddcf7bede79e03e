/** What is saved from the window and opened in it. */
@NullMarked
package io.github.mazescape.window.files;

import org.jspecify.annotations.NullMarked;
