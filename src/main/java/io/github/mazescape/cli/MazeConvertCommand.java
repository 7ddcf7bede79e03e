package io.github.mazescape.cli;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.maze.foreign.ForeignFile;
import io.github.mazescape.maze.foreign.ForeignMazes;
import io.github.mazescape.maze.foreign.Pellets;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape maze convert}: a maze of another program becomes one of ours. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Make a text maze of a maze that another program wrote: micromouse walls on the edges of cells, Pac-Man "
                    + "layouts, mazes of solvers with a start and an end, grids of 0 and 1, box drawing, walls of '*', "
                    + "MovingAI maps, Sokoban levels. The kind is recognised by its signs; mazes/README.md shows each.",
            "Cells that cannot be reached from the start become wall, an open border is closed, and a line says what "
                    + "was done."
        },
        footer = {"", "Example: ./mazescape maze convert level.lay --out level.txt"})
final class MazeConvertCommand implements Callable<Integer> {
    private static final String STREAM = "-";

    @Parameters(paramLabel = "FILE", description = "The maze of another program; - is standard input.")
    private String file = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The text maze; - is standard output.")
    private String out = "";

    @Option(
            names = "--pellets",
            paramLabel = "WHICH",
            description = "all: in every corridor cell but the start; keep: those of the file, or at its goal where it "
                    + "has none; a number such as 0.5: in that share of the corridor cells, drawn from --seed. "
                    + "Default: those of the file, or all where it has none.")
    private @Nullable String pellets;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Draws the pellets; default: 0.")
    private long seed;

    @Option(names = "--nth", paramLabel = "N", description = "Which maze of the file, from 1, where it holds several.")
    private @Nullable Integer nth;

    @Override
    public Integer call() throws IOException {
        Pellets which = pellets == null ? Pellets.DEFAULT : Pellets.parse(pellets);
        requireTarget();
        String source = file.equals(STREAM) ? "standard input" : file;
        String text = file.equals(STREAM) ? MazeText.readText(System.in, source) : MazeText.readText(Path.of(file));
        ForeignFile found = ForeignMazes.find(text, source)
                .orElseThrow(() -> InputException.found(source, "a maze of a kind that is known", "the signs of none")
                        .advise("mazes/README.md shows the kinds"));
        ForeignFile.Converted converted = found.maze(number(found, source), which, new Seed(seed));
        write(converted.maze());
        say(found, converted);
        return 0;
    }

    private void requireTarget() throws IOException {
        if (out.equals(STREAM)) {
            return;
        }
        Path target = Path.of(out);
        PictureFile.requireFolder("--out", target);
        if (!file.equals(STREAM)
                && Files.exists(target)
                && Files.exists(Path.of(file))
                && Files.isSameFile(target, Path.of(file))) {
            throw InputException.got("--out", "another file than the one that is read", "'" + out + "'")
                    .advise("name a new file");
        }
    }

    private int number(ForeignFile found, String source) {
        if (nth != null && (nth < 1 || nth > found.count())) {
            throw InputException.got("--nth", "a number from 1 to " + found.count() + ", for so many mazes", nth);
        }
        if (nth == null && found.count() > 1) {
            throw InputException.found(source, "one maze", found.count())
                    .advise("choose one by --nth, from 1 to " + found.count());
        }
        return nth == null ? 1 : nth;
    }

    private void write(Maze maze) {
        String text = MazeText.print(maze);
        if (out.equals(STREAM)) {
            text.lines().forEach(Terminal::say);
        } else {
            WholeFile.write(Path.of(out), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** In a line: beside the maze on the error stream, so that the maze can be passed on. */
    private void say(ForeignFile found, ForeignFile.Converted converted) {
        String size = MazeCommand.size(converted.maze());
        List<String> remarks = converted.remarks();
        String line =
                "made of " + found.kind() + ": " + size + (remarks.isEmpty() ? "" : "; ") + String.join("; ", remarks);
        if (out.equals(STREAM)) {
            Terminal.complain(line);
        } else {
            Terminal.say(out + ": " + line);
        }
    }
}
