/**
 * The API for sketches. A sketch imports this package and the ground packages ({@code seed}, {@code maze},
 * {@code network}, {@code foraging}, {@code evaluation}, {@code evolution}, {@code landscape}, {@code settings}). Names
 * here stay stable.
 *
 * <p>{@link io.github.mazescape.sketch.SketchRun} drives a run and measures landscapes,
 * {@link io.github.mazescape.sketch.SketchPalette} colours them, {@link io.github.mazescape.sketch.Caption} draws text.
 * A sketch calls them from its {@code setup()} and {@code draw()}, on Processing's drawing thread. Begin with
 * {@code SketchRun}.
 */
@NullMarked
package io.github.mazescape.sketch;

import org.jspecify.annotations.NullMarked;
