package io.github.mazescape.app;

import io.github.mazescape.foraging.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Two subjects on the same task, step by step.
 *
 * @param partings for each maze the first step at which the two act otherwise, from 0; -1 where they never do
 */
record Comparison(List<Integer> partings) {
    Comparison {
        partings = List.copyOf(partings);
    }

    /** Compares two subjects that were measured on the same task. */
    static Comparison of(Subject first, Subject second) {
        if (first.task() != second.task()) {
            throw new IllegalArgumentException("subjects: expected two that were measured on the same task");
        }
        List<Integer> partings = new ArrayList<>();
        for (int maze = 0; maze < first.task().mazes().size(); maze++) {
            partings.add(parting(first.trajectory(maze), second.trajectory(maze)));
        }
        return new Comparison(partings);
    }

    /** The first step at which two trajectories differ in their action, from 0; -1 where they never do. */
    static int parting(Trajectory first, Trajectory second) {
        int steps = Math.min(first.steps().size(), second.steps().size());
        for (int step = 0; step < steps; step++) {
            if (first.steps().get(step).action() != second.steps().get(step).action()) {
                return step;
            }
        }
        return -1;
    }

    /** The maze in which the two part soonest, the first of equals; -1 where they behave alike in all. */
    int soonest() {
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
    int parted() {
        return (int) partings.stream().filter(step -> step >= 0).count();
    }
}
