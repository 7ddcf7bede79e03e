/**
 * Options that commands share.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cli.option;

import org.jspecify.annotations.NullMarked;
