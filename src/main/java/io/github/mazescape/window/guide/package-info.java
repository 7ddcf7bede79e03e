/**
 * What shows a newcomer around: hints of the first start, the tour, and the cards on the canvas that tell of both.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.guide;

import org.jspecify.annotations.NullMarked;
