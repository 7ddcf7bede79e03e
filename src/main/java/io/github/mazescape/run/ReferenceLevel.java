package io.github.mazescape.run;

import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fitness that a forager reaches which does not evolve.
 *
 * @param name as "wall follower"
 * @param fitness its fitness, [0, 1]
 */
public record ReferenceLevel(String name, double fitness) {
    /** What all reference foragers reach on the held-out mazes of a run. Takes some milliseconds. */
    public static List<ReferenceLevel> heldOut(Setup setup) {
        return on(setup.heldOut(), setup.seed());
    }

    /**
     * The mean levels of the same foragers on several tasks.
     *
     * @param levels one list for each task, in the same order; at least one
     */
    public static List<ReferenceLevel> mean(List<List<ReferenceLevel>> levels) {
        return IntStream.range(0, levels.get(0).size())
                .mapToObj(forager -> new ReferenceLevel(
                        levels.get(0).get(forager).name(),
                        levels.stream()
                                .mapToDouble(task -> task.get(forager).fitness())
                                .average()
                                .orElseThrow()))
                .toList();
    }

    /** What all reference foragers reach on a task. */
    public static List<ReferenceLevel> on(Task task, Seed seed) {
        return Arrays.stream(ReferenceForager.values())
                .map(forager -> new ReferenceLevel(forager.label(), forager.fitness(task, seed)))
                .toList();
    }
}
