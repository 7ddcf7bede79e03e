/**
 * Makes movies, and stills of the landscape.
 *
 * <p>{@link io.github.mazescape.film.RunMovie} films a recorded run, {@link io.github.mazescape.film.SandboxMovie} a
 * run that is made meanwhile, {@link io.github.mazescape.film.ReplayMovie} one replay.
 * {@link io.github.mazescape.film.FrameComposer} draws their frames. {@link io.github.mazescape.film.MovieWriter} takes
 * frames and writes mp4, gif or PNGs through the encoders of this package; the window records through it, too.
 * {@link io.github.mazescape.film.LandscapeShot} makes a picture of a bookmark.
 *
 * <p>One thread draws and adds frames; each writer compresses and writes them on a thread of its own. Begin with
 * {@code MovieWriter}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.film;

import org.jspecify.annotations.NullMarked;
