package io.github.mazescape.experiment.neutral;

import io.github.mazescape.statistics.Isotonic;
import java.util.ArrayList;
import java.util.List;

/** How far from a point things stay the same, in random directions. */
final class Reach {
    /** The distances, as powers of 10 of the length of the direction. */
    static final List<Double> POWERS =
            List.of(-12.0, -10.0, -8.0, -7.0, -6.0, -5.0, -4.5, -4.0, -3.5, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0);

    private Reach() {}

    /**
     * The points at all distances in all directions: distance by distance.
     *
     * @param centre not modified
     * @param directions not modified
     */
    static double[][] points(double[] centre, double[][] directions) {
        List<double[]> points = new ArrayList<>();
        for (double power : POWERS) {
            double distance = StrictMath.pow(10, power);
            for (double[] direction : directions) {
                double[] point = centre.clone();
                for (int i = 0; i < point.length; i++) {
                    point[i] += distance * direction[i];
                }
                points.add(point);
            }
        }
        return points.toArray(double[][]::new);
    }

    /** The share of directions in which something holds, at each distance; in the order of {@link #points}. */
    static double[] shares(boolean[] holds) {
        double[] shares = new double[POWERS.size()];
        int directions = holds.length / shares.length;
        for (int i = 0; i < holds.length; i++) {
            shares[i / directions] += holds[i] ? 1.0 / directions : 0;
        }
        return shares;
    }

    /**
     * The distance at which a share falls under a value, as a power of 10: between two distances by the straight line,
     * after the nearest sequence that never rises. Where it is lower everywhere, the least distance that was tried, and
     * where it is higher everywhere, the largest.
     */
    static double power(double[] shares, double value) {
        double[] rising = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            rising[i] = -shares[i];
        }
        double[] falling = Isotonic.increasing(rising);
        for (int i = 0; i < falling.length; i++) {
            if (-falling[i] < value) {
                if (i == 0) {
                    return POWERS.get(0);
                }
                double before = -falling[i - 1];
                double share = (before - value) / (before + falling[i]);
                return POWERS.get(i - 1) + share * (POWERS.get(i) - POWERS.get(i - 1));
            }
        }
        return POWERS.get(POWERS.size() - 1);
    }
}
