package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A small run, and what can happen to its folder. Every generation takes 0 seconds, so that equal runs are equal bytes.
 */
public final class RunBench {
    /** A checkpoint every 5 generations, 25 generations, new mazes every 7; else as in the first edition. */
    public static final Settings SETTINGS = Edition.FIRST
            .defaults()
            .with(
                    List.of(
                            "seed=5",
                            "maze.width=9",
                            "maze.height=9",
                            "task.mazes=3",
                            "task.held_out=3",
                            "task.steps=25",
                            "network.hidden=3",
                            "evolution.population=12",
                            "evolution.elites=0.2",
                            "evolution.refresh=7",
                            "evolution.generations=25",
                            "evolution.checkpoint=5"),
                    "bench");

    private RunBench() {}

    /** Makes a run up to a generation; the process then dies, as far as the folder can tell. */
    public static void run(Path folder, Settings settings, long until) {
        Setup experiment = Setup.read(settings);
        try (RunFolder run = RunFolder.create(folder, experiment)) {
            goOn(run, experiment, until);
        }
    }

    /** Goes on with a run, and returns what it had to say about the folder. */
    static List<String> resume(Path folder, Settings settings, long until) {
        Setup experiment = RunFolder.setup(folder, settings);
        try (RunFolder run = RunFolder.resume(folder, experiment)) {
            goOn(run, experiment, until);
            return run.notes();
        }
    }

    public static void goOn(RunFolder run, Settings settings, long until) {
        goOn(run, Setup.read(settings), until);
    }

    private static void goOn(RunFolder run, Setup experiment, long until) {
        try (BatchEvaluator evaluator = experiment.evaluator(1)) {
            Evolution evolution = experiment.evolution(evaluator);
            Generation generation = run.latest();
            while (generation == null || generation.number() < until) {
                generation = evolution.next(generation, new Cancellation());
                run.append(generation, 0);
            }
        }
    }

    /**
     * All files of a folder with their bytes, by name; the log and the lock, which tell of the process, are left out.
     */
    public static TreeMap<String, byte[]> files(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        files.remove(RunFolder.LOG);
        files.remove(FolderLock.NAME);
        return files;
    }

    static void assertSameFiles(Path expected, Path found) throws IOException {
        TreeMap<String, byte[]> left = files(expected);
        TreeMap<String, byte[]> right = files(found);
        assertEquals(new TreeSet<>(left.keySet()), new TreeSet<>(right.keySet()));
        for (String name : left.keySet()) {
            assertArrayEquals(left.get(name), right.get(name), name);
        }
    }

    /** A copy of a folder, to be damaged. */
    static Path copy(Path folder, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /** Changes one bit of a byte of a file, counted from the end where negative. */
    static void flip(Path file, long position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (position < 0 ? bytes.length + position : position)] ^= 1;
        Files.write(file, bytes);
    }

    /** Cuts a file down to its first bytes. */
    static void cut(Path file, int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    }
}
