package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.toy.Labels;
import io.github.mazescape.landscape.Directions;

/**
 * Pictures of a plane, each many times deeper than the last, and each centred on a wall of the last one.
 *
 * @param fitness [level][row][column], to thousandths
 * @param walls [level] the walls of each picture
 */
record ZoomStrip(double[][][] fitness, boolean[][][] walls) {
    /** How many pictures there are. */
    static final int LEVELS = 6;

    /** How many times narrower each is than the one before. */
    static final double FACTOR = 100;

    /** Halvings that place a wall more finely than the next picture's pixels. */
    private static final int HALVINGS = 20;

    /**
     * Takes the pictures.
     *
     * @param labels of points by {@link Behaviours}
     * @param plane two directions, each of the length that is the half-width of the first picture
     * @param pixels the width and height of a picture
     */
    static ZoomStrip of(Labels labels, double[] origin, Directions plane, int pixels) {
        double[][][] fitness = new double[LEVELS][pixels][pixels];
        boolean[][][] walls = new boolean[LEVELS][][];
        double[] centre = new double[2];
        double half = 1;
        for (int level = 0; level < LEVELS; level++) {
            long[][] behaviours = new long[pixels][];
            for (int row = 0; row < pixels; row++) {
                double[][] points = new double[pixels][];
                for (int column = 0; column < pixels; column++) {
                    points[column] = point(origin, plane, place(centre, half, pixels, row * pixels + column));
                }
                long[][] found = labels.of(points);
                behaviours[row] = found[Behaviours.ACTIONS];
                for (int column = 0; column < pixels; column++) {
                    double value = Double.longBitsToDouble(found[Behaviours.FITNESS][column]);
                    fitness[level][row][column] = Math.rint(1000 * value) / 1000;
                }
            }
            walls[level] = Walls.of(behaviours);
            centre = wall(labels, origin, plane, centre, half, behaviours);
            half /= FACTOR;
        }
        return new ZoomStrip(fitness, walls);
    }

    private static double[] point(double[] origin, Directions plane, double[] place) {
        return ChangeCounts.displaced(ChangeCounts.displaced(origin, plane.across(), place[0]), plane.down(), place[1]);
    }

    private static double[] place(double[] centre, double half, int pixels, int pixel) {
        double pitch = 2 * half / pixels;
        return new double[] {
            centre[0] - half + (pixel % pixels + 0.5) * pitch, centre[1] - half + (pixel / pixels + 0.5) * pitch
        };
    }

    /** The wall in a row that lies nearest to the centre; the centre where there is none. */
    private static double[] wall(
            Labels labels, double[] origin, Directions plane, double[] centre, double half, long[][] behaviours) {
        int pixels = behaviours.length;
        double nearest = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int i = 0; i < pixels * pixels; i++) {
            int column = i % pixels;
            if (column + 1 < pixels && behaviours[i / pixels][column] != behaviours[i / pixels][column + 1]) {
                double[] place = place(centre, half, pixels, i);
                double distance = Math.hypot(place[0] - centre[0], place[1] - centre[1]);
                if (distance < nearest) {
                    nearest = distance;
                    found = i;
                }
            }
        }
        if (found < 0) {
            return centre;
        }
        double[] left = place(centre, half, pixels, found);
        double[] right = place(centre, half, pixels, found + 1);
        long leftLabel = behaviours[found / pixels][found % pixels];
        for (int i = 0; i < HALVINGS; i++) {
            double[] middle = {(left[0] + right[0]) / 2, left[1]};
            long label = labels.of(new double[][] {point(origin, plane, middle)})[Behaviours.ACTIONS][0];
            if (label == leftLabel) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return new double[] {(left[0] + right[0]) / 2, left[1]};
    }
}
