package io.github.mazescape.statistics;

import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by resampling: bias-corrected and accelerated (BCa) after Efron, "Better bootstrap confidence intervals",
 * JASA 82, 1987, with 10,000 resamples and a confidence of 95 %. What is drawn again is the independent unit, as a rule
 * the run; what runs have in common (pairs of them) is made anew from the runs that were drawn.
 *
 * <p>Fewer than two units have an estimate without interval. Units that are all equal have an interval of no width.
 */
public final class Bootstrap {
    private static final int RESAMPLES = 10_000;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** The mean of values, of which NaN are left out. */
    public static Interval mean(double[] values, RandomStream random) {
        return of(values, Summary::mean, random);
    }

    /** The median of values, of which NaN are left out. */
    public static Interval median(double[] values, RandomStream random) {
        return of(values, Summary::median, random);
    }

    /**
     * A statistic of independent values.
     *
     * @param values one for each unit; NaN are left out. Not modified.
     * @param statistic takes as many values as there are, in any order; a pure function
     */
    public static Interval of(double[] values, ToDoubleFunction<double[]> statistic, RandomStream random) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return overRuns(known.length, drawn -> statistic.applyAsDouble(taken(known, drawn)), random);
    }

    private static double[] taken(double[] values, int[] drawn) {
        double[] taken = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            taken[i] = values[drawn[i]];
        }
        return taken;
    }

    /**
     * The mean over pairs of runs.
     *
     * @param symmetric a value for each pair [run][other]; the diagonal is not read. A NaN is a pair without value.
     */
    public static Interval pairs(double[][] symmetric, RandomStream random) {
        return overRuns(symmetric.length, drawn -> meanOfPairs(symmetric, drawn), random);
    }

    private static double meanOfPairs(double[][] symmetric, int[] drawn) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < drawn.length; i++) {
            for (int j = 0; j < i; j++) {
                double value = symmetric[drawn[i]][drawn[j]];
                if (drawn[i] != drawn[j] && !Double.isNaN(value)) {
                    sum += value;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    /**
     * A statistic of whole runs.
     *
     * @param runs how many there are
     * @param statistic of the numbers of the runs that were drawn, some more than once; a pure function. Draws for
     *     which it is NaN are left out; there is no interval where that is every second one.
     */
    public static Interval overRuns(int runs, ToDoubleFunction<int[]> statistic, RandomStream random) {
        return overRuns(runs, statistic, TAIL, random);
    }

    static Interval overRuns(int runs, ToDoubleFunction<int[]> statistic, double tail, RandomStream random) {
        double estimate = runs == 0 ? Double.NaN : statistic.applyAsDouble(all(runs));
        if (runs < 2 || Double.isNaN(estimate)) {
            return Interval.ofEstimate(estimate, runs);
        }
        double[] drawn = new double[RESAMPLES];
        int known = 0;
        int[] numbers = new int[runs];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < runs; j++) {
                numbers[j] = random.nextInt(runs);
            }
            double value = statistic.applyAsDouble(numbers);
            if (!Double.isNaN(value)) {
                drawn[known++] = value;
            }
        }
        if (known <= RESAMPLES / 2) {
            return Interval.ofEstimate(estimate, runs);
        }
        double[] sorted = Arrays.copyOf(drawn, known);
        Arrays.sort(sorted);
        double bias = bias(sorted, estimate);
        double acceleration = acceleration(runs, statistic);
        double low = Summary.ofSorted(sorted, level(bias, acceleration, Normal.quantile(tail)));
        double high = Summary.ofSorted(sorted, level(bias, acceleration, Normal.quantile(1 - tail)));
        return new Interval(estimate, low, high, runs);
    }

    private static int[] all(int runs) {
        int[] numbers = new int[runs];
        for (int i = 0; i < runs; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /** How far the estimate lies from the median of the draws, in normal deviates; half of the ties count as below. */
    private static double bias(double[] sorted, double estimate) {
        double below = 0;
        for (double value : sorted) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        double least = 0.5 / sorted.length;
        return Normal.quantile(Math.max(least, Math.min(1 - least, below / sorted.length)));
    }

    /** A sixth of the skewness of the values with one run left out. */
    private static double acceleration(int runs, ToDoubleFunction<int[]> statistic) {
        double[] without = new double[runs];
        for (int left = 0; left < runs; left++) {
            int[] others = new int[runs - 1];
            for (int i = 0; i < others.length; i++) {
                others[i] = i < left ? i : i + 1;
            }
            without[left] = statistic.applyAsDouble(others);
        }
        double mean = Summary.mean(without);
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double below = mean - value;
            squares += below * below;
            cubes += below * below * below;
        }
        double acceleration = cubes / (6 * squares * Math.sqrt(squares));
        return Double.isFinite(acceleration) ? acceleration : 0;
    }

    private static double level(double bias, double acceleration, double deviate) {
        double shifted = bias + deviate;
        double scale = 1 - acceleration * shifted;
        return scale > 0 ? Normal.cdf(bias + shifted / scale) : shifted > 0 ? 1 : 0;
    }
}
