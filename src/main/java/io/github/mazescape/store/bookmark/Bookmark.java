package io.github.mazescape.store.bookmark;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.store.format.PngTexts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Everything that it takes to make a picture of a landscape once more, to the last bit. It travels in the picture's metadata as
 * three kinds of uncompressed text: {@code mazescape}, one line for people and programs ({@link BookmarkLine}); {@code
 * mazescape.weights}, the centre and the two directions as base64 of little-endian doubles (weights do not compress); and one {@code
 * mazescape.maze} for each maze that came from a file. So a picture needs neither its run nor its maze files.
 *
 * <p>The arrays are not to be modified.
 *
 * @param settings what the run is made of and how the picture is taken
 * @param generation the generation whose champion is the centre, from 1
 * @param draw which of the random directions, from 0
 * @param width the width [pixels], 1 to 16384
 * @param height the height [pixels], 1 to 16384
 * @param centre the champion's weights
 * @param across the direction to the right
 * @param down the direction downward
 * @param mazes the mazes where they come from files; empty where they are generated
 */
public record Bookmark(
        Settings settings,
        long generation,
        long draw,
        int width,
        int height,
        double[] centre,
        double[] across,
        double[] down,
        List<Maze> mazes) {
    static final String LINE = "mazescape";
    static final String WEIGHTS = "mazescape.weights";
    static final String MAZE = "mazescape.maze";

    public Bookmark {
        mazes = List.copyOf(mazes);
        int weights = new Setup(settings).topology().weightCount();
        if (centre.length != weights || across.length != weights || down.length != weights) {
            throw new IllegalArgumentException("bookmark: expected " + weights
                    + " weights in centre and directions, as the settings say, got " + centre.length + ", "
                    + across.length + " and " + down.length);
        }
        if (mazes.isEmpty() != settings.list(Parameters.MAZE_FILES).isEmpty()) {
            throw new IllegalArgumentException("bookmark: expected mazes where, and only where, maze.files names some");
        }
    }

    /** The mazes that a bookmark carries: those from files. */
    public static List<Maze> mazesOf(Setup experiment) {
        return experiment.settings().list(Parameters.MAZE_FILES).isEmpty()
                ? List.of()
                : experiment.tasks().task(0).mazes();
    }

    /** The task that each pixel is measured on. */
    public Task task() {
        Setup experiment = new Setup(settings);
        return mazes.isEmpty()
                ? experiment.tasks().task(experiment.evolutionParameters().epoch(generation))
                : new Task(mazes, settings.integer(Parameters.TASK_STEPS), experiment.sensors());
    }

    /** The slice that is shown. */
    public Slice slice() {
        double halfWidth = settings.number(Parameters.LANDSCAPE_EXTENT);
        return new Slice(centre, across, down, halfWidth, halfWidth / ((double) width / height));
    }

    /** The same plane seen otherwise: of another extent, layer or task, or in another size. */
    public Bookmark with(Settings changed, int newWidth, int newHeight) {
        return new Bookmark(changed, generation, draw, newWidth, newHeight, centre, across, down, mazes);
    }

    /** The bookmark as texts for a picture. */
    public List<PngPicture.Text> texts() {
        List<PngPicture.Text> texts = new ArrayList<>();
        texts.add(new PngPicture.Text(LINE, BookmarkLine.of(this).text()));
        ByteBuffer bytes = ByteBuffer.allocate(3 * centre.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(centre).put(across).put(down);
        texts.add(new PngPicture.Text(WEIGHTS, Base64.getEncoder().encodeToString(bytes.array())));
        mazes.forEach(maze -> texts.add(new PngPicture.Text(MAZE, MazeText.print(maze))));
        return texts;
    }

    /**
     * The bookmark in a picture.
     *
     * @throws InputException if the file is no whole PNG picture, or has no bookmark, a damaged one, or one of another version
     */
    public static Bookmark read(Path picture) {
        return BookmarkReader.read(PngTexts.read(picture, LINE), picture.toString());
    }
}
