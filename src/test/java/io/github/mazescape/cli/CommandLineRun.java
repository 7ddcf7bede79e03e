package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.network.Kernels;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * One command line, run inside the test.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
public record CommandLineRun(int code, String out, String err) {
    /** What makes a run small enough for a test. */
    private static final List<String> SIZES = List.of(
            "--set=evolution.population=16",
            "--set=evolution.elites=0.2",
            "--set=evolution.refresh=2",
            "--set=maze.width=9",
            "--set=maze.height=9",
            "--set=task.mazes=3",
            "--set=task.held_out=2",
            "--set=task.steps=25",
            "--set=network.hidden=4",
            "--set=evaluation.kernel=scalar");

    /**
     * A small run of the first edition, so that what tests know of its mazes and of its fitness stays true when
     * defaults change.
     */
    public static final List<String> SMALL = Stream.concat(
                    Settings.defaults().differences(Edition.FIRST.defaults()).stream()
                            .map(difference -> "--set=" + difference.parameter().key() + "=" + difference.to())
                            .filter(option ->
                                    SIZES.stream().noneMatch(size -> key(size).equals(key(option)))),
                    SIZES.stream())
            .toList();

    private static String key(String option) {
        return option.substring(0, option.lastIndexOf('='));
    }

    public static CommandLineRun of(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        int code;
        try (PrintStream first = new PrintStream(printed, true, StandardCharsets.UTF_8);
                PrintStream second = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
            System.setOut(first);
            System.setErr(second);
            code = Main.run(args);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        CommandLineRun run = new CommandLineRun(
                code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        assertFalse((run.out + run.err).lines().anyMatch(line -> line.startsWith("\tat ")), run.out + run.err);
        return run;
    }

    /** All commands, for a test that parses a command line and does not carry it out. */
    public static CommandLine commands() {
        return Commands.all();
    }

    /** As {@link #of}, with the settings of a small run added. */
    public static CommandLineRun small(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(SMALL);
        return of(all.toArray(String[]::new));
    }

    /** A run folder of few generations, made within a moment. */
    public static Path smallRun(Path folder, int generations, String... more) {
        List<String> args = new ArrayList<>(List.of("evolve", "--quiet", "--threads", "1", "--out", folder.toString()));
        args.addAll(List.of("--generations", Integer.toString(generations)));
        boolean fromFiles = List.of(more).stream().anyMatch(word -> word.startsWith("maze.files="));
        SMALL.stream()
                .filter(option -> !fromFiles || !option.startsWith("--set=maze."))
                .forEach(args::add);
        args.addAll(List.of(more));
        CommandLineRun made = of(args.toArray(String[]::new));
        assertTrue(made.code == 0 && Files.isDirectory(folder), made::toString);
        return folder;
    }

    /** It went well, without a complaint; that a JVM without the vector module advises to start with it is none. */
    public CommandLineRun done() {
        assertEquals(
                "", Kernels.vectorPresent() ? err : err.replaceFirst("mazescape: the scalar kernel serves; .*\\R", ""));
        assertEquals(0, code);
        return this;
    }

    /** It was refused as wrong input, with one line and nothing else; the line. */
    public String refused() {
        assertEquals(2, code, err);
        assertEquals("", out);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith("mazescape: "), err);
        return err.strip().substring("mazescape: ".length());
    }
}
