package io.github.mazescape.experiment.symmetry;

/**
 * How far fitness falls on the way between two networks below the straight line between its values at the ends
 * (Frankle et al. 2020, arXiv:1912.05671, there for loss).
 *
 * @param height the barrier; below 0 where the way lies over the line at the place that was found
 * @param ends the mean fitness of the two ends
 */
record Barrier(double height, double ends) {
    /**
     * The barrier where fitness on some mazes is lowest against the line, measured on others. The highest of many noisy
     * values on the same mazes would be too high.
     *
     * @param searching fitness at equal distances from end to end, on the mazes on which the place is found
     * @param telling the same on the mazes on which the height is measured
     */
    static Barrier of(double[] searching, double[] telling) {
        int place = 0;
        for (int point = 1; point < searching.length; point++) {
            if (below(searching, point) > below(searching, place)) {
                place = point;
            }
        }
        return new Barrier(below(telling, place), (telling[0] + telling[telling.length - 1]) / 2);
    }

    private static double below(double[] fitness, int point) {
        int last = fitness.length - 1;
        double share = (double) point / last;
        return (1 - share) * fitness[0] + share * fitness[last] - fitness[point];
    }

    /** The highest value on the same mazes, which noise makes too high. */
    static double naive(double[] fitness) {
        return of(fitness, fitness).height;
    }

    /** The height as a share of what the ends have over random networks. */
    double relative(double random) {
        return height / (ends - random);
    }
}
