package io.github.mazescape.experiment.crossover;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.symmetry.SignedPermutation;
import io.github.mazescape.symmetry.WeightMatching;

/**
 * Whether two networks number their units alike: as they lie, no copy of the second has weights nearer to the first.
 *
 * @param alike whether they do
 * @param displaced how many units have another partner or sign in the nearest copy
 * @param cosine of the two as they lie
 * @param copy the nearest copy of the second network
 */
record Census(boolean alike, int displaced, double cosine, double[] copy) {
    private static final double EQUAL = 1e-9;
    private static final int STARTS = 4;

    static Census of(Topology topology, double[] first, double[] second, RandomStream random) {
        double cosine = WeightMatching.cosine(topology, first, second);
        WeightMatching.Match best =
                WeightMatching.of(topology, first, second, STARTS, random).get(0);
        if (cosine >= best.cosine() - EQUAL) {
            return new Census(true, 0, cosine, second);
        }
        SignedPermutation identity = SignedPermutation.identity(topology.hidden());
        int displaced = topology.hidden() - best.copy().agreement(identity);
        return new Census(displaced == 0, displaced, cosine, best.copy().apply(topology, second));
    }
}
