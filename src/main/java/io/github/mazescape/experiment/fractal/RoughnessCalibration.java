package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Known answers for {@link RoughnessExperiment}. */
final class RoughnessCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("roughness").child("calibration");
    private static final int DIMENSIONS = 50;
    private static final double[] FINE = {1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1, 3};

    /** So near that a hill is a slope. */
    private static final double[] NEAR = {1e-4, 1e-3, 1e-2, 1e-1};

    private static final int LOCI = 16;

    private final List<Check> checks = new ArrayList<>();
    private final boolean whole;
    private final ToDoubleFunction<Variogram> estimator;

    private RoughnessCalibration(boolean whole, ToDoubleFunction<Variogram> estimator) {
        this.whole = whole;
        this.estimator = estimator;
    }

    /** @param estimator tells the exponent of a variogram */
    static Calibration of(boolean whole, ToDoubleFunction<Variogram> estimator) {
        RoughnessCalibration calibration = new RoughnessCalibration(whole, estimator);
        calibration.exponents();
        calibration.instances();
        calibration.series();
        return new Calibration(calibration.checks);
    }

    private void exponents() {
        int rays = whole ? 2000 : 400;
        RandomStream slopes = stream("slope");
        Variogram slope =
                Variogram.of(RoughnessToys::hill, NEAR, RoughnessToys.rays(rays, DIMENSIONS, false, slopes), slopes);
        checks.add(Check.near("a hill away from its top: exponent H", estimator.applyAsDouble(slope), 1, 0.02));
        Variogram top = variogram("top", RoughnessToys::hill, rays, true);
        checks.add(Check.near("the same hill at its top: exponent H", estimator.applyAsDouble(top), 2, 0.02));
        Variogram noise = variogram("noise", RoughnessToys::noise, rays, false);
        checks.add(Check.near("white noise: exponent H", estimator.applyAsDouble(noise), 0, 0.02));
        RandomStream random = stream("plane");
        double[] distances = {1e-2, 1e-1, 1, Math.sqrt(2)};
        Variogram plane = Variogram.of(
                RoughnessToys::plane, distances, RoughnessToys.turning(4 * rays, DIMENSIONS, random), random);
        double error = 4 / Math.sqrt(4 * rays);
        checks.add(Check.near("a plane, at the distance 1: correlation", plane.correlation(1), 0.5, error));
        checks.add(Check.near(
                "control, the same with the far ends permuted: correlation", plane.permutedCorrelation(1), 0, error));
        for (double exponent : whole ? new double[] {0.25, 0.5, 0.75} : new double[] {0.5}) {
            FitnessFunction weierstrass = RoughnessToys.weierstrass(exponent, stream("phases"));
            Variogram folded = variogram("folds", weierstrass, rays, false);
            checks.add(Check.near(
                    "Weierstrass' function of exponent " + exponent + ": exponent H",
                    estimator.applyAsDouble(folded),
                    exponent,
                    0.06));
        }
    }

    private Variogram variogram(String name, FitnessFunction fitness, int rays, boolean fromTheTop) {
        RandomStream random = stream(name);
        return Variogram.of(fitness, FINE, RoughnessToys.rays(rays, DIMENSIONS, fromTheTop, random), random);
    }

    private void instances() {
        int[] others = whole ? new int[] {0, 1, 2, 4, 6, 15} : new int[] {0, 2, 15};
        for (int k : others) {
            RandomStream random = stream("NK " + k);
            int instances = whole ? 60 : 20;
            double sum = 0;
            for (int i = 0; i < instances; i++) {
                FitnessFunction nk = RoughnessToys.nk(LOCI, k, random);
                List<Variogram.Ray> flips = RoughnessToys.flips(whole ? 2000 : 500, LOCI, random);
                sum += Variogram.of(nk, new double[] {1, 2}, flips, random).correlation(1);
            }
            checks.add(Check.near(
                    "NK landscape, N = 16, K = " + k + ": correlation after one flip, mean of " + instances
                            + " instances",
                    sum / instances,
                    RoughnessToys.nkCorrelation(LOCI, k),
                    whole ? 0.015 : 0.04));
        }
    }

    private void series() {
        int steps = whole ? 20_000 : 5000;
        RandomStream random = stream("series");
        double[][] walk = Walks.stationary(1, 1, Math.sqrt(1 - 0.81), steps, random);
        double[] linear = new double[steps];
        for (int t = 0; t < steps; t++) {
            linear[t] = walk[t][0];
        }
        checks.add(Check.near(
                "a walk that keeps 0.9 a step: correlation after one", Walks.autocorrelation(linear, 1), 0.9, 0.03));
        checks.add(Check.near("the same after four", Walks.autocorrelation(linear, 4), StrictMath.pow(0.9, 4), 0.08));
    }

    private static RandomStream stream(String name) {
        return SEED.child(name).stream();
    }
}
