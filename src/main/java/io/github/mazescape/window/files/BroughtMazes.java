package io.github.mazescape.window.files;

import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.foreign.MazeReader;
import io.github.mazescape.run.ProgramFolder;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.command.Choice;
import io.github.mazescape.window.command.Choices;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mazes of {@code mazes/}, in the current folder and among what Mazescape brings along, as a submenu. They are read
 * once, on a thread for files; until then only the generated ones are offered.
 */
public final class BroughtMazes {
    private static final String FOLDER = "mazes";
    private static final String ENDING = ".txt";
    /** A menu of more cannot be looked through. */
    private static final int MOST = 24;

    private final Sandbox sandbox;
    private volatile List<Choice> mazes = List.of();

    public BroughtMazes(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Reads the mazes, those of the current folder first; what is no maze is left out. */
    public void read() {
        Map<String, Path> files = new TreeMap<>();
        ProgramFolder.find(FOLDER).ifPresent(folder -> find(folder, files));
        find(Path.of(FOLDER), files);
        List<Choice> found = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (found.size() < MOST) {
                add(file.getKey(), file.getValue(), found);
            }
        }
        mazes = List.copyOf(found);
    }

    private static void find(Path folder, Map<String, Path> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
            int left = 10 * MOST;
            for (Path file : entries) {
                // A comma would make two names of one in the setting.
                if (left-- > 0 && file.getFileName().toString().indexOf(',') < 0) {
                    files.put(FOLDER + "/" + file.getFileName(), file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The menu offers the others.
        }
    }

    private void add(String name, Path file, List<Choice> found) {
        try {
            Maze maze = MazeReader.read(file);
            String called = maze.header().name();
            String note = maze.header().note();
            found.add(new Choice(
                    called == null ? name.substring(FOLDER.length() + 1, name.length() - ENDING.length()) : called,
                    note == null ? "" : begunLarge(note) + " (" + name + ")",
                    new MazeIcon(maze),
                    () -> forageIn(name),
                    () -> foragesIn(List.of(name))));
        } catch (InputException e) {
            // Whoever opens it is told why.
        }
    }

    private static String begunLarge(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private boolean foragesIn(List<String> files) {
        return sandbox.frame().run().settings().list(Parameters.MAZE_FILES).equals(files);
    }

    /** All individuals in this maze; that is an ordinary change of settings. */
    private void forageIn(@Nullable String file) {
        Map<Parameter, String> values = new LinkedHashMap<>();
        values.put(Parameters.MAZE_FILES, Objects.requireNonNullElse(file, ""));
        if (file != null) {
            // What says how mazes are generated does not go together with a file.
            for (Parameter shape : List.of(Parameters.MAZE_GENERATOR, Parameters.MAZE_WIDTH, Parameters.MAZE_HEIGHT)) {
                values.put(shape, Settings.defaults().shown(shape));
            }
        }
        sandbox.ask(controls -> controls.change(values));
    }

    /** What the submenu offers. */
    public Choices choices() {
        Choice generated = new Choice(
                "Generated mazes",
                "As the settings of the group maze say.",
                () -> forageIn(null),
                () -> foragesIn(List.of()));
        return new Choices(
                Choices.Kind.ONE,
                () -> Stream.concat(Stream.of(generated), mazes.stream()).toList());
    }
}
