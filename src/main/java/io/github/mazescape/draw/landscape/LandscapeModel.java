package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.network.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the landscape panel shows, but for what the pointer does ({@link LandscapeMarks}).
 *
 * @param snapshot the values of all layers, or null before the first of them
 * @param colouring how they are shown
 * @param centre the fitness of the plane's origin, from which differences are taken
 * @param range the values between which the colours run, or null for the range of the known values; see {@link Grading}
 * @param population the population, on the plane or off it
 * @param trail the champions so far, oldest first
 * @param champion the champion, or null before the first
 * @param halfWidth the viewport's half-width relative to the champion's norm, over 0
 * @param precision in which numbers the pixels were measured, or null to say nothing of it
 * @param directions the name of the two directions, as "random orthonormal"
 * @param resolution the size of a known block [cells], 1 when it is as fine as it gets
 * @param progress how much of the picture is known at the finest resolution, in [0, 1]
 */
public record LandscapeModel(
        @Nullable Snapshot snapshot,
        Colouring colouring,
        double centre,
        @Nullable ValueRange range,
        List<Dot> population,
        List<Dot> trail,
        @Nullable Dot champion,
        double halfWidth,
        @Nullable Precision precision,
        String directions,
        int resolution,
        double progress) {
    public LandscapeModel {
        population = List.copyOf(population);
        trail = List.copyOf(trail);
    }

    /** The same values in other colours, between the ends of their own range or, of fitness, of all that it can be. */
    public LandscapeModel with(Colouring another) {
        return new LandscapeModel(
                snapshot,
                another,
                centre,
                another.layer() == Layer.FITNESS ? ValueRange.UNIT : null,
                population,
                trail,
                champion,
                halfWidth,
                precision,
                directions,
                resolution,
                progress);
    }

    /** What is drawn of the values, or null before the first of them. */
    LandscapeImage.@Nullable Source source() {
        return snapshot == null ? null : new LandscapeImage.Source(snapshot, colouring, range, centre);
    }
}
