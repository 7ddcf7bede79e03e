package io.github.mazescape.experiment.survey;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * Known answers for {@link SubspaceExperiment}: the components of a random walk (Antognini and Sohl-Dickstein 2018), a
 * straight line, and a walk on a leash.
 */
final class SubspaceCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("subspace").child("calibration");
    private static final int STEPS = 300;
    private static final int DIMENSIONS = 435;

    private SubspaceCalibration() {}

    static Calibration of(boolean whole) {
        List<Check> checks = new ArrayList<>();
        int walks = whole ? 20 : 4;
        double[] shares = new double[4];
        double participation = 0;
        double spreading = 0;
        double straightness = 0;
        for (int i = 0; i < walks; i++) {
            double[][] walk = walk(1, SEED.child("walk").child(i).stream());
            PathShape shape = PathShape.of(walk, 0);
            for (int k = 0; k < shares.length; k++) {
                shares[k] += shape.variances()[k] / walks;
            }
            participation += shape.participation() / walks;
            spreading += PathShape.spreading(walk) / walks;
            straightness += PathShape.straightness(walk) / walks;
        }
        for (int k = 0; k < shares.length; k++) {
            double expected = 6 / (Math.PI * Math.PI * (k + 1) * (k + 1));
            checks.add(Check.near(
                    "random walk: share of component " + (k + 1) + ", 6/(pi k)^2", shares[k], expected, 0.02));
        }
        checks.add(Check.near("random walk: participation ratio", participation, 2.5, whole ? 0.08 : 0.16));
        checks.add(Check.near("random walk: power of the spreading", spreading, 1, 0.05));
        checks.add(Check.near("random walk: straightness, 1/sqrt(T)", straightness, 1 / Math.sqrt(STEPS - 1), 0.004));
        double[][] line = line();
        checks.add(Check.near(
                "straight line: participation ratio", PathShape.of(line, 0).participation(), 1, 1e-9));
        checks.add(Check.near("straight line: power of the spreading", PathShape.spreading(line), 2, 1e-9));
        checks.add(Check.near("straight line: straightness", PathShape.straightness(line), 1, 1e-9));
        double leash = PathShape.of(walk(0.9, SEED.child("leash").stream()), 0).participation();
        checks.add(Check.atLeast("control, a walk on a leash: participation ratio beyond that of a walk", leash, 2.8));
        return new Calibration(checks);
    }

    /** A random walk of which each step keeps a share of the place. */
    static double[][] walk(double kept, RandomStream random) {
        double[][] walk = new double[STEPS][DIMENSIONS];
        for (int t = 1; t < STEPS; t++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                walk[t][d] = kept * walk[t - 1][d] + random.nextGaussian();
            }
        }
        return walk;
    }

    private static double[][] line() {
        double[][] line = new double[STEPS][DIMENSIONS];
        for (int t = 0; t < STEPS; t++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                line[t][d] = t * (d - 200);
            }
        }
        return line;
    }
}
