package io.github.mazescape.experiment.glass;

import java.util.Arrays;

/**
 * How rare each fitness is: the logarithm of the share of the prior that reaches it, at 0, 0.01, 0.02, … 1.
 *
 * @param logVolumes one for each level; NaN where it was not measured
 */
record VolumeCurve(double[] logVolumes) {
    /** The number of levels. */
    static final int LEVELS = 101;

    /** The curve of a sampling. */
    static VolumeCurve of(NestedSampling.Outcome outcome) {
        double[] volumes = new double[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            volumes[i] = outcome.logVolume(level(i));
        }
        return new VolumeCurve(volumes);
    }

    static double level(int index) {
        return index / (LEVELS - 1.0);
    }

    /** The levels. */
    static double[] levels() {
        double[] levels = new double[LEVELS];
        Arrays.setAll(levels, VolumeCurve::level);
        return levels;
    }

    /** How rare a fitness is [nats], linear between levels; NaN where it was not measured. */
    double nats(double fitness) {
        double place = Math.max(0, Math.min(1, fitness)) * (LEVELS - 1);
        int below = Math.min(LEVELS - 2, (int) place);
        double share = place - below;
        return share == 0 ? -logVolumes[below] : -((1 - share) * logVolumes[below] + share * logVolumes[below + 1]);
    }

    /** The mean of two curves, over their common levels. */
    VolumeCurve mean(VolumeCurve other) {
        double[] means = new double[LEVELS];
        Arrays.setAll(means, i -> (logVolumes[i] + other.logVolumes[i]) / 2);
        return new VolumeCurve(means);
    }

    /**
     * Up to which fitness this curve and another agree within three standard errors, at that level and all below: each
     * has a variance of its nats over its live points.
     */
    double agreesUpTo(VolumeCurve other, int live) {
        double upTo = 0;
        for (int i = 0; i < LEVELS; i++) {
            double sum = -logVolumes[i] - other.logVolumes[i];
            double difference = Math.abs(logVolumes[i] - other.logVolumes[i]);
            if (!(difference <= 3 * Math.sqrt(sum / live))) {
                break;
            }
            upTo = level(i);
        }
        return upTo;
    }

    /**
     * Where the heat capacity β² Var f is largest among the temperatures at which what weighs lies below a fitness.
     *
     * @param limit the fitness up to which the curve is to be trusted
     * @return the temperature, and how deep the valley between two states is: the least density between the two highest
     *     peaks over the lower of them, 1 where there is one peak. NaN where there is no such temperature.
     */
    double[] folding(double limit) {
        double[] best = {Double.NaN, Double.NaN};
        double highest = 0;
        for (double temperature = 0.5; temperature > 0.001; temperature *= 0.95) {
            double[] density = density(temperature, limit);
            double mean = 0;
            double square = 0;
            for (int i = 0; i < density.length; i++) {
                mean += density[i] * level(i);
                square += density[i] * level(i) * level(i);
            }
            double capacity = (square - mean * mean) / (temperature * temperature);
            boolean inside = density.length > 5
                    && Arrays.stream(density, density.length - 5, density.length)
                                    .sum()
                            < 0.05;
            if (inside && capacity > highest) {
                highest = capacity;
                best = new double[] {temperature, valley(density)};
            }
        }
        return best;
    }

    /** The share of each level at a temperature. */
    private double[] density(double temperature, double limit) {
        int count = 0;
        while (count + 1 < LEVELS && level(count + 1) <= limit && !Double.isNaN(logVolumes[count + 1])) {
            count++;
        }
        double[] density = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double share = StrictMath.exp(logVolumes[i]) - StrictMath.exp(logVolumes[i + 1]);
            density[i] = share * StrictMath.exp(level(i) / temperature - limit / temperature);
            sum += density[i];
        }
        for (int i = 0; i < count; i++) {
            density[i] /= sum;
        }
        return density;
    }

    /** The depth of the valley between the two states of a density, over windows of five levels. */
    private static double valley(double[] density) {
        double[] smooth = new double[Math.max(0, density.length - 4)];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = Arrays.stream(density, i, i + 5).sum();
        }
        double deepest = 1;
        for (int middle = 1; middle + 1 < smooth.length; middle++) {
            double left = Arrays.stream(smooth, 0, middle).max().orElse(0);
            double right =
                    Arrays.stream(smooth, middle + 1, smooth.length).max().orElse(0);
            double lower = Math.min(left, right);
            if (smooth[middle] < lower && lower > 0.1 * Math.max(left, right)) {
                deepest = Math.min(deepest, smooth[middle] / lower);
            }
        }
        return deepest;
    }
}
