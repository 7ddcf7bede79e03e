package io.github.mazescape.experiment.glass;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.glass.NestedSampling.Plan;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether {@link FunnelExperiment} sees that its samplings do not mix: walks that are too short, and a basin that they
 * lose. Two samplings, of which the second walks four times as far, are compared as those of an experiment are. One
 * pair may agree or part by chance, since it is compared at a hundred levels; so several are looked at.
 */
final class MixingCalibration {
    private static final int DIMENSIONS = 20;
    private static final int PAIRS = 8;
    private static final int MOVES = 20;
    /** Enough where one coordinate of all counts. */
    private static final int FEW_MOVES = 5;

    private static final long MOST = 1_000_000;
    /** Where a bowl is sampled to: a ball that holds e^-9.5 of the prior. */
    private static final double BOWL = 0.9;
    /** Up to which fitness the wider of two basins reaches. */
    private static final double CAP = 0.5;

    private static final double DEEP = 0.7;

    private final Seed seed;
    private final int live;
    private final Cancellation cancellation;

    MixingCalibration(Seed seed, int live, Cancellation cancellation) {
        this.seed = seed;
        this.live = live;
        this.cancellation = cancellation;
    }

    /** Long walks on a ball agree; they are the dear part. */
    List<Check> longWalks() {
        return List.of(Check.atLeast(
                "share of pairs of samplings of a ball in 20 dimensions that agree throughout, with 20 moves and 80",
                throughout(agreements(each(MixingCalibration::bowl), MOVES, BOWL)),
                0.75));
    }

    List<Check> checks() {
        FitnessFunction bowl = each(MixingCalibration::bowl);
        return List.of(
                Check.atMost(
                        "control: share of pairs of samplings of a ball that agree throughout, with 1 move and 4",
                        throughout(agreements(bowl, 1, BOWL)),
                        0.5),
                Check.near(
                        "fitness up to which pairs agree where the deeper of two basins is as wide, median",
                        Summary.median(agreements(each(point -> basins(point, 4.6)), FEW_MOVES, DEEP)),
                        DEEP,
                        1e-12),
                Check.near(
                        "control: the same where it is too narrow to be found, median",
                        Summary.median(agreements(each(point -> basins(point, 10)), FEW_MOVES, DEEP)),
                        CAP,
                        1e-12));
    }

    private static double throughout(double[] agreements) {
        return Arrays.stream(agreements).filter(level -> level >= BOWL).count() / (double) agreements.length;
    }

    /** Up to which fitness each of some pairs agrees. */
    private double[] agreements(FitnessFunction function, int moves, double until) {
        double[] levels = new double[PAIRS];
        Arrays.setAll(
                levels,
                pair -> curve(function, moves, until, seed.child(pair))
                        .agreesUpTo(curve(function, FunnelExperiment.MORE * moves, until, seed.child(pair)), live));
        return levels;
    }

    private VolumeCurve curve(FitnessFunction function, int moves, double until, Seed pair) {
        return VolumeCurve.of(NestedSampling.sample(
                function,
                DIMENSIONS,
                1,
                new Plan(live, moves, until, MOST),
                pair.child(moves).stream(),
                (point, fitness, volume) -> {},
                cancellation));
    }

    /** 1 in the middle, 0.9 on a sphere of radius 2. */
    private static double bowl(double[] point) {
        return Math.max(0, 1 - Arrays.stream(point).map(x -> x * x).sum() / 40);
    }

    /**
     * Two basins on the two sides of a plane. One reaches {@link #CAP}, where a share of 0.02 of the prior lies; the
     * other is the slower to rise the narrower it is: of a steepness of 4.6 a share of 0.01 lies over the cap, of one
     * of 10 less than one in a million, which none of a few hundred points will find.
     */
    private static double basins(double[] point, double steepness) {
        double along = Arrays.stream(point).sum() / Math.sqrt(point.length);
        return along > 0 ? Math.min(CAP, along / 4) : Math.min(1, -along / steepness);
    }

    private static FitnessFunction each(ToDoubleFunction<double[]> one) {
        return points -> Arrays.stream(points).mapToDouble(one).toArray();
    }
}
