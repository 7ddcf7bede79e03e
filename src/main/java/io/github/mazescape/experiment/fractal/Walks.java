package io.github.mazescape.experiment.fractal;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Summary;

/** Random walks over networks, and what their fitness remembers (Weinberger, Biological Cybernetics 63, 1990). */
final class Walks {
    private Walks() {}

    /**
     * A walk that stays among random networks: each step shrinks a little and adds noise, so that the weights keep the
     * standard deviation of the first ones for ever.
     *
     * @param weights how many weights a network has
     * @param deviation the standard deviation of the weights
     * @param step that of the noise in a step, less than {@code deviation}
     * @param steps how many points the walk has
     */
    static double[][] stationary(int weights, double deviation, double step, int steps, RandomStream random) {
        double kept = Math.sqrt(1 - step * step / (deviation * deviation));
        double[][] walk = new double[steps][weights];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < weights; i++) {
                walk[t][i] = t == 0
                        ? deviation * random.nextGaussian()
                        : kept * walk[t - 1][i] + step * random.nextGaussian();
            }
        }
        return walk;
    }

    /** The correlation of a series with itself so many steps later; NaN where it is constant. */
    static double autocorrelation(double[] series, int lag) {
        double mean = Summary.mean(series);
        double squares = 0;
        double products = 0;
        for (int t = 0; t < series.length; t++) {
            squares += (series[t] - mean) * (series[t] - mean);
            if (t + lag < series.length) {
                products += (series[t] - mean) * (series[t + lag] - mean);
            }
        }
        return squares == 0 ? Double.NaN : products / squares * series.length / (series.length - lag);
    }
}
