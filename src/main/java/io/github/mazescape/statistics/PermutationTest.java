package io.github.mazescape.statistics;

import io.github.mazescape.seed.RandomStream;

/**
 * Probabilities of what was seen if labels meant nothing, by drawing the labels again. All are two-sided, and count the
 * labels as they lie as one of the draws (Phipson and Smyth, "Permutation p-values should never be zero", 2010).
 */
public final class PermutationTest {
    /** Two sums of the same numbers in another order may differ by so much and be equal. */
    private static final double ROUNDING = 1e-12;

    private PermutationTest() {}

    /** The probability of a rank correlation at least as far from 0; NaN where one of the samples is constant. */
    public static double spearman(double[] x, double[] y, int times, RandomStream random) {
        double[] ranks = Ranks.of(x);
        double[] others = Ranks.of(y);
        double seen = Math.abs(Summary.correlation(ranks, others));
        if (Double.isNaN(seen)) {
            return Double.NaN;
        }
        int asFar = 1;
        for (int i = 0; i < times; i++) {
            shuffle(others, random);
            asFar += Math.abs(Summary.correlation(ranks, others)) >= seen - ROUNDING ? 1 : 0;
        }
        return asFar / (times + 1.0);
    }

    /** The probability of a difference of the means of two samples at least as far from 0. */
    public static double means(double[] a, double[] b, int times, RandomStream random) {
        double[] all = new double[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        double scale = 0;
        for (double value : all) {
            scale = Math.max(scale, Math.abs(value));
        }
        double seen = difference(all, a.length);
        if (Double.isNaN(seen)) {
            return Double.NaN;
        }
        int asFar = 1;
        for (int i = 0; i < times; i++) {
            shuffle(all, random);
            asFar += difference(all, a.length) >= seen - ROUNDING * scale ? 1 : 0;
        }
        return asFar / (times + 1.0);
    }

    private static double difference(double[] all, int first) {
        double sum = 0;
        double rest = 0;
        for (int i = 0; i < all.length; i++) {
            if (i < first) {
                sum += all[i];
            } else {
                rest += all[i];
            }
        }
        return Math.abs(sum / first - rest / (all.length - first));
    }

    static void shuffle(double[] values, RandomStream random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }
}
