package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.symmetry.OutputGauge;
import io.github.mazescape.symmetry.SignedPermutation;
import java.util.Arrays;
import java.util.Locale;

/** Ways to make other weights of which each claims to be the same network, and two that are wrong. */
enum Copies {
    SIGN("signs", true),
    PERMUTATION("permutations", true),
    BOTH("signed permutations", true),
    SHIFT("outputs shifted", true),
    SCALE("outputs times 1.7", true),
    SCALE_BY_FOUR("outputs times 4", true),
    WITHOUT_BIAS("signs without the biases", false),
    ROWS_ONLY("rows permuted, columns not", false);

    private final String words;
    private final boolean right;

    Copies(String words, boolean right) {
        this.words = words;
        this.right = right;
    }

    String words() {
        return words;
    }

    /** Whether behaviour must stay, as against must change. */
    boolean right() {
        return right;
    }

    /** The name of a column. */
    String column(String precision) {
        return name().toLowerCase(Locale.ROOT) + "_" + precision;
    }

    /** Another copy of a network. */
    double[] of(Topology topology, double[] weights, RandomStream random) {
        int hidden = topology.hidden();
        return switch (this) {
            case SIGN -> SignedPermutation.signs(hidden, random).apply(topology, weights);
            case PERMUTATION -> SignedPermutation.permutation(hidden, random).apply(topology, weights);
            case BOTH -> SignedPermutation.random(hidden, random).apply(topology, weights);
            case SHIFT -> {
                double[] by = new double[topology.outputLength()];
                Arrays.setAll(by, i -> random.nextGaussian());
                yield OutputGauge.shifted(topology, weights, by);
            }
            case SCALE -> OutputGauge.scaled(topology, weights, 1.7);
            case SCALE_BY_FOUR -> OutputGauge.scaled(topology, weights, 4);
            case WITHOUT_BIAS -> withoutBias(topology, weights, random);
            case ROWS_ONLY -> rowsOnly(topology, weights, random);
        };
    }

    private static double[] withoutBias(Topology topology, double[] weights, RandomStream random) {
        double[] made = SignedPermutation.signs(topology.hidden(), random).apply(topology, weights);
        for (int unit = 0; unit < topology.hidden(); unit++) {
            int bias = topology.rowStart(unit, topology.cell().rows() - 1);
            made[bias] = weights[bias];
        }
        return made;
    }

    private static double[] rowsOnly(Topology topology, double[] weights, RandomStream random) {
        SignedPermutation permutation = SignedPermutation.permutation(topology.hidden(), random);
        double[] made = permutation.apply(topology, weights);
        for (int unit = 0; unit < topology.hidden(); unit++) {
            int from = topology.rowStart(permutation.units()[unit], 0);
            System.arraycopy(weights, from, made, topology.rowStart(unit, 0), topology.unitLength());
        }
        return made;
    }

    /** The share of some copies that behave as the network does, in all mazes of a task. */
    double equal(
            SerialEvaluator evaluator,
            Task task,
            double[] weights,
            int copies,
            RandomStream random,
            Cancellation cancellation) {
        double[][] all = new double[copies + 1][];
        all[0] = weights;
        for (int i = 1; i <= copies; i++) {
            all[i] = of(evaluator.topology(), weights, random);
        }
        long[] found = evaluator.evaluate(task, Points.of(all), cancellation).fingerprint();
        return (Arrays.stream(found).filter(one -> one == found[0]).count() - 1.0) / copies;
    }
}
