package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.toy.Labels;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How many displacements of each length change a label. Not safe for use by several threads. */
public final class ChangeCounts {
    private final double[] lengths;
    private final int[][] changed;
    private final DoubleStream.Builder depths = DoubleStream.builder();
    private int pairs;

    /**
     * @param criteria how many labels a point has
     * @param lengths of the displacements, longest first
     */
    public ChangeCounts(int criteria, double[] lengths) {
        this.lengths = lengths;
        changed = new int[criteria][lengths.length];
    }

    /** Lengths by half decades: 1, 10^-0.5, … */
    public static double[] halfDecades(int count) {
        double[] lengths = new double[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = StrictMath.pow(10, -0.5 * i);
        }
        return lengths;
    }

    /**
     * Displaces a point by each length along each direction.
     *
     * @param point not modified
     * @param directions each of the length that is taken as 1. Not modified.
     */
    public void add(Labels labels, double[] point, double[][] directions) {
        add(labels, point, directions, lengths);
    }

    /**
     * Displaces a point by other lengths than those under which the changes are counted: with the lengths in a random
     * order it is the control that must show no power.
     */
    void add(Labels labels, double[] point, double[][] directions, double[] actual) {
        double[][] points = new double[1 + directions.length * lengths.length][];
        points[0] = point;
        for (int d = 0; d < directions.length; d++) {
            for (int i = 0; i < lengths.length; i++) {
                points[1 + d * lengths.length + i] = displaced(point, directions[d], actual[i]);
            }
        }
        long[][] found = labels.of(points);
        for (int criterion = 0; criterion < changed.length; criterion++) {
            for (int i = 1; i < points.length; i++) {
                if (found[criterion][i] != found[criterion][0]) {
                    changed[criterion][(i - 1) % lengths.length]++;
                }
            }
        }
        for (int d = 0; d < directions.length; d++) {
            depths.add(depth(found[0], 1 + d * lengths.length));
        }
        pairs += directions.length;
    }

    /** A point moved along a direction by a length, in the length of the direction. */
    public static double[] displaced(double[] point, double[] direction, double length) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.fma(length, direction[i], moved[i]);
        }
        return moved;
    }

    private double depth(long[] found, int first) {
        for (int i = lengths.length - 1; i >= 0; i--) {
            if (found[first + i] != found[0]) {
                return -StrictMath.log10(lengths[i]);
            }
        }
        return Double.NaN;
    }

    /** How many displacements of each length changed a label of a criterion. */
    public int[] changed(int criterion) {
        return changed[criterion].clone();
    }

    /** How many displacements of each length there were. */
    public int pairs() {
        return pairs;
    }

    /** For each direction of each point, down to how many decades below 1 the first label changed; NaN for never. */
    public double[] depths() {
        return depths.build().toArray();
    }

    @Override
    public String toString() {
        return Arrays.deepToString(changed) + " of " + pairs;
    }
}
