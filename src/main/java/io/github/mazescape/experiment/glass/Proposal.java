package io.github.mazescape.experiment.glass;

import io.github.mazescape.seed.RandomStream;

/**
 * Moves that leave a normal prior as it is: some coordinates, drawn anew each time, go a step of the preconditioned
 * Crank–Nicolson scheme (Cotter, Roberts, Stuart and White, Statistical Science 28, 2013), √(1 − β²) θ + β σ ξ. The
 * step β follows the share of moves that were accepted. Not safe for use by several threads.
 */
final class Proposal {
    private static final double WANTED = 0.25;
    private static final double LEAST = 1e-6;

    private final double share;
    private final double deviation;
    private double step = 1;
    private long tried;
    private long accepted;

    /**
     * @param share the share of the coordinates that a move changes, in (0, 1]
     * @param deviation the standard deviation of a coordinate under the prior
     */
    Proposal(double share, double deviation) {
        this.share = share;
        this.deviation = deviation;
    }

    /** Writes where a point would move to. */
    void propose(double[] from, double[] to, RandomStream random) {
        double kept = Math.sqrt(1 - step * step);
        for (int i = 0; i < from.length; i++) {
            boolean moves = share == 1 || random.nextDouble() < share;
            to[i] = moves ? kept * from[i] + step * deviation * random.nextGaussian() : from[i];
        }
    }

    /** Notes what became of a move. */
    void note(boolean wasAccepted) {
        tried++;
        if (wasAccepted) {
            accepted++;
        }
    }

    /** Changes the step by what was noted since the last time: longer where more than a quarter was accepted. */
    void adapt() {
        if (tried > 0) {
            double rate = (double) accepted / tried;
            step = Math.max(LEAST, Math.min(1, step * (1 + 0.5 * (rate - WANTED))));
        }
        tried = 0;
        accepted = 0;
    }

    /** The step β, in (0, 1]. */
    double step() {
        return step;
    }
}
