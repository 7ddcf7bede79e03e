/**
 * Movies and stills: what is filmed, frames, and the encoders that write them. {@link
 * io.github.mazescape.film.LandscapeShot} is the one way from a bookmark to a picture; {@link
 * io.github.mazescape.film.RunMovie} and {@link io.github.mazescape.film.SandboxMovie} are the movies. All is made by
 * the thread that asks for it.
 */
@NullMarked
package io.github.mazescape.film;

import org.jspecify.annotations.NullMarked;
