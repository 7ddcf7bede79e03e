/** Movies: what is filmed, frames, and the encoders that write them. */
@NullMarked
package io.github.mazescape.film;

import org.jspecify.annotations.NullMarked;
