/**
 * What comes from the user and may be wrong. {@link io.github.mazescape.input.InputException} is the one exception for
 * what the user can mend; every other exception that leaves a command is a bug of this program.
 * {@link io.github.mazescape.input.PlainText} makes a stranger's text safe to show. Stateless but for the exceptions;
 * any thread may call.
 */
@NullMarked
package io.github.mazescape.input;

import org.jspecify.annotations.NullMarked;
