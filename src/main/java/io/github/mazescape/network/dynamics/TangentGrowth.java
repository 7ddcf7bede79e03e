package io.github.mazescape.network.dynamics;

/**
 * How a small change of a state grows along a path, from the logarithms of its growth in each step (Benettin, Galgani,
 * Giorgilli and Strelcyn, Meccanica 15, 1980). A mean above 0 is chaos: two states that differ in the last digit part.
 * But a change of the weights enters at every step, so what says how fine the folds of the landscape are is the largest
 * growth over any stretch of steps, whatever comes before and after. Not safe for use by several threads.
 */
public final class TangentGrowth {
    /** The exponent where a change vanished altogether: every unit that it touched was saturated. */
    public static final double VANISHED = -50;

    private final int transientSteps;
    private int steps;
    private double sum;
    private boolean vanished;
    private double stretch;
    private double largest;

    /** @param transientSteps how many of the first steps the exponent leaves out */
    public TangentGrowth(int transientSteps) {
        this.transientSteps = transientSteps;
    }

    /** The derivative of a step at a place of the path. */
    @FunctionalInterface
    public interface Derivative {
        /**
         * Multiplies a change by the derivative of a step. Called once for each step, in order.
         *
         * @param step from 0
         * @param tangent the change before the step; becomes that after it
         */
        void apply(int step, double[] tangent);
    }

    /**
     * Follows one change along a path, made as long as it began after each step; one that vanishes begins anew.
     *
     * @param start the change at the beginning, of any length but 0. Not modified.
     */
    public static TangentGrowth along(int steps, int transientSteps, Derivative derivative, double[] start) {
        TangentGrowth growth = new TangentGrowth(transientSteps);
        double[] tangent = new double[start.length];
        scale(start, 1 / norm(start), tangent);
        for (int step = 0; step < steps; step++) {
            derivative.apply(step, tangent);
            double norm = norm(tangent);
            growth.add(StrictMath.log(norm));
            if (norm == 0) {
                scale(start, 1 / norm(start), tangent);
            } else {
                scale(tangent, 1 / norm, tangent);
            }
        }
        return growth;
    }

    /**
     * Follows a change of the hidden state of a network that is driven by recorded observations.
     *
     * @param observations what the network sensed in each step, from the start of the episode
     */
    public static TangentGrowth along(Probe probe, int[] observations, int transientSteps, double[] start) {
        double[] state = probe.start();
        double[] outputs = new double[probe.topology().outputs()];
        return along(
                observations.length,
                transientSteps,
                (step, tangent) -> {
                    probe.differentiate(observations[step], state, tangent);
                    probe.step(observations[step], state, outputs);
                },
                start);
    }

    /** Takes over the logarithm of the growth in one more step; minus infinity where the change vanished. */
    void add(double logarithm) {
        boolean gone = logarithm == Double.NEGATIVE_INFINITY;
        stretch = gone ? 0 : Math.max(0, stretch + logarithm);
        largest = Math.max(largest, stretch);
        if (steps++ >= transientSteps) {
            vanished |= gone;
            sum += gone ? 0 : logarithm;
        }
    }

    /**
     * The Lyapunov exponent: the mean logarithm of the growth in a step, without the first steps; {@link #VANISHED}
     * where the change vanished, NaN where there were no more steps.
     */
    public double exponent() {
        return vanished ? VANISHED : sum / Math.max(0, steps - transientSteps);
    }

    /** Whether the change vanished in a step that counts. */
    public boolean vanished() {
        return vanished;
    }

    /** The logarithm of the largest growth over any stretch of steps, at least 0. */
    public double largest() {
        return largest;
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double entry : vector) {
            squares = Math.fma(entry, entry, squares);
        }
        return Math.sqrt(squares);
    }

    private static void scale(double[] vector, double factor, double[] scaled) {
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = factor * vector[i];
        }
    }
}
