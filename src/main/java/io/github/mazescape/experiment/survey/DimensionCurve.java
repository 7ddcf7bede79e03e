package io.github.mazescape.experiment.survey;

import io.github.mazescape.statistics.Isotonic;

/** What is reached with so many dimensions, and how many it takes to reach a share of what all of them do. */
final class DimensionCurve {
    private DimensionCurve() {}

    /**
     * The least number of dimensions that reaches a share of the last value: the values are made to rise first, and
     * interpolated linearly over the logarithm of the dimensions.
     *
     * @param dimensions ascending
     * @param reached one for each of them
     */
    static double needed(int[] dimensions, double[] reached, double share) {
        double[] rising = Isotonic.increasing(reached);
        double goal = share * rising[rising.length - 1];
        int i = 0;
        while (rising[i] < goal) {
            i++;
        }
        if (i == 0) {
            return dimensions[0];
        }
        double part = (goal - rising[i - 1]) / (rising[i] - rising[i - 1]);
        double low = StrictMath.log(dimensions[i - 1]);
        return StrictMath.exp(low + part * (StrictMath.log(dimensions[i]) - low));
    }
}
