/**
 * The command sweep: a grid of runs.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cli.sweep;

import org.jspecify.annotations.NullMarked;
