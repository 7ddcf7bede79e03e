/** The command sweep: a grid of runs. */
@NullMarked
package io.github.mazescape.cli.sweep;

import org.jspecify.annotations.NullMarked;
