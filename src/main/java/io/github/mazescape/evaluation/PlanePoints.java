package io.github.mazescape.evaluation;

import java.util.Arrays;

/**
 * Points of a plane in weight space, told by their two coordinates: {@code fma(y, down, fma(x, across, foot))}, weight
 * by weight. The arrays are not to be modified.
 *
 * @param foot the weights at (0, 0)
 * @param across the direction of x
 * @param down the direction of y
 * @param x of each point
 * @param y of each point
 */
public record PlanePoints(double[] foot, double[] across, double[] down, double[] x, double[] y) implements Points {
    public PlanePoints {
        if (across.length != foot.length || down.length != foot.length) {
            throw new IllegalArgumentException(
                    "across, down: expected " + foot.length + " weights, got " + across.length + " and " + down.length);
        }
        if (y.length != x.length) {
            throw new IllegalArgumentException("y: expected " + x.length + " coordinates, got " + y.length);
        }
    }

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public void copy(int index, double[] weights) {
        double atX = x[index];
        double atY = y[index];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.fma(atY, down[i], Math.fma(atX, across[i], foot[i]));
        }
    }

    @Override
    public PlanePoints part(int from, int to) {
        return new PlanePoints(foot, across, down, Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to));
    }
}
