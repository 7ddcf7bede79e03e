/** The surroundings of the process: progress, interrupts, the error stream, the display. */
@NullMarked
package io.github.mazescape.terminal;

import org.jspecify.annotations.NullMarked;
