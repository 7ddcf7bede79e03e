package io.github.mazescape.experiment.neutral;

import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.statistics.Regression;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A walk at random that takes no step to where it is worse than at its start by more than a little.
 *
 * @param end where it came to
 * @param accepted how many steps it took
 * @param squares the squared distance from the start after each of them
 */
record NeutralWalk(double[] end, int accepted, double[] squares) {
    /**
     * @param start not modified
     * @param loss how much less fitness than at the start is still allowed
     * @param tries how many steps are tried
     * @param step makes the next step
     */
    static NeutralWalk of(double[] start, double loss, int tries, Supplier<double[]> step, FitnessFunction fitness) {
        double least = fitness.of(start) - loss;
        double[] place = start.clone();
        double[] squares = new double[tries];
        int accepted = 0;
        for (int attempt = 0; attempt < tries; attempt++) {
            double[] move = step.get();
            double[] next = place.clone();
            double square = 0;
            for (int i = 0; i < next.length; i++) {
                next[i] += move[i];
                square += (next[i] - start[i]) * (next[i] - start[i]);
            }
            if (fitness.of(next) >= least) {
                place = next;
                squares[accepted++] = square;
            }
        }
        return new NeutralWalk(place, accepted, Arrays.copyOf(squares, accepted));
    }

    /** How far it came. */
    double distance() {
        return accepted == 0 ? 0 : Math.sqrt(squares[accepted - 1]);
    }

    /**
     * With which power of the number of steps the squared distance grows: 1 for a free walk, 0 for one that is held.
     * The slope over the later half of the steps; NaN for fewer than 20.
     */
    double exponent() {
        if (accepted < 20) {
            return Double.NaN;
        }
        int first = accepted / 2;
        double[] x = new double[accepted - first];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = StrictMath.log(first + i + 1.0);
            y[i] = StrictMath.log(squares[first + i]);
        }
        return Regression.line(x, y).slope();
    }
}
