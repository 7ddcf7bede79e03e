package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.LineProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Two subjects on the same task, step by step.
 *
 * @param partings for each maze the first step at which the two act otherwise, from 0; -1 where they never do
 * @param profile the fitness on the line from the one to the other
 */
public record BehaviourComparison(List<Integer> partings, LineProfile profile) {
    public BehaviourComparison {
        partings = List.copyOf(partings);
    }

    /** Compares two subjects that were measured on the same task. Measures. */
    public static BehaviourComparison of(Subject first, Subject second) {
        if (!first.task().equals(second.task())) {
            throw new IllegalArgumentException("subjects: expected two that were measured on the same task");
        }
        LineProfile profile = LineProfile.between(
                first.evaluator(), first.task(), first.weights(), second.weights(), new Cancellation());
        int mazes = first.task().mazes().size();
        if (first.fingerprint() == second.fingerprint()) {
            return new BehaviourComparison(Collections.nCopies(mazes, -1), profile);
        }
        byte[][] one = first.actions();
        byte[][] other = second.actions();
        List<Integer> partings = new ArrayList<>();
        for (int maze = 0; maze < mazes; maze++) {
            partings.add(Arrays.mismatch(one[maze], other[maze]));
        }
        return new BehaviourComparison(partings, profile);
    }

    /** The maze in which the two part soonest, the first of equals; -1 where they behave alike in all. */
    public int soonest() {
        int soonest = -1;
        for (int maze = 0; maze < partings.size(); maze++) {
            int parting = partings.get(maze);
            if (parting >= 0 && (soonest < 0 || parting < partings.get(soonest))) {
                soonest = maze;
            }
        }
        return soonest;
    }

    /** In how many mazes the two part. */
    public int parted() {
        return (int) partings.stream().filter(step -> step >= 0).count();
    }
}
