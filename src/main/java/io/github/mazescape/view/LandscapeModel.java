package io.github.mazescape.view;

import io.github.mazescape.evaluation.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the landscape panel shows.
 *
 * @param raster the values, or null before the first of them
 * @param layer what the values say
 * @param range the values between which the colours run, or null for the range of the known values
 * @param population the population, on the slice or off it
 * @param trail the champions so far, oldest first
 * @param champion the champion, or null before the first
 * @param halfWidth the slice's half-width relative to the champion's norm, over 0
 * @param directions the name of the two directions, as "random orthonormal"
 * @param resolution the size of a known block [cells], 1 when it is as fine as it gets
 * @param progress how much of the picture is known at the finest resolution, in [0, 1]
 */
public record LandscapeModel(
        @Nullable Raster raster,
        Layer layer,
        @Nullable ValueRange range,
        List<Dot> population,
        List<Dot> trail,
        @Nullable Dot champion,
        double halfWidth,
        String directions,
        int resolution,
        double progress) {
    public LandscapeModel {
        population = List.copyOf(population);
        trail = List.copyOf(trail);
    }
}
