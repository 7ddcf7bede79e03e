package io.github.mazescape.cli.experiment;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of runs that a command line names: each a run, or a folder of runs, of which the finished ones count. */
public final class RunFolders {
    private static final int MOST = 500;
    private static final String BORDER_OF_DIGITS = "(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)";

    private RunFolders() {}

    /**
     * The folder of each run. Files are left out, which a pattern of the shell names beside runs.
     *
     * @throws InputException if there is no run in one of them
     */
    static List<Path> find(List<Path> named) {
        List<Path> found = new ArrayList<>();
        List<Path> skipped = new ArrayList<>();
        for (Path path : named) {
            if (RunFolder.isRun(path)) {
                found.add(path);
            } else if (Files.isRegularFile(path)) {
                skipped.add(path);
            } else {
                found.addAll(inside(path, skipped));
            }
        }
        if (!skipped.isEmpty()) {
            Terminal.complain("left out, since these are no finished runs: "
                    + skipped.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        if (found.size() > MOST) {
            throw InputException.got("", "at most " + MOST + " runs", found.size());
        }
        return found;
    }

    /** The runs in a folder, finished or not, in the order of their names. */
    public static List<Path> beside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(RunFolder::isRun)
                    .sorted((one, other) -> inOrder(name(one), name(other)))
                    .toList();
        } catch (IOException e) {
            throw InputException.at(folder).expected("a folder of runs").refused(e);
        }
    }

    private static List<Path> inside(Path folder, List<Path> skipped) {
        if (!Files.isDirectory(folder)) {
            throw none(folder, "no such folder");
        }
        List<Path> runs = beside(folder);
        List<Path> finished = new ArrayList<>();
        for (Path run : runs) {
            (isFinished(run) ? finished : skipped).add(run);
        }
        if (finished.isEmpty()) {
            throw none(folder, runs.isEmpty() ? "neither" : "runs that are not finished");
        }
        return finished;
    }

    private static InputException none(Path folder, String found) {
        return InputException.found(folder, "a run folder, or a folder of finished runs", found)
                .advise("make runs with './mazescape sweep --seeds 1..5 --out FOLDER'");
    }

    private static boolean isFinished(Path folder) {
        try (RecordedRun run = RecordedRun.open(folder)) {
            return run.generations() >= run.experiment().settings().integer(Parameters.EVOLUTION_GENERATIONS);
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /** By letters, and by value where both have digits, so that seed=2 comes before seed=10. */
    static int inOrder(String one, String other) {
        String[] ours = one.split(BORDER_OF_DIGITS);
        String[] theirs = other.split(BORDER_OF_DIGITS);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            boolean digits = ours[i].matches("[0-9]+") && theirs[i].matches("[0-9]+");
            int order = digits
                    ? new BigInteger(ours[i]).compareTo(new BigInteger(theirs[i]))
                    : ours[i].compareTo(theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return ours.length == theirs.length ? one.compareTo(other) : Integer.compare(ours.length, theirs.length);
    }
}
