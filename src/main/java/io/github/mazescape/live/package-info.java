/**
 * The live sandbox without its window.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live;

import org.jspecify.annotations.NullMarked;
