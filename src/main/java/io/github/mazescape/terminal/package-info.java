/**
 * What surrounds the process: progress bar, Ctrl-C, error stream, exit codes, display.
 *
 * <p>Commands call {@link io.github.mazescape.terminal.Progress} and {@link io.github.mazescape.terminal.Interrupts} on
 * the main thread while they work; the shutdown hook of {@code Interrupts} runs on a thread of the JVM.
 * {@link io.github.mazescape.terminal.Display} tells whether a window can open. Begin with {@code Interrupts}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.terminal;

import org.jspecify.annotations.NullMarked;
