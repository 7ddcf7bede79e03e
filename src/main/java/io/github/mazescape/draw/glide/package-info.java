/**
 * Pictures of slices that pass into one another: {@link io.github.mazescape.draw.glide.Glide} moves and cross-fades two
 * pictures by where one slice lies in the other, so that no picture is exchanged by a cut.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.glide;

import org.jspecify.annotations.NullMarked;
