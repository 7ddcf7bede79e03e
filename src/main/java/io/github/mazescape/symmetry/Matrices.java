package io.github.mazescape.symmetry;

/** Products of small square matrices, which the search makes by the hundred thousand. */
final class Matrices {
    private Matrices() {}

    static double[][] copy(double[][] matrix) {
        double[][] made = matrix.clone();
        for (int i = 0; i < made.length; i++) {
            made[i] = matrix[i].clone();
        }
        return made;
    }

    /** Adds a multiple of one to another. */
    static void add(double[][] matrix, double factor, double[][] to) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to.length; j++) {
                to[i][j] += factor * matrix[i][j];
            }
        }
    }

    /** A B. */
    static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double factor = a[i][k];
                for (int j = 0; factor != 0 && j < n; j++) {
                    product[i][j] += factor * b[k][j];
                }
            }
        }
        return product;
    }

    /** A B', the second one transposed. */
    static double[][] timesTransposed(double[][] a, double[][] b) {
        return times(a, transposed(b));
    }

    /** A' B, the first one transposed. */
    static double[][] transposedTimes(double[][] a, double[][] b) {
        return times(transposed(a), b);
    }

    private static double[][] transposed(double[][] matrix) {
        int n = matrix.length;
        double[][] made = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                made[j][i] = matrix[i][j];
            }
        }
        return made;
    }

    /** The sum of products entry by entry. */
    static double dot(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }
}
