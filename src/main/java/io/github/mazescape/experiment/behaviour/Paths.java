package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.evaluation.recording.Recording;
import io.github.mazescape.foraging.Action;
import java.util.Arrays;

/** How alike the ways of two foragers are, each in closed loop. */
final class Paths {
    private Paths() {}

    /**
     * The first step with another action, in the median over the mazes, from 1; where they never part in a maze, one
     * more than the number of its steps.
     */
    static double parting(Recording first, Recording second) {
        double[] partings = new double[first.actions().length];
        for (int maze = 0; maze < partings.length; maze++) {
            int parted = Arrays.mismatch(first.actions()[maze], second.actions()[maze]);
            partings[maze] = 1 + (parted < 0 ? first.actions()[maze].length : parted);
        }
        Arrays.sort(partings);
        int half = partings.length / 2;
        return partings.length % 2 == 1 ? partings[half] : (partings[half - 1] + partings[half]) / 2;
    }

    /** The cells that both visit over the cells that either visits, on average over the mazes (Jaccard's index). */
    static double overlap(Recording first, Recording second) {
        double sum = 0;
        for (int maze = 0; maze < first.cells().length; maze++) {
            int[] of = Arrays.stream(first.cells()[maze]).sorted().distinct().toArray();
            int[] by = Arrays.stream(second.cells()[maze]).sorted().distinct().toArray();
            int both = 0;
            for (int cell : of) {
                both += Arrays.binarySearch(by, cell) >= 0 ? 1 : 0;
            }
            sum += both / (double) (of.length + by.length - both);
        }
        return sum / first.cells().length;
    }

    /** Whether a forager turns right or left: turns to the right less those to the left over all turns, [-1, 1]. */
    static double handedness(Recording recording) {
        int right = 0;
        int left = 0;
        for (byte[] actions : recording.actions()) {
            for (byte action : actions) {
                right += action == Action.TURN_RIGHT.ordinal() ? 1 : 0;
                left += action == Action.TURN_LEFT.ordinal() ? 1 : 0;
            }
        }
        return right + left == 0 ? 0 : (right - left) / (double) (right + left);
    }
}
