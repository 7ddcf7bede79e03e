package io.github.mazescape.experiment.glass;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Summary;
import java.util.function.ToDoubleFunction;

/**
 * The null of a matrix: its own entries in another order, so with the same histogram and the same Frobenius norm, and
 * without structure.
 */
final class ShuffledEntries {
    private final RecurrentMatrix[] shuffled;

    /**
     * @param matrix square. Not modified.
     * @param times how often its entries are shuffled
     */
    ShuffledEntries(double[][] matrix, int times, RandomStream random) {
        int n = matrix.length;
        double[] entries = new double[n * n];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = matrix[i / n][i % n];
        }
        shuffled = new RecurrentMatrix[times];
        double[][] made = new double[n][n];
        for (int time = 0; time < times; time++) {
            for (int i = entries.length - 1; i >= 0; i--) {
                int j = random.nextInt(i + 1);
                double held = entries[i];
                entries[i] = entries[j];
                entries[j] = held;
                made[i / n][i % n] = entries[i];
            }
            shuffled[time] = RecurrentMatrix.of(made);
        }
    }

    /**
     * Where a value lies among those of the null.
     *
     * @param mean the mean of the null
     * @param low below which a twentieth of the null lies
     * @param high over which a twentieth of the null lies
     * @param z the distance from the mean in standard deviations of the null
     * @param p the probability under the null of a value so large, the value counted as one of the draws
     */
    record Place(double mean, double low, double high, double z, double p) {}

    /** Where a matrix lies by some measure of its spectra. */
    Place place(RecurrentMatrix matrix, ToDoubleFunction<RecurrentMatrix> measure) {
        double[] values = new double[shuffled.length];
        double own = measure.applyAsDouble(matrix);
        int asLarge = 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = measure.applyAsDouble(shuffled[i]);
            asLarge += values[i] >= own ? 1 : 0;
        }
        double mean = Summary.mean(values);
        double deviation = Summary.deviation(values);
        return new Place(
                mean,
                Summary.quantile(values, 0.05),
                Summary.quantile(values, 0.95),
                deviation > 0 ? (own - mean) / deviation : 0,
                asLarge / (values.length + 1.0));
    }

    /** One of the shuffled matrices. */
    RecurrentMatrix one(int number) {
        return shuffled[number];
    }
}
