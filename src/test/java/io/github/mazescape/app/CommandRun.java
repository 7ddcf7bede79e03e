package io.github.mazescape.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line that was run within the test, and what it said.
 *
 * @param code the exit code
 * @param out what went to the standard output
 * @param err what went to the standard error
 */
record CommandRun(int code, String out, String err) {
    private static final List<String> SMALL = List.of(
            "--set",
            "maze.width=7",
            "--set",
            "maze.height=7",
            "--set",
            "task.mazes=3",
            "--set",
            "task.steps=20",
            "--set",
            "task.held_out=2",
            "--set",
            "network.hidden=3",
            "--set",
            "evolution.population=8",
            "--set",
            "evolution.elites=0.2",
            "--set",
            "evolution.refresh=2");

    static CommandRun of(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(args);
            return new CommandRun(
                    code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** A run folder of few generations, made within a moment. */
    static Path smallRun(Path folder, int generations, String... more) {
        List<String> args = new ArrayList<>(List.of("evolve", "--quiet", "--threads", "1", "--out", folder.toString()));
        args.addAll(List.of("--generations", Integer.toString(generations)));
        boolean fromFiles = List.of(more).stream().anyMatch(word -> word.startsWith("maze.files="));
        args.addAll(fromFiles ? SMALL.subList(4, SMALL.size()) : SMALL);
        args.addAll(List.of(more));
        CommandRun made = of(args.toArray(String[]::new));
        if (made.code() != 0 || !Files.isDirectory(folder)) {
            throw new AssertionError("no run was made: " + made);
        }
        return folder;
    }

    /** The options for tasks and networks that take no time. */
    static List<String> small() {
        return SMALL;
    }
}
