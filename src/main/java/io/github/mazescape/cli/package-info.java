/** The command line. */
@NullMarked
package io.github.mazescape.cli;

import org.jspecify.annotations.NullMarked;
