package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.glass.ShuffledEntries.Place;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of matrices with independent normal entries, of a planted spike, and of samples with and without a
 * tail. The expected number of real eigenvalues is exact (Edelman, Kostlan and Shub 1994); the other figures of such
 * matrices were measured on 4000 of 16 by 16.
 */
final class SpectrumCalibration {
    private static final int UNITS = 16;
    private static final double SPIKE = 4;

    private SpectrumCalibration() {}

    /** @param spectra tells the spectra of a matrix */
    static Calibration of(boolean whole, Function<double[][], RecurrentMatrix> spectra) {
        Seed seed = new Seed(1).child("spectrum calibration");
        List<Check> checks = new ArrayList<>(ginibre(whole, spectra, seed.child("ginibre").stream()));
        checks.addAll(shuffles(whole, seed.child("shuffles").stream()));
        checks.addAll(tails(seed.child("tails").stream()));
        return new Calibration(checks);
    }

    private static List<Check> ginibre(
            boolean whole, Function<double[][], RecurrentMatrix> spectra, RandomStream random) {
        int count = whole ? 4000 : 600;
        double wide = whole ? 1 : 2.5;
        double[] radius = new double[count];
        double[] norm = new double[count];
        double[] departure = new double[count];
        double real = 0;
        double outside = 0;
        for (int i = 0; i < count; i++) {
            RecurrentMatrix matrix = spectra.apply(normal(random));
            double known = matrix.scale() / Math.sqrt(UNITS);
            radius[i] = known * matrix.radius();
            norm[i] = known * matrix.norm();
            departure[i] = matrix.departure();
            real += (double) matrix.real() / count;
            outside += outside(matrix, known) / count;
        }
        return List.of(
                Check.near("mean spectral radius of normal matrices", Summary.mean(radius), 1.068, 0.01 * wide),
                Check.near("share of their eigenvalues outside the unit circle", outside, 0.092, 0.004 * wide),
                Check.near("how many of their eigenvalues are real", real, expectedReal(UNITS), 0.06 * wide),
                Check.near("mean of their largest singular value", Summary.mean(norm), 1.846, 0.01 * wide),
                Check.near(
                        "95 % quantile of their largest singular value",
                        Summary.quantile(norm, 0.95), 2.06, 0.03 * wide),
                Check.near("mean departure from normality", Summary.mean(departure), 0.699, 0.005 * wide));
    }

    /** The share of eigenvalues outside the unit circle where the unit is that of the law, not of the sample. */
    private static double outside(RecurrentMatrix matrix, double unit) {
        double[] parts = matrix.eigenvalues();
        int count = 0;
        for (int i = 0; i < parts.length; i += 2) {
            count += unit * StrictMath.hypot(parts[i], parts[i + 1]) > 1 ? 1 : 0;
        }
        return (double) count / UNITS;
    }

    /** The expected number of real eigenvalues of an even n, √2 Σ (4k − 1)!!/(4k)!! over k below n/2. */
    static double expectedReal(int n) {
        double sum = 0;
        double term = 1;
        for (int k = 0; k < n / 2; k++) {
            if (k > 0) {
                term *= (4.0 * k - 3) * (4.0 * k - 1) / ((4.0 * k - 2) * 4.0 * k);
            }
            sum += term;
        }
        return Math.sqrt(2) * sum;
    }

    /** A planted spike is found; its absence is found as often as the level says, and has no mean. */
    private static List<Check> shuffles(boolean whole, RandomStream random) {
        int count = whole ? 1000 : 80;
        int times = whole ? 200 : 40;
        int planted = 0;
        int absent = 0;
        double z = 0;
        for (int i = 0; i < count; i++) {
            double[][] matrix = normal(random);
            Place none =
                    new ShuffledEntries(matrix, times, random).place(RecurrentMatrix.of(matrix), RecurrentMatrix::norm);
            absent += none.p() < 0.05 ? 1 : 0;
            z += none.z() / count;
            double[][] spiked = spiked(matrix, random);
            planted += new ShuffledEntries(spiked, times, random)
                                    .place(RecurrentMatrix.of(spiked), RecurrentMatrix::norm)
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
        }
        double error = 1 / Math.sqrt(count);
        return List.of(
                Check.atLeast("share of planted spikes of strength 4 that are found", (double) planted / count, 0.99),
                Check.atMost(
                        "control: share found where there is none", (double) absent / count, 0.05 + 0.22 * 3 * error),
                Check.near("control: mean z where there is none", z, 0, 3.5 * error));
    }

    /** A weak tail law, and what must not pass for one. */
    private static List<Check> tails(RandomStream random) {
        double[] pareto = new double[2000];
        double[] logNormal = new double[2000];
        for (int i = 0; i < pareto.length; i++) {
            pareto[i] = StrictMath.pow(1 - random.nextDouble(), -1 / 1.5);
            logNormal[i] = StrictMath.exp(0.5 * random.nextGaussian());
        }
        PowerLawTail tail = PowerLawTail.of(pareto).orElseThrow();
        return List.of(
                Check.near("exponent of 2000 values with a power law of 2.5", tail.exponent(), 2.5, 0.2),
                Check.atMost(
                        "control: power law against the log-normal where that is true",
                        PowerLawTail.of(logNormal).orElseThrow().deviate(),
                        0),
                Check.exactly(
                        "control: tails that 199 values are said to have",
                        PowerLawTail.of(new double[PowerLawTail.LEAST_SAMPLE - 1])
                                        .isPresent()
                                ? 1
                                : 0,
                        0));
    }

    private static double[][] normal(RandomStream random) {
        double[][] matrix = new double[UNITS][UNITS];
        for (double[] row : matrix) {
            for (int i = 0; i < UNITS; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return matrix;
    }

    /** The matrix with a rank-one part between two random directions, of so many σ√n. */
    private static double[][] spiked(double[][] matrix, RandomStream random) {
        double[] from = direction(random);
        double[] to = direction(random);
        double[][] made = new double[UNITS][UNITS];
        for (int i = 0; i < UNITS; i++) {
            for (int j = 0; j < UNITS; j++) {
                made[i][j] = matrix[i][j] + SPIKE * Math.sqrt(UNITS) * to[i] * from[j];
            }
        }
        return made;
    }

    private static double[] direction(RandomStream random) {
        double[] made = new double[UNITS];
        double squares = 0;
        for (int i = 0; i < UNITS; i++) {
            made[i] = random.nextGaussian();
            squares += made[i] * made[i];
        }
        for (int i = 0; i < UNITS; i++) {
            made[i] /= Math.sqrt(squares);
        }
        return made;
    }
}
