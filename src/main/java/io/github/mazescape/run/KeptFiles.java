package io.github.mazescape.run;

import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The mazes that runs have taken from files. They are read once for each value of {@code maze.files}, so that a
 * generation that is made again is the same although a file was changed meanwhile. Not thread-safe.
 */
final class KeptFiles {
    private final Map<Wanted, Found> found = new HashMap<>();

    /** Mazes by the value of {@code maze.files} and by the sum that a plan asks for, if it does. */
    private record Wanted(String files, @Nullable Integer sum) {}

    private record Found(FileMazes mazes, int sum) {
        static final Found NONE = new Found(FileMazes.NONE, FileMazes.NONE.sum());
    }

    /**
     * The mazes of settings of a plan.
     *
     * @throws io.github.mazescape.input.InputException as {@link Plan#read}
     */
    FileMazes of(Plan plan, Settings settings) {
        return find(plan, settings).mazes();
    }

    /** Their sum. */
    int sum(Plan plan, Settings settings) {
        return find(plan, settings).sum();
    }

    private Found find(Plan plan, Settings settings) {
        if (settings.list(Parameters.MAZE_FILES).isEmpty()) {
            return Found.NONE;
        }
        String files = settings.shown(Parameters.MAZE_FILES);
        return found.computeIfAbsent(new Wanted(files, plan.files().get(files)), missing -> {
            FileMazes mazes = plan.read(settings);
            return new Found(mazes, mazes.sum());
        });
    }

    /** The sums of all mazes that are known, as a plan has them, by the value of {@code maze.files}. */
    SortedMap<String, Integer> sums(Plan plan) {
        SortedMap<String, Integer> sums = new TreeMap<>();
        found.forEach((wanted, mazes) -> {
            if (wanted.sum() == null) {
                sums.put(wanted.files(), mazes.sum());
            }
        });
        sums.putAll(plan.files());
        return sums;
    }
}
