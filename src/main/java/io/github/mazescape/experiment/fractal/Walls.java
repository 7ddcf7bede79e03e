package io.github.mazescape.experiment.fractal;

/** The walls in a picture of labels. */
final class Walls {
    private Walls() {}

    /** Whether each pixel differs from its right or its lower neighbour. */
    static boolean[][] of(long[][] labels) {
        int rows = labels.length;
        int columns = labels[0].length;
        boolean[][] wall = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                wall[row][column] = column + 1 < columns && labels[row][column] != labels[row][column + 1]
                        || row + 1 < rows && labels[row][column] != labels[row + 1][column];
            }
        }
        return wall;
    }

    /** The share of the pixels that are wall. */
    static double share(boolean[][] wall) {
        int count = 0;
        for (boolean[] row : wall) {
            for (boolean pixel : row) {
                count += pixel ? 1 : 0;
            }
        }
        return (double) count / (wall.length * wall[0].length);
    }
}
