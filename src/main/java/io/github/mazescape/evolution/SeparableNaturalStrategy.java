package io.github.mazescape.evolution;

import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A separable natural evolution strategy: individuals are drawn from a normal distribution with a mean and one step
 * size a weight, and both follow the natural gradient of the expected fitness (Schaul, Glasmachers and Schmidhuber,
 * "High dimensions and heavy tails for natural evolution strategies", GECCO 2011, the algorithm SNES). Utilities and
 * learning rates are the defaults of that paper. The centre is the mean; it is evaluated, but it is no draw, and so no
 * part of the gradient.
 *
 * <p>The state is the distribution from which a generation was drawn, in two rows: the mean and the step sizes. The
 * gradient is taken when the next generation is made, so that who joined meanwhile counts as drawn, and a fitness on
 * edited mazes counts.
 *
 * <p>It is written here because no library fits: the CMA-ES of Hipparchus is a closed loop that asks for one point at a
 * time and keeps its state to itself; MOEA and jMetal bring problem and solution classes of their own.
 */
public record SeparableNaturalStrategy() implements Strategy {
    private static final int MEAN = 0;
    private static final int STEP_SIZES = 1;
    private static final int STATE_ROWS = 2;
    private static final int LEAST_DRAWS = 2;
    /**
     * The most by which a step size grows or shrinks in a generation. The paper has no such bound. A draw hardly ever
     * reaches it; an individual that joined from far away would.
     */
    private static final double MOST_GROWTH = 2;

    @Override
    public void requireEnough(int size) {
        EvolutionParameters.require(size > LEAST_DRAWS, "population", "at least " + (LEAST_DRAWS + 1), size);
    }

    @Override
    public int stateRows() {
        return STATE_ROWS;
    }

    @Override
    public Population next(@Nullable Generation previous, Conditions conditions) {
        double[][] distribution = previous == null
                ? new double[][] {
                    new double[conditions.topology().weightCount()],
                    filled(conditions.topology().weightCount(), conditions.initial())
                }
                : moved(previous);
        double[] mean = distribution[MEAN];
        double[] stepSizes = distribution[STEP_SIZES];
        double[][] weights = new double[conditions.size()][mean.length];
        int draws = conditions.size() - (conditions.centred() ? 1 : 0);
        RandomStream random = conditions.random();
        for (int draw = 0; draw < draws; draw++) {
            for (int w = 0; w < mean.length; w++) {
                weights[draw][w] = mean[w] + stepSizes[w] * random.nextGaussian();
            }
        }
        if (conditions.centred()) {
            weights[draws] = mean;
        }
        return new Population(
                weights, conditions.scores().of(weights), conditions.centred() ? draws : -1, distribution);
    }

    private static double[] filled(int length, double value) {
        double[] row = new double[length];
        Arrays.fill(row, value);
        return row;
    }

    /** The distribution after a step along the gradient that a generation tells. */
    private static double[][] moved(Generation generation) {
        if (generation.state().length != STATE_ROWS) {
            throw new IllegalArgumentException(
                    "state: expected a mean and step sizes, got " + generation.state().length + " rows");
        }
        double[] mean = generation.state()[MEAN];
        double[] stepSizes = generation.state()[STEP_SIZES];
        int draws = generation.population().length - (generation.centre() < 0 ? 0 : 1);
        double[] utilities = utilities(draws);
        double[] meanGradient = new double[mean.length];
        double[] stepGradient = new double[mean.length];
        int rank = 0;
        for (int i = 0; i < generation.population().length; i++) {
            if (i == generation.centre()) {
                continue;
            }
            double utility = utilities[rank++];
            double[] drawn = generation.population()[i];
            for (int w = 0; w < mean.length; w++) {
                double z = (drawn[w] - mean[w]) / stepSizes[w];
                meanGradient[w] += utility * z;
                stepGradient[w] += utility * (z * z - 1);
            }
        }
        double rate = (3 + StrictMath.log(mean.length)) / (5 * Math.sqrt(mean.length));
        double[] nextMean = new double[mean.length];
        double[] nextSizes = new double[mean.length];
        for (int w = 0; w < mean.length; w++) {
            double growth = StrictMath.exp(rate / 2 * stepGradient[w]);
            nextMean[w] = mean[w] + stepSizes[w] * meanGradient[w];
            nextSizes[w] = stepSizes[w] * Math.max(1 / MOST_GROWTH, Math.min(MOST_GROWTH, growth));
        }
        return new double[][] {nextMean, nextSizes};
    }

    /**
     * What each rank weighs, the best first: more than 0 in the better half, and 0 in all.
     *
     * @param count how many ranks there are, at least 2
     */
    static double[] utilities(int count) {
        double[] utilities = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            utilities[rank] = Math.max(0, StrictMath.log(count / 2.0 + 1) - StrictMath.log(rank + 1.0));
            sum += utilities[rank];
        }
        for (int rank = 0; rank < count; rank++) {
            utilities[rank] = utilities[rank] / sum - 1.0 / count;
        }
        return utilities;
    }
}
