package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.statistics.Chao1;
import io.github.mazescape.statistics.Linkage;

/**
 * Behaviours that lie apart.
 *
 * @param labels the mode of each forager, from 0
 * @param count how many modes were seen
 * @param richness how many there are likely to be, the unseen ones included
 */
record Modes(int[] labels, int count, Chao1 richness) {
    /** Foragers belong to one mode where the mean distance of their groups is at most this, as 1 - kappa. */
    static final double CUT = 0.2;

    /** @param distances [n][n], 1 - kappa. Not modified. */
    static Modes of(double[][] distances) {
        int[] labels = Linkage.average(distances).cut(CUT);
        int count = 0;
        for (int label : labels) {
            count = Math.max(count, label + 1);
        }
        int[] sizes = new int[count];
        for (int label : labels) {
            sizes[label]++;
        }
        return new Modes(labels, count, Chao1.of(sizes));
    }
}
