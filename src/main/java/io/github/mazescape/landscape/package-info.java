/**
 * Two-dimensional pictures of weight space. {@link io.github.mazescape.landscape.Directions} span a {@link
 * io.github.mazescape.landscape.Plane}, a {@link io.github.mazescape.landscape.Viewport} is the piece of it that is
 * looked at, a {@link io.github.mazescape.landscape.Raster} holds what is known of its pixels, a {@link
 * io.github.mazescape.landscape.Renderer} measures them from coarse to fine, and a {@link
 * io.github.mazescape.landscape.Projector} tells where individuals lie. Begin reading with {@code Plane} and {@code
 * Viewport}. All but {@code Raster} is immutable or for one thread; a raster has one writer and any number of readers.
 *
 * <pre>{@code
 * Plane plane = Directions.random(topology, centre, new Seed(1)).plane(centre);
 * Raster raster = new Raster(plane, Viewport.centred(0.5, 32, 32), task);
 * new Renderer(evaluator).render(raster, new Cancellation());
 * double[] fitness = raster.snapshot().values(Layer.FITNESS); // row by row from the top
 * }</pre>
 */
@NullMarked
package io.github.mazescape.landscape;

import org.jspecify.annotations.NullMarked;
