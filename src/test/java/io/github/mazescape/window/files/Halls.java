package io.github.mazescape.window.files;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.MazePainting;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A small sandbox that stands at its first generation; its task is three equal halls. */
public final class Halls {
    public static final Maze HALL = MazeText.parse("""
            ########
            #>     #
            #     .#
            ########
            """, "hall");

    private Halls() {}

    /** A sandbox that is started and paused. */
    public static Sandbox started(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            files.add(Files.writeString(folder.resolve("hall-" + i + ".txt"), HALL.toString())
                    .toString());
        }
        List<String> small = CommandLineRun.SMALL.stream()
                .map(option -> option.substring("--set=".length()))
                .filter(option -> !option.startsWith("maze."))
                .collect(Collectors.toList());
        small.add("maze.files=" + String.join(",", files));
        Sandbox sandbox = new Sandbox(Settings.defaults().with(small, "test"), new Cores(2));
        sandbox.ask(controls -> controls.view().resize(16, 16));
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        return sandbox;
    }

    /** What there is to see once all that was asked for is carried out. */
    public static Frame now(Sandbox sandbox) {
        return LiveSandbox.ask(sandbox, controls -> {});
    }

    /**
     * The cells that are not as they were, such as "2:3.1#" for a wall in the second hall, column 3 and row 1 from 0;
     * "_" is a corridor.
     */
    public static String painted(Sandbox sandbox) {
        MazePainting.Mazes mazes = now(sandbox).mazes();
        List<String> was = HALL.toString().lines().toList();
        StringBuilder cells = new StringBuilder();
        for (int index : new TreeSet<>(mazes.edited())) {
            cells.append(index + 1).append(':');
            List<String> is = mazes.all().get(index).toString().lines().toList();
            for (int y = 0; y < was.size(); y++) {
                for (int x = 0; x < was.get(y).length(); x++) {
                    char cell = is.get(y).charAt(x);
                    if (cell != was.get(y).charAt(x)) {
                        cells.append(x).append('.').append(y).append(cell == ' ' ? '_' : cell);
                    }
                }
            }
        }
        return cells.toString();
    }
}
