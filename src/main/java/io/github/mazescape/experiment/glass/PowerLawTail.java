package io.github.mazescape.experiment.glass;

import io.github.mazescape.statistics.Normal;
import io.github.mazescape.statistics.Summary;
import java.util.Arrays;
import java.util.Optional;

/**
 * A power law fitted to the tail of a sample after Clauset, Shalizi and Newman, "Power-law distributions in empirical
 * data", SIAM Review 51, 2009, arXiv:0706.1062: the density falls like x^−α from a least value on, at which the fit is
 * nearest by Kolmogorov and Smirnov.
 *
 * @param exponent α, over 1
 * @param from the least value of the tail
 * @param size how many values it has
 * @param ratio the logarithm of the likelihood ratio to a log-normal tail: under 0 where the latter fits better
 * @param deviate the same in standard deviations (Vuong 1989): within ±2 neither can be told from the other
 */
record PowerLawTail(double exponent, double from, int size, double ratio, double deviate) {
    /** With fewer values there is no tail to speak of. */
    static final int LEAST_SAMPLE = 200;

    private static final int LEAST_TAIL = 40;
    private static final int ROUNDS = 200;
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    /** The tail of positive values; empty where there are fewer than {@link #LEAST_SAMPLE}. */
    static Optional<PowerLawTail> of(double[] values) {
        if (values.length < LEAST_SAMPLE) {
            return Optional.empty();
        }
        double[] logs = Arrays.stream(values).map(StrictMath::log).sorted().toArray();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int first = 0; first <= logs.length - LEAST_TAIL; first++) {
            double distance =
                    first > 0 && logs[first] == logs[first - 1] ? Double.POSITIVE_INFINITY : distance(logs, first);
            if (distance < least) {
                least = distance;
                best = first;
            }
        }
        return Optional.of(compared(logs, best));
    }

    /** α − 1 by maximum likelihood: one over the mean logarithm above the first. */
    private static double rate(double[] logs, int first) {
        double sum = 0;
        for (int i = first; i < logs.length; i++) {
            sum += logs[i] - logs[first];
        }
        return (logs.length - first) / sum;
    }

    /** How far the distribution of the tail lies from its fit at most. */
    private static double distance(double[] logs, int first) {
        double rate = rate(logs, first);
        int size = logs.length - first;
        double farthest = Double.isInfinite(rate) ? Double.POSITIVE_INFINITY : 0;
        for (int i = 0; i < size; i++) {
            double fitted = 1 - StrictMath.exp(-rate * (logs[first + i] - logs[first]));
            farthest = Math.max(farthest, Math.max(fitted - (double) i / size, (i + 1.0) / size - fitted));
        }
        return farthest;
    }

    private static PowerLawTail compared(double[] logs, int first) {
        double[] tail = Arrays.copyOfRange(logs, first, logs.length);
        double rate = rate(logs, first);
        double[] normal = logNormal(tail);
        double[] differences = new double[tail.length];
        for (int i = 0; i < tail.length; i++) {
            double power = StrictMath.log(rate) - rate * (tail[i] - tail[0]);
            differences[i] = power - logDensity(tail[i], tail[0], normal[0], normal[1]);
        }
        double deviation = Summary.deviation(differences);
        double ratio = Summary.mean(differences) * tail.length;
        double deviate = deviation > 0 ? ratio / (deviation * Math.sqrt(tail.length)) : 0;
        return new PowerLawTail(1 + rate, StrictMath.exp(tail[0]), tail.length, ratio, deviate);
    }

    /** The likeliest mean and standard deviation of logarithms that are normal but cut off below the first. */
    private static double[] logNormal(double[] tail) {
        double[] best = {Summary.mean(tail), Math.max(1e-6, Summary.deviation(tail))};
        double likelihood = logLikelihood(tail, best);
        double step = 2 * best[1];
        for (int round = 0; round < ROUNDS && step > 1e-7; round++) {
            boolean better = false;
            double[][] tried = {
                {best[0] + step, best[1]},
                {best[0] - step, best[1]},
                {best[0], best[1] + step},
                {best[0], best[1] - step},
                {best[0] - step, best[1] + step / 2},
                {best[0] + step, best[1] - step / 2}
            };
            for (double[] point : tried) {
                double value = point[1] > 0 ? logLikelihood(tail, point) : Double.NEGATIVE_INFINITY;
                if (value > likelihood) {
                    likelihood = value;
                    best = point;
                    better = true;
                }
            }
            step *= better ? 1 : 0.5;
        }
        return best;
    }

    private static double logLikelihood(double[] tail, double[] normal) {
        double constant = normalisation(tail[0], normal[0], normal[1]);
        double sum = 0;
        for (double value : tail) {
            double deviate = (value - normal[0]) / normal[1];
            sum += constant - 0.5 * deviate * deviate;
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    private static double logDensity(double value, double first, double mean, double deviation) {
        double deviate = (value - mean) / deviation;
        return normalisation(first, mean, deviation) - 0.5 * deviate * deviate;
    }

    private static double normalisation(double first, double mean, double deviation) {
        return -StrictMath.log(deviation) - HALF_LOG_TWO_PI - StrictMath.log(Normal.cdf((mean - first) / deviation));
    }
}
