package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a command line, such as {@code evolve} with a small run, as a process of its own, and compares what runs leave.
 */
public final class EvolveProcess {
    private static final int PATIENCE_SECONDS = 120;

    private EvolveProcess() {}

    /** The arguments of a small run of so many generations. */
    public static List<String> arguments(Path folder, int generations) {
        return List.of(
                "evolve",
                "--out",
                folder.toString(),
                "--threads",
                "2",
                "--set",
                "maze.width=11",
                "--set",
                "maze.height=11",
                "--set",
                "task.mazes=4",
                "--set",
                "task.held_out=4",
                "--set",
                "task.steps=40",
                "--set",
                "network.hidden=4",
                "--set",
                "evolution.population=24",
                "--set",
                "evolution.elites=0.3",
                "--set",
                "evolution.refresh=7",
                "--set",
                "evolution.checkpoint=5",
                "--set",
                "evolution.generations=" + generations);
    }

    /** The arguments that go on with a run. */
    public static List<String> resuming(Path folder) {
        return List.of("evolve", "--out", folder.toString(), "--threads", "1", "--resume");
    }

    /** A process that is about to run a command line; standard error goes to a file. */
    public static ProcessBuilder builder(Path errors, List<String> arguments) {
        return builder(
                errors, ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), arguments);
    }

    /** The same without the vector kernel, which is slow where little is compiled and much evaluated. */
    static ProcessBuilder scalar(Path errors, List<String> arguments) {
        return builder(errors, false, arguments);
    }

    private static ProcessBuilder builder(Path errors, boolean vectors, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (vectors) {
            command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m", "-cp"));
        command.add(classPath());
        command.add(Main.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
    }

    /** That of the tests, for a process in any folder. */
    public static String classPath() {
        String here = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(here.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for the end of a process and returns its exit code. */
    public static int await(Process process) throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "the process did not end within " + PATIENCE_SECONDS + " s");
        return process.exitValue();
    }

    /** Runs a command line to its end and returns its exit code. */
    public static int run(Path errors, List<String> arguments) throws IOException, InterruptedException {
        return await(builder(errors, arguments).start());
    }

    /** How many generations the table of a run has, whole or not. */
    public static long generations(Path folder) throws IOException {
        Path table = folder.resolve("generations.csv");
        return Files.exists(table) ? Math.max(0, Files.readString(table).lines().count() - 1) : 0;
    }

    /** Two runs are equal: each file byte for byte, but for the seconds, and for what knows of them. */
    public static void assertSameRun(Path expected, Path found) throws IOException {
        assertEquals(withoutSeconds(expected), withoutSeconds(found));
        List<String> names = new ArrayList<>(List.of("settings.toml", "champions.npy"));
        names.addAll(populations(expected));
        if (Files.exists(expected.resolve("parents.csv"))) {
            names.add("parents.csv");
        }
        assertEquals(populations(expected), populations(found));
        for (String name : names) {
            assertEquals(-1, Files.mismatch(expected.resolve(name), found.resolve(name)), name);
        }
    }

    private static List<String> populations(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("population-"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> withoutSeconds(Path folder) throws IOException {
        return Files.readString(folder.resolve("generations.csv"))
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }
}
