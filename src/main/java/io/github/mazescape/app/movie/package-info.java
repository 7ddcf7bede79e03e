/** Movies: frames, and the encoders that write them. */
@NullMarked
package io.github.mazescape.app.movie;

import org.jspecify.annotations.NullMarked;
