package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.experiment.RunInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The champions of some runs and of earlier generations of them, in the order in which their likeness is noted: run by
 * run, each from its last champion back.
 *
 * @param weights the weights of each. Not to be modified.
 * @param runs the index of the run of each
 * @param generations the generation of each
 */
record Relatives(double[][] weights, int[] runs, int[] generations) {
    /**
     * @param apart how many generations lie between two champions of one run; fewer where the run is shorter
     * @param most how many champions of a run there are at most
     */
    static Relatives of(List<RunInput> runs, int apart, int most) {
        List<double[]> weights = new ArrayList<>();
        List<Integer> runOf = new ArrayList<>();
        List<Integer> generationOf = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            RunInput input = runs.get(run);
            int last = input.generations();
            int step = Math.max(1, Math.min(apart, last - 1));
            for (int i = 0; i < most && last - i * step >= 1; i++) {
                weights.add(input.champion(last - i * step));
                runOf.add(run);
                generationOf.add(last - i * step);
            }
        }
        return new Relatives(
                weights.toArray(double[][]::new),
                runOf.stream().mapToInt(Integer::intValue).toArray(),
                generationOf.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many there are. */
    int size() {
        return weights.length;
    }

    /** The places of those of a run, from its last champion back. */
    int[] of(int run) {
        int[] places = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (runs[i] == run) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }
}
