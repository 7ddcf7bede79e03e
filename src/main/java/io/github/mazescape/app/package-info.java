/** The command line, the sandbox window, and the wiring of everything below. */
@NullMarked
package io.github.mazescape.app;

import org.jspecify.annotations.NullMarked;
