package io.github.mazescape.experiment.fractal;

import io.github.mazescape.statistics.ComplementaryLogLog;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The power with which the share of changed labels grows with the length of the displacement (Grebogi, McDonald, Ott
 * and Yorke, Phys. Lett. A 99, 1983). Walls that are met are Poisson with mean c·length^alpha, so the share is
 * 1 - exp(-c·length^alpha), which is fitted as such; a line through the logarithms would bend where the share nears 1.
 * A smooth wall has 1; one of dimension D in the plane has 2 - D.
 *
 * @param alpha the power
 * @param error its standard error where displacements are independent
 * @param longest the longest length that was fitted
 * @param shortest the shortest length that was fitted
 */
record UncertaintyExponent(double alpha, double error, double longest, double shortest) {
    private static final int LEAST_CHANGED = 3;
    private static final double MOST_SHARE = 0.95;
    private static final int LEAST_LENGTHS = 5;

    /** So many half decades are the lowest two decades. */
    private static final int TWO_DECADES = 5;

    /** Over how many decades it was fitted. */
    double decades() {
        return StrictMath.log10(longest / shortest);
    }

    /**
     * Fits all lengths with enough changes and not too many.
     *
     * @param lengths by half decades, longest first
     * @param changed how many displacements of each length changed the label
     * @param pairs how many there were of each length
     * @return nothing where fewer than four half decades can be used
     */
    static Optional<UncertaintyExponent> of(double[] lengths, int[] changed, int pairs) {
        return fit(lengths, changed, pairs, usable(changed, pairs));
    }

    /** Fits the lowest two decades of those lengths alone. */
    static Optional<UncertaintyExponent> ofLowest(double[] lengths, int[] changed, int pairs) {
        int[] all = usable(changed, pairs);
        return fit(lengths, changed, pairs, Arrays.copyOfRange(all, Math.max(0, all.length - TWO_DECADES), all.length));
    }

    private static int[] usable(int[] changed, int pairs) {
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] >= LEAST_CHANGED && changed[i] <= MOST_SHARE * pairs)
                .toArray();
    }

    private static Optional<UncertaintyExponent> fit(double[] lengths, int[] changed, int pairs, int[] used) {
        if (used.length < LEAST_LENGTHS) {
            return Optional.empty();
        }
        double[] logarithms =
                Arrays.stream(used).mapToDouble(i -> StrictMath.log(lengths[i])).toArray();
        int[] hits = Arrays.stream(used).map(i -> changed[i]).toArray();
        int[] trials = new int[used.length];
        Arrays.fill(trials, pairs);
        ComplementaryLogLog.Fit fit = ComplementaryLogLog.fit(logarithms, hits, trials);
        return fit.converged()
                ? Optional.of(new UncertaintyExponent(
                        fit.slope(), fit.slopeError(), lengths[used[0]], lengths[used[used.length - 1]]))
                : Optional.empty();
    }

    /**
     * The power between each length and the one a decade longer; NaN where a share is 0 or 1.
     *
     * @param shares of changed labels, by half decades, longest first
     */
    static double[] local(double[] shares) {
        double[] powers = new double[shares.length];
        Arrays.fill(powers, Double.NaN);
        for (int i = 2; i < shares.length; i++) {
            double power = (walls(shares[i - 2]) - walls(shares[i])) / StrictMath.log(10);
            powers[i] = Double.isFinite(power) ? power : Double.NaN;
        }
        return powers;
    }

    /** The logarithm of the mean number of walls. */
    private static double walls(double share) {
        return StrictMath.log(-StrictMath.log1p(-share));
    }
}
