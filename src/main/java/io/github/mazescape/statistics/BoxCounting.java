package io.github.mazescape.statistics;

import java.util.Optional;

/**
 * The box-counting dimension of the walls in a picture: the slope of the logarithm of the number of boxes that hold a
 * wall on the logarithm of one over their side.
 */
public final class BoxCounting {
    /** With fewer pixels of wall nothing is told. */
    public static final int LEAST_PIXELS = 500;

    private static final int LEAST_SIZES = 3;
    private static final int LARGEST_SIDE = 128;

    /** The picture is at least so many boxes wide and high. */
    private static final int LEAST_BOXES = 8;

    private BoxCounting() {}

    /**
     * A dimension.
     *
     * @param value the dimension, from 0 to 2
     * @param error the standard error of the slope: how far the counts are from one power. It is not that of another
     *     picture of the same kind.
     * @param boxes how many boxes of two pixels hold a wall
     */
    public record Dimension(double value, double error, int boxes) {}

    /**
     * Counts boxes of side 2, 4, 8, … up to 128 pixels or an eighth of the picture, on four grids that are half a box
     * apart and closed into a ring, so that no box is cut by the picture's edge.
     *
     * @param wall [row][column] whether the pixel is wall
     * @return the dimension; nothing where there are fewer than {@link #LEAST_PIXELS} pixels of wall or three sizes of
     *     boxes
     */
    public static Optional<Dimension> of(boolean[][] wall) {
        int pixels = 0;
        for (boolean[] row : wall) {
            for (boolean pixel : row) {
                pixels += pixel ? 1 : 0;
            }
        }
        int sizes = 0;
        while (2 << sizes <= largestSide(wall)) {
            sizes++;
        }
        if (pixels < LEAST_PIXELS || sizes < LEAST_SIZES) {
            return Optional.empty();
        }
        double[] x = new double[sizes];
        double[] y = new double[sizes];
        for (int i = 0; i < sizes; i++) {
            int side = 2 << i;
            x[i] = -StrictMath.log(side);
            y[i] = StrictMath.log(boxes(wall, side));
        }
        Regression.Line line = Regression.line(x, y);
        return Optional.of(new Dimension(line.slope(), line.slopeError(), (int) Math.rint(boxes(wall, 2))));
    }

    private static int largestSide(boolean[][] wall) {
        return wall.length == 0 ? 0 : Math.min(LARGEST_SIDE, Math.min(wall.length, wall[0].length) / LEAST_BOXES);
    }

    /** The mean count of four grids, for the whole picture: the rest beyond the last whole box is taken to be alike. */
    private static double boxes(boolean[][] wall, int side) {
        int rows = wall.length / side;
        int columns = wall[0].length / side;
        double sum = 0;
        for (int grid = 0; grid < 4; grid++) {
            int down = grid / 2 * side / 2;
            int right = grid % 2 * side / 2;
            boolean[] holds = new boolean[rows * columns];
            for (int y = 0; y < rows * side; y++) {
                int row = (y + down) / side % rows;
                for (int x = 0; x < columns * side; x++) {
                    holds[row * columns + (x + right) / side % columns] |= wall[y][x];
                }
            }
            for (boolean box : holds) {
                sum += box ? 1 : 0;
            }
        }
        double covered = (double) (rows * side) * (columns * side) / ((double) wall.length * wall[0].length);
        return sum / 4 / covered;
    }
}
