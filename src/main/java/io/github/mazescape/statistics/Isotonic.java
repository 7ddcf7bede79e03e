package io.github.mazescape.statistics;

/** The nearest sequence that never falls. */
public final class Isotonic {
    private Isotonic() {}

    /**
     * The sequence of least squared distance among those that never fall, by pooling neighbours that do (Ayer et al.,
     * Annals of Mathematical Statistics 26, 1955).
     *
     * @param y not modified
     */
    public static double[] increasing(double[] y) {
        double[] sums = new double[y.length];
        int[] sizes = new int[y.length];
        int blocks = 0;
        for (double value : y) {
            sums[blocks] = value;
            sizes[blocks] = 1;
            blocks++;
            while (blocks > 1 && sums[blocks - 2] / sizes[blocks - 2] > sums[blocks - 1] / sizes[blocks - 1]) {
                sums[blocks - 2] += sums[blocks - 1];
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[y.length];
        int place = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < sizes[block]; i++) {
                fitted[place++] = sums[block] / sizes[block];
            }
        }
        return fitted;
    }
}
