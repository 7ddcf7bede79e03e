package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Waypoint;
import io.github.mazescape.network.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the landscape panel shows, without the marks of the pointer ({@link LandscapeMarks}).
 *
 * @param snapshot the values of all layers, or null before the first of them
 * @param colouring how they are coloured
 * @param centre the fitness of the plane's origin, from which differences are taken
 * @param range the ends of the colours, or null for the range of the known values; see {@link Grading}
 * @param dots the networks on the plane or off it
 * @param measurement what was measured and how far it is
 * @param place where in weight space it lies
 */
public record LandscapeModel(
        @Nullable Snapshot snapshot,
        Colouring colouring,
        double centre,
        @Nullable ValueRange range,
        Dots dots,
        Measurement measurement,
        Place place) {
    /** A landscape of which it is not known where it lies. */
    public LandscapeModel(
            @Nullable Snapshot snapshot,
            Colouring colouring,
            double centre,
            @Nullable ValueRange range,
            Dots dots,
            Measurement measurement) {
        this(snapshot, colouring, centre, range, dots, measurement, Place.UNKNOWN);
    }

    /**
     * Where in weight space a landscape lies.
     *
     * @param slice the piece of a plane, or null where it is not known
     * @param task the task on which it was measured, or null where it is not known
     * @param way coarse pictures that lie between the landscape before and this one, nearest to the former first; empty
     *     where none were measured
     * @param told how much of the variance of the champions' path the plane tells
     */
    public record Place(@Nullable Slice slice, @Nullable Task task, List<Waypoint> way, PathFit.Shares told) {
        /** It is not known. */
        public static final Place UNKNOWN = new Place(null, null, List.of(), PathFit.Shares.NONE);

        public Place {
            way = List.copyOf(way);
        }
    }

    /**
     * The networks on the slice or off it.
     *
     * @param generation whose they are, from 1; 0 where that is not known
     * @param population the population
     * @param trail the champions so far, oldest first
     * @param champion the champion, or null before the first
     * @param others the champions of other runs
     */
    public record Dots(
            long generation,
            List<Dot> population,
            List<Dot> trail,
            @Nullable Dot champion,
            Others others) {
        public Dots {
            population = List.copyOf(population);
            trail = List.copyOf(trail);
        }

        /** Dots without other runs. */
        public Dots(long generation, List<Dot> population, List<Dot> trail, @Nullable Dot champion) {
            this(generation, population, trail, champion, Others.NONE);
        }

        /** Dots of an unknown generation. */
        public Dots(List<Dot> population, List<Dot> trail, @Nullable Dot champion) {
            this(0, population, trail, champion);
        }

        /** Whether others are of the same networks, though they may be seen elsewhere. */
        boolean sameNetworksAs(Dots other) {
            return generation == 0 || other.generation == 0
                    ? equals(other)
                    : generation == other.generation && population.size() == other.population.size();
        }
    }

    /**
     * The champions of other runs.
     *
     * @param generation whose champions they are; 0 where that is not known
     * @param all where each of them lies
     */
    public record Others(long generation, List<Other> all) {
        /** None. */
        public static final Others NONE = new Others(0, List.of());

        public Others {
            all = List.copyOf(all);
        }
    }

    /**
     * The champion of another run.
     *
     * @param evolved where it lies as it evolved
     * @param copy where its symmetric copy lies, or null where that is not known
     */
    public record Other(Dot evolved, @Nullable Dot copy) {
        Other moved(SliceMap map) {
            return new Other(evolved.moved(map), copy == null ? null : copy.moved(map));
        }

        Other towards(Other to, double share) {
            Dot end = to.copy;
            return new Other(
                    evolved.towards(to.evolved, share), copy == null || end == null ? end : copy.towards(end, share));
        }
    }

    /**
     * What was measured and how far it is.
     *
     * @param halfWidth the slice's half-width relative to the champion's norm, over 0
     * @param precision in which numbers the pixels were measured, or null to say nothing of it
     * @param directions the name of the two directions, as "random orthonormal"
     * @param resolution the size of a known block [cells], 1 at the finest resolution
     * @param progress how much of the picture is known at the finest resolution, in [0, 1]
     * @param mazes the mazes in which the pixels were measured, as "16 fixed mazes"; empty to say nothing of them
     * @param ablation what was taken from the networks, as "forgets every 5 steps"; empty for nothing
     */
    public record Measurement(
            double halfWidth,
            @Nullable Precision precision,
            String directions,
            int resolution,
            double progress,
            String mazes,
            String ablation) {
        /** A measurement that says nothing of its mazes, in which nothing was taken from the networks. */
        public Measurement(
                double halfWidth, @Nullable Precision precision, String directions, int resolution, double progress) {
            this(halfWidth, precision, directions, resolution, progress, "", "");
        }
    }

    /** The same with the champions of other runs. */
    public LandscapeModel with(Others others) {
        Dots marked = new Dots(dots.generation, dots.population, dots.trail, dots.champion, others);
        return new LandscapeModel(snapshot, colouring, centre, range, marked, measurement, place);
    }

    /** The population. */
    public List<Dot> population() {
        return dots.population();
    }

    /** The champion, or null before the first. */
    public @Nullable Dot champion() {
        return dots.champion();
    }

    /** How much of the picture is known at the finest resolution, in [0, 1]. */
    public double progress() {
        return measurement.progress();
    }

    /** What is drawn of the values, or null before the first of them. */
    public LandscapeImage.@Nullable Source source() {
        return snapshot == null ? null : new LandscapeImage.Source(snapshot, colouring, range, centre);
    }
}
