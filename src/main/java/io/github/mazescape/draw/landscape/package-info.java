/**
 * Draws the fitness landscape.
 *
 * <p>{@link io.github.mazescape.draw.landscape.LandscapePanel} draws a
 * {@link io.github.mazescape.draw.landscape.LandscapeModel}: colours ({@code LandscapeImage}, with {@code Relief} and
 * {@code ContourLines}), the population, and the marks of the pointer.
 * {@link io.github.mazescape.draw.landscape.LandscapeImage} also makes the bare picture for files.
 *
 * <p>Models are immutable. A panel keeps pictures between frames and belongs to the thread that draws it. Begin with
 * {@code LandscapePanel}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.landscape;

import org.jspecify.annotations.NullMarked;
