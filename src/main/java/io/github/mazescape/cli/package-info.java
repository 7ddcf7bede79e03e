/**
 * The command line.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cli;

import org.jspecify.annotations.NullMarked;
