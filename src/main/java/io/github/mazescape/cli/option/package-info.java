/** Options that commands share. */
@NullMarked
package io.github.mazescape.cli.option;

import org.jspecify.annotations.NullMarked;
