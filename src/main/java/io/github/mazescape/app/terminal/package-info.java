/** The command line's own affairs: what it runs in, how it reports progress and refusals, how it is interrupted. */
@NullMarked
package io.github.mazescape.app.terminal;

import org.jspecify.annotations.NullMarked;
