package io.github.mazescape.run;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * All that a run depends on: the settings with which it starts, and what the user changed, in the order of the
 * generations. Settings changed after the same generation are taken together, so that only the last of them needs to go
 * with the others. Immutable.
 *
 * @param start the settings of the first generation
 * @param changes the changes, ordered by the generation after which they take effect
 * @param files the {@link FileMazes#sum} of the mazes with which the run was made, by the value of {@code maze.files}
 *     as settings show it; a value that is not among them stands for the mazes that lie there now
 */
public record Plan(Settings start, List<Change> changes, SortedMap<String, Integer> files) {
    public Plan {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        changes =
                changes.stream().sorted(Comparator.comparingLong(Change::after)).toList();
        for (Change change : changes) {
            if (change.after() < 1) {
                throw new IllegalArgumentException("change: expected a generation from 1, got " + change.after());
            }
            if (change instanceof Change.Setting setting && setting.parameter().effect() == Effect.RESTARTS) {
                throw new IllegalArgumentException(setting.parameter().key()
                        + ": expected a setting that can change in a running run, got one that restarts it");
            }
        }
        settings(start, changes, Long.MAX_VALUE);
    }

    /** A run on the mazes that lie in its files now, if any. */
    public Plan(Settings start, List<Change> changes) {
        this(start, changes, Collections.emptySortedMap());
    }

    /** A run in which nothing has been changed yet. */
    public static Plan of(Settings start) {
        return new Plan(start, List.of());
    }

    /** The same run from another seed; but what joined its population, no other run has. */
    public Plan ofSeed(long seed) {
        return new Plan(
                start.with(Parameters.SEED.key(), Long.toString(seed)),
                changes.stream()
                        .filter(change -> !(change instanceof Change.Adoption))
                        .toList(),
                files);
    }

    /**
     * Up to which generation, as it came about, another run is the same as this; 0 if in none, Long.MAX_VALUE if in
     * all.
     */
    public long common(Plan other) {
        boolean sameStart = start.differences(other.start).stream()
                .noneMatch(different -> different.parameter().scope().planned());
        if (!sameStart) {
            return 0;
        }
        int same = 0;
        while (same < changes.size()
                && same < other.changes.size()
                && changes.get(same).equals(other.changes.get(same))) {
            same++;
        }
        return Math.min(afterOf(same), other.afterOf(same));
    }

    private long afterOf(int change) {
        return change < changes.size() ? changes.get(change).after() : Long.MAX_VALUE;
    }

    /** This plan with more changes, taken together. Each stands in for an equal one at the same generation. */
    public Plan plus(List<Change> given) {
        List<Change> more = new ArrayList<>(changes);
        for (Change change : given) {
            more.removeIf(change::replaces);
            more.add(change);
        }
        return new Plan(start, more, files);
    }

    /** The plan as it was when a generation had just come about: without the changes after it or later. */
    public Plan before(long generation) {
        return new Plan(
                start,
                changes.stream().filter(change -> change.after() < generation).toList(),
                files);
    }

    /** The plan up to a generation, what was changed after it included. */
    public Plan until(long generation) {
        return before(generation + 1);
    }

    /** The settings with which the generation after this one is made; for 0 those of the start. */
    public Settings settingsAfter(long generation) {
        return settings(start, changes, generation);
    }

    private static Settings settings(Settings start, List<Change> changes, long generation) {
        SortedMap<Long, Map<Parameter, String>> together = new TreeMap<>();
        for (Change change : changes) {
            if (change.after() <= generation && change instanceof Change.Setting setting) {
                together.computeIfAbsent(setting.after(), after -> new LinkedHashMap<>())
                        .put(setting.parameter(), setting.value());
            }
        }
        Settings settings = start;
        for (Map<Parameter, String> values : together.values()) {
            settings = settings.with(values);
        }
        return settings;
    }

    /**
     * This plan for the mazes with which the run was made.
     *
     * @param sums as {@link #files}; those are kept whose value holds at some time in this plan
     */
    public Plan madeOf(SortedMap<String, Integer> sums) {
        SortedMap<String, Integer> own = new TreeMap<>();
        if (!sums.isEmpty()) {
            LongStream.concat(
                            LongStream.of(0),
                            changes.stream().filter(Plan::isOfFiles).mapToLong(Change::after))
                    .mapToObj(generation -> settingsAfter(generation).shown(Parameters.MAZE_FILES))
                    .filter(sums::containsKey)
                    .forEach(value -> own.put(value, sums.get(value)));
        }
        return new Plan(start, changes, own);
    }

    private static boolean isOfFiles(Change change) {
        return change instanceof Change.Setting setting && setting.parameter().equals(Parameters.MAZE_FILES);
    }

    /**
     * Reads the mazes that settings of this run take from files.
     *
     * @throws InputException if a file is missing, holds no maze, or another one than that with which the run was made
     */
    public FileMazes read(Settings settings) {
        FileMazes found = FileMazes.read(settings);
        Integer sum = files.get(settings.shown(Parameters.MAZE_FILES));
        if (sum != null && sum != found.sum()) {
            throw InputException.at("maze.files = " + settings.shown(Parameters.MAZE_FILES))
                    .expected("the mazes that lay there when the bookmark was made")
                    .found("others")
                    .advise("put them back as they were");
        }
        return found;
    }

    /** The mazes that stand in place of the task's own, by their index, for the generation after this one. */
    public SortedMap<Integer, Maze> mazesAfter(long generation) {
        SortedMap<Integer, Maze> mazes = new TreeMap<>();
        for (Change change : changes) {
            if (change.after() <= generation && change instanceof Change.Painting painting) {
                mazes.put(painting.index(), painting.maze());
            } else if (change.after() <= generation && change instanceof Change.Release release) {
                mazes.remove(release.index());
            }
        }
        return mazes;
    }

    /** What joined the population after a generation. */
    public List<Change.Adoption> adoptionsAfter(long generation) {
        return changes.stream()
                .filter(change -> change.after() == generation)
                .filter(Change.Adoption.class::isInstance)
                .map(Change.Adoption.class::cast)
                .toList();
    }

    /** Whether a generation has to be evaluated again because of what was changed right after it. */
    public boolean reevaluatedAfter(long generation) {
        return changes.stream()
                .anyMatch(change -> change.after() == generation
                        && (!(change instanceof Change.Setting setting)
                                || setting.parameter().effect() == Effect.REEVALUATES));
    }
}
