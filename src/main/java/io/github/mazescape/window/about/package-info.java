/**
 * Four short pages that say what the sandbox is, how to use it, what to notice and what to try, as the info tab of
 * NetLogo does (U. Wilensky, 1999), with links that set the sandbox up. {@code AboutPanel} shows them; the texts are
 * resources, and {@code AboutLink} says what a link may do.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.about;

import org.jspecify.annotations.NullMarked;
