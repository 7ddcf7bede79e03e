package io.github.mazescape.experiment.fractal;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.toy.KnownBoundary;
import io.github.mazescape.experiment.toy.Labels;
import io.github.mazescape.experiment.toy.Weierstrass;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.BoxCounting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** The counting, the fit and the boxes of {@link FractalExperiment} on boundaries whose dimensions are known. */
final class FractalCalibration {
    /** Lengths from 10^-1 to 10^-5. */
    private static final int LONGEST = 2;

    private static final int LENGTHS = 9;
    private static final double CANTOR = 1 - StrictMath.log(2) / StrictMath.log(3);
    private static final double KOCH = StrictMath.log(4) / StrictMath.log(3);

    private final boolean whole;
    private final Fit fit;
    private final Cancellation cancellation;
    private final Seed seed = new Seed(1983).child("fractal");

    /** Fits a power to counts, as {@link UncertaintyExponent#of} does. */
    @FunctionalInterface
    interface Fit {
        Optional<UncertaintyExponent> of(double[] lengths, int[] changed, int pairs);
    }

    FractalCalibration(boolean whole, Fit fit, Cancellation cancellation) {
        this.whole = whole;
        this.fit = fit;
        this.cancellation = cancellation;
    }

    Calibration run() {
        int points = whole ? 200_000 : 20_000;
        List<Check> checks = new ArrayList<>();
        checks.add(Check.near("line: exponent 1", exponent(KnownBoundary.LINE, points), 1, 0.05));
        checks.add(Check.near(
                "Koch curve: exponent 2 - ln 4 / ln 3", exponent(KnownBoundary.KOCH, points), 2 - KOCH, 0.03));
        checks.add(Check.near(
                "gaps of the Cantor set: exponent 1 - ln 2 / ln 3",
                exponent(KnownBoundary.CANTOR, points),
                CANTOR,
                0.03));
        for (double power : whole ? new double[] {0.25, 0.5, 0.75} : new double[] {0.5}) {
            checks.add(Check.near(
                    "Weierstrass function of H = " + power + ": exponent H", weierstrass(power), power, 0.05));
        }
        checks.add(Check.near("control, lengths in a random order: exponent 0", shuffled(points / 4), 0, 0.05));
        checks.add(Check.exactly("control, no boundary: fits", fits(KnownBoundary.NONE, points / 10), 0));
        int pixels = whole ? 1024 : 512;
        checks.add(Check.near("boxes of a line: dimension 1", boxes(KnownBoundary.LINE.picture(pixels)), 1, 0.03));
        checks.add(Check.near(
                "boxes of the Koch curve: dimension ln 4 / ln 3", boxes(KnownBoundary.KOCH.picture(1024)), KOCH, 0.05));
        checks.add(Check.near("boxes of noise: dimension 2", boxes(noise(pixels)), 2, 0.03));
        return new Calibration(checks);
    }

    private double exponent(KnownBoundary boundary, int points) {
        return alpha(counted(boundary.name(), boundary.labels(), boundary::point, points, false));
    }

    private double weierstrass(double power) {
        Weierstrass function = new Weierstrass(power, seed.child("phases").child((long) (100 * power)).stream());
        return alpha(
                counted("weierstrass" + power, function.labels(), function::point, whole ? 100_000 : 10_000, false));
    }

    private double shuffled(int points) {
        return alpha(counted("shuffled", KnownBoundary.KOCH.labels(), KnownBoundary.KOCH::point, points, true));
    }

    private double fits(KnownBoundary boundary, int points) {
        ChangeCounts counts = counted(boundary.name(), boundary.labels(), boundary::point, points, false);
        return fit.of(lengths(), counts.changed(0), counts.pairs()).isPresent() ? 1 : 0;
    }

    private double alpha(ChangeCounts counts) {
        return fit.of(lengths(), counts.changed(0), counts.pairs())
                .map(UncertaintyExponent::alpha)
                .orElse(Double.NaN);
    }

    private ChangeCounts counted(
            String name, Labels labels, Function<RandomStream, double[]> place, int points, boolean shuffle) {
        RandomStream random = seed.child(name).stream();
        double[] lengths = lengths();
        ChangeCounts counts = new ChangeCounts(1, lengths);
        for (int i = 0; i < points; i++) {
            if (cancellation.requested()) {
                throw new CancellationException("calibration was cancelled");
            }
            double[] point = place.apply(random);
            double angle = 2 * Math.PI * random.nextDouble();
            double[][] direction = {{StrictMath.cos(angle), StrictMath.sin(angle)}};
            counts.add(labels, point, direction, shuffle ? shuffled(lengths, random) : lengths);
        }
        return counts;
    }

    private static double[] lengths() {
        double[] lengths = new double[LENGTHS];
        System.arraycopy(ChangeCounts.halfDecades(LONGEST + LENGTHS), LONGEST, lengths, 0, LENGTHS);
        return lengths;
    }

    private static double[] shuffled(double[] values, RandomStream random) {
        double[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double held = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = held;
        }
        return shuffled;
    }

    private long[][] noise(int pixels) {
        RandomStream random = seed.child("noise").stream();
        long[][] labels = new long[pixels][pixels];
        for (long[] row : labels) {
            for (int column = 0; column < pixels; column++) {
                row[column] = random.nextLong();
            }
        }
        return labels;
    }

    private static double boxes(long[][] labels) {
        Optional<BoxCounting.Dimension> dimension = BoxCounting.of(Walls.of(labels));
        return dimension.map(BoxCounting.Dimension::value).orElse(Double.NaN);
    }
}
