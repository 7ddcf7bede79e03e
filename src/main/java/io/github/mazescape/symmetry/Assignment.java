package io.github.mazescape.symmetry;

import java.util.Arrays;

/**
 * The linear assignment problem, by shortest augmenting paths (Jonker and Volgenant, "A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems", Computing 38, 1987), without its heuristic beginning.
 */
public final class Assignment {
    private Assignment() {}

    /**
     * The assignment of rows to columns with the greatest sum.
     *
     * @param profit n by n, finite. Not modified.
     * @return for each row its column, each column once
     */
    public static int[] maximum(double[][] profit) {
        int n = profit.length;
        double[] rowPrice = new double[n + 1];
        double[] columnPrice = new double[n + 1];
        // Row and column 0 stand for none.
        int[] rowOf = new int[n + 1];
        int[] before = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            rowOf[0] = row;
            double[] least = new double[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] done = new boolean[n + 1];
            int column = 0;
            do {
                done[column] = true;
                int from = rowOf[column];
                int nearest = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= n; j++) {
                    if (done[j]) {
                        continue;
                    }
                    double cost = -profit[from - 1][j - 1] - rowPrice[from] - columnPrice[j];
                    if (cost < least[j]) {
                        least[j] = cost;
                        before[j] = column;
                    }
                    if (least[j] < step) {
                        step = least[j];
                        nearest = j;
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (done[j]) {
                        rowPrice[rowOf[j]] += step;
                        columnPrice[j] -= step;
                    } else {
                        least[j] -= step;
                    }
                }
                column = nearest;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        int[] columns = new int[n];
        for (int j = 1; j <= n; j++) {
            columns[rowOf[j] - 1] = j - 1;
        }
        return columns;
    }

    /** The assignment with the greatest sum of magnitudes, and with it the signs. */
    static SignedPermutation signed(double[][] profit) {
        int n = profit.length;
        double[][] magnitude = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                magnitude[i][j] = Math.abs(profit[i][j]);
            }
        }
        int[] units = maximum(magnitude);
        int[] signs = new int[n];
        for (int i = 0; i < n; i++) {
            signs[i] = profit[i][units[i]] < 0 ? -1 : 1;
        }
        return new SignedPermutation(units, signs);
    }
}
