package io.github.mazescape.experiment.knockout;

import java.util.List;

/** How many steps of memory a forager needs. */
final class Horizon {
    /** The share of its fitness that a forager is to keep. */
    static final double KEPT = 0.9;

    private Horizon() {}

    /**
     * The least number of steps between two losses of all memory with which it keeps {@value #KEPT} of its fitness
     * [steps].
     *
     * @param resets the numbers of steps that were tried, ascending; the last one is the whole episode
     * @param fitness the fitness with each
     */
    static int needed(List<Integer> resets, double[] fitness) {
        double enough = KEPT * fitness[fitness.length - 1];
        int i = 0;
        while (fitness[i] < enough) {
            i++;
        }
        return resets.get(i);
    }
}
