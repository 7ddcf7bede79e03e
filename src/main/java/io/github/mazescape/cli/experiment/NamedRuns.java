package io.github.mazescape.cli.experiment;

import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.cells.InputsSum;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.RecordedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runs that an experiment goes by.
 *
 * @param folders where they lie
 * @param runs what they are, in the same order
 */
record NamedRuns(List<Path> folders, List<RunInput> runs) {
    /** What must be alike in runs, so that a network of one can be put in the place of one of another. */
    private static final Set<Parameter> SHARED = Set.of(
            Parameters.MAZE_GENERATOR,
            Parameters.MAZE_WIDTH,
            Parameters.MAZE_HEIGHT,
            Parameters.MAZE_BRAID,
            Parameters.MAZE_PELLETS,
            Parameters.MAZE_FILES,
            Parameters.TASK_STEPS,
            Parameters.TASK_SENSORS,
            Parameters.NETWORK_CELL,
            Parameters.NETWORK_HIDDEN,
            Parameters.NETWORK_MEMORY,
            Parameters.EVALUATION_PRECISION);

    private static final String NOT_IN_A_NAME = "[/\\\\,\"'\\s\\p{Cntrl}]";

    NamedRuns {
        folders = List.copyOf(folders);
        runs = List.copyOf(runs);
    }

    /**
     * Reads runs.
     *
     * @param folders that of each run
     * @throws InputException if one is damaged or empty, if two are the same, or if they cannot be compared
     */
    static NamedRuns read(List<Path> folders) {
        List<RunInput> runs = new ArrayList<>();
        Map<String, Path> known = new HashMap<>();
        for (Path folder : folders) {
            RunInput run = read(folder);
            Path same = known.putIfAbsent(InputsSum.of(run), folder);
            if (same != null) {
                throw InputException.found(folder, "another run", "the same as in " + same)
                        .advise("leave one of the two out");
            }
            if (!runs.isEmpty()) {
                refuseOther(folder, run.setup(), folders.get(0), runs.get(0).setup());
            }
            runs.add(run);
        }
        return new NamedRuns(folders, told(folders, runs));
    }

    private static RunInput read(Path folder) {
        try (RecordedRun recorded = RecordedRun.open(folder)) {
            Setup setup = recorded.experiment(recorded.experiment().settings());
            return new RunInput(name(folder), setup, recorded.championsUntil(recorded.generations()));
        }
    }

    /**
     * Runs whose names tell them apart: where two folders are named alike, all names begin with that of the one above.
     */
    private static List<RunInput> told(List<Path> folders, List<RunInput> runs) {
        if (runs.stream().map(RunInput::name).distinct().count() == runs.size()) {
            return runs;
        }
        Map<String, RunInput> told = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Path above = folders.get(i).toAbsolutePath().normalize().getParent();
            RunInput run = runs.get(i);
            String name = (above == null ? "" : name(above) + ".") + run.name();
            if (told.put(name, new RunInput(name, run.setup(), run.champions())) != null) {
                throw InputException.found(folders.get(i), "a run of another name", name + " a second time")
                        .advise("rename its folder");
            }
        }
        return List.copyOf(told.values());
    }

    private static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return String.valueOf(last).replaceAll(NOT_IN_A_NAME, "_");
    }

    private static void refuseOther(Path folder, Setup setup, Path firstFolder, Setup first) {
        List<Difference> differences = first.settings().differences(setup.settings()).stream()
                .filter(difference -> SHARED.contains(difference.parameter()))
                .toList();
        if (!differences.isEmpty()) {
            throw InputException.found(
                            folder,
                            "a run that can be compared with " + firstFolder,
                            "another "
                                    + differences.stream()
                                            .map(Difference::toString)
                                            .collect(Collectors.joining(", another ")))
                    .advise("compare runs that have these in common");
        }
    }

    /** The first so many of them. */
    NamedRuns first(int most) {
        int count = Math.min(most, runs.size());
        return new NamedRuns(folders.subList(0, count), runs.subList(0, count));
    }

    int size() {
        return runs.size();
    }
}
