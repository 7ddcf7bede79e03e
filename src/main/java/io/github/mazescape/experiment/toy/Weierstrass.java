package io.github.mazescape.experiment.toy;

import io.github.mazescape.seed.RandomStream;

/**
 * The points above the graph of Weierstrass' function, the sum of 2^(-Hn) cos(2π 2^n x + phase) over 34 octaves. The
 * dimension of its boundary is 2 - H, so the uncertainty exponent is H.
 */
public final class Weierstrass {
    private static final int OCTAVES = 34;

    private final double[] heights = new double[OCTAVES];
    private final double[] phases = new double[OCTAVES];
    private final double spread;

    /** @param power H, in (0, 1) */
    public Weierstrass(double power, RandomStream random) {
        double squares = 0;
        for (int n = 0; n < OCTAVES; n++) {
            heights[n] = StrictMath.pow(2, -power * n);
            phases[n] = 2 * Math.PI * random.nextDouble();
            squares += heights[n] * heights[n] / 2;
        }
        spread = Math.sqrt(squares);
    }

    /** Labels points of the plane by whether they lie above the graph. */
    public Labels labels() {
        return points -> {
            long[] sides = new long[points.length];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = points[i][1] > at(points[i][0]) ? 1 : 0;
            }
            return new long[][] {sides};
        };
    }

    /** A random point within two standard deviations of the function's values. */
    public double[] point(RandomStream random) {
        return new double[] {random.nextDouble(), spread * (4 * random.nextDouble() - 2)};
    }

    private double at(double x) {
        double sum = 0;
        double frequency = 2 * Math.PI;
        for (int n = 0; n < OCTAVES; n++) {
            sum += heights[n] * StrictMath.cos(frequency * x + phases[n]);
            frequency *= 2;
        }
        return sum;
    }
}
