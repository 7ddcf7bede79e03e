package io.github.mazescape.experiment.chaos;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.network.Activation;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Probe;
import io.github.mazescape.network.dynamics.TangentGrowth;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lyapunov exponents that are known, by the estimator of {@link ChaosExperiment}. */
final class ChaosCalibration {
    private static final int UNITS = 16;
    private static final Topology TOPOLOGY = new Topology(1, UNITS, 2, Cell.ELMAN, true);

    /** The digamma function at 8. */
    private static final double PSI_8 = 2.015641477955610;

    private final ToDoubleFunction<TangentGrowth> estimator;

    private ChaosCalibration(ToDoubleFunction<TangentGrowth> estimator) {
        this.estimator = estimator;
    }

    /** @param estimator tells the exponent of a growth */
    static Calibration run(boolean whole, ToDoubleFunction<TangentGrowth> estimator) {
        return new ChaosCalibration(estimator).checks(whole);
    }

    private Calibration checks(boolean whole) {
        int steps = whole ? 2_000_000 : 200_000;
        int products = whole ? 100_000 : 10_000;
        Seed seed = new Seed(1980).child("chaos");
        double[][] rotation = rotation(seed.child("rotation").stream());
        double turning = StrictMath.log(0.9 * Activation.tanhDerivative(0.0));
        return new Calibration(List.of(
                Check.near("logistic map, r = 4: ln 2", logistic(4, steps), StrictMath.log(2), whole ? 0.002 : 0.005),
                Check.near(
                        "logistic map, r = 3.2, an orbit of two points: ln(0.16) / 2",
                        logistic(3.2, steps),
                        StrictMath.log(0.16) / 2,
                        1e-3),
                Check.near(
                        "products of Gaussian matrices, 16 by 16",
                        products(products, seed.child("products").stream()),
                        (StrictMath.log(2.0 / UNITS) + PSI_8) / 2,
                        0.01),
                Check.near(
                        "network at rest, 0.9 times a rotation, slope of the activation at 0",
                        network(rotation, 0.9),
                        turning,
                        1e-9),
                Check.exactly(
                        "control, network without recurrence: flagged", network(rotation, 0), TangentGrowth.VANISHED),
                Check.near(
                        "largest growth over a stretch, two steps up after one down",
                        stretch(),
                        StrictMath.log(8),
                        1e-12)));
    }

    private double logistic(double rate, int steps) {
        double[] place = {0.3};
        return estimator.applyAsDouble(TangentGrowth.along(
                steps,
                Drive.TRANSIENT,
                (step, tangent) -> {
                    tangent[0] *= rate * (1 - 2 * place[0]);
                    place[0] = rate * place[0] * (1 - place[0]);
                },
                new double[] {1}));
    }

    private double products(int steps, RandomStream random) {
        double spread = Math.sqrt(1.0 / UNITS);
        return estimator.applyAsDouble(TangentGrowth.along(
                steps,
                Drive.TRANSIENT,
                (step, tangent) -> {
                    double[] before = tangent.clone();
                    for (int i = 0; i < UNITS; i++) {
                        tangent[i] = 0;
                        for (double entry : before) {
                            tangent[i] += spread * random.nextGaussian() * entry;
                        }
                    }
                },
                Drive.unit(UNITS, random)));
    }

    private double network(double[][] recurrent, double factor) {
        double[] weights = new double[TOPOLOGY.weightCount()];
        for (int unit = 0; unit < UNITS; unit++) {
            for (int other = 0; other < UNITS; other++) {
                weights[TOPOLOGY.rowStart(unit, 0) + 2 + other] = factor * recurrent[unit][other];
            }
        }
        double[] start = new double[UNITS];
        Arrays.fill(start, 1);
        return estimator.applyAsDouble(
                TangentGrowth.along(new Probe(TOPOLOGY, weights), new int[200], Drive.TRANSIENT, start));
    }

    private static double stretch() {
        double[] factors = {0.5, 2, 0.1, 2, 4, 0.5, 1};
        return TangentGrowth.along(factors.length, 0, (step, tangent) -> tangent[0] *= factors[step], new double[] {1})
                .largest();
    }

    /** A random orthogonal matrix: the rows of a Gaussian one, each made orthogonal to those before. */
    private static double[][] rotation(RandomStream random) {
        double[][] rows = new double[UNITS][];
        for (int i = 0; i < UNITS; i++) {
            double[] row = Drive.unit(UNITS, random);
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < i; before++) {
                    double part = dot(row, rows[before]);
                    for (int k = 0; k < UNITS; k++) {
                        row[k] -= part * rows[before][k];
                    }
                }
            }
            double norm = Math.sqrt(dot(row, row));
            rows[i] = Arrays.stream(row).map(entry -> entry / norm).toArray();
        }
        return rows;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
