package io.github.mazescape.run;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Locale;

/**
 * How much memory something takes at least. Sizes that are allowed one by one, or that come from a stranger, can ask
 * for far more together than Java may use; that is told before the work begins. How long the work takes is not held
 * against anything.
 *
 * @param what what takes it, as the begin of a sentence
 * @param bytes how much [bytes]
 */
public record MemoryNeed(String what, long bytes) {
    /** What to name as the place of a need that many settings make. */
    public static final String SIZES = "evolution.population, network, task and maze";

    /** What a pixel of a landscape takes while it is measured, coloured and written [bytes]. */
    private static final int LANDSCAPE_PIXEL = 96;
    /** What a pixel of a chart or of a movie takes: a canvas, its copies, and what is written [bytes]. */
    private static final int DRAWN_PIXEL = 20;
    /** What a cell of a maze takes in a task, and again in the workspace of each thread [bytes]. */
    private static final int CELL = 5;
    /** A run whose past can be gone to keeps so many generations. */
    private static final int GENERATIONS_OF_TIMELINE = 8;

    /**
     * A run that goes only forwards. While a generation is made there are the one before it and, twice, the children.
     *
     * @param threads how many threads evaluate
     */
    public static MemoryNeed ofRun(Settings settings, int threads) {
        return ofGenerations(settings, threads, 1 + 2 * children(settings));
    }

    /** A run whose past can be gone to. */
    public static MemoryNeed ofTimeline(Settings settings, int threads) {
        return ofGenerations(
                settings, threads, 1 + 2 * children(settings) + (GENERATIONS_OF_TIMELINE - 1) * children(settings));
    }

    private static double children(Settings settings) {
        return 1 - settings.number(Parameters.EVOLUTION_ELITES);
    }

    private static MemoryNeed ofGenerations(Settings settings, int threads, double copies) {
        long individuals = settings.integer(Parameters.EVOLUTION_POPULATION);
        long weights = new Setup(settings).topology().weightCount();
        long mazes = settings.integer(Parameters.TASK_HELD_OUT);
        if (settings.list(Parameters.MAZE_FILES).isEmpty()) {
            mazes += settings.integer(Parameters.TASK_MAZES);
        }
        long cells = (long) settings.integer(Parameters.MAZE_WIDTH) * settings.integer(Parameters.MAZE_HEIGHT);
        return new MemoryNeed(
                individuals + " individuals of " + weights + " weights on " + mazes + " generated mazes of " + cells
                        + " cells take",
                (long) (copies * individuals * weights * Double.BYTES) + mazes * cells * CELL * (1 + threads));
    }

    /**
     * Refuses mazes that no task can hold together, or for which there is too little memory. In a task each maze lies
     * on a grid as wide as the widest and as high as the highest.
     *
     * @param where where they come from
     * @throws InputException if there are too many, or too large ones
     */
    public static void requireForMazes(List<Maze> mazes, String where) {
        int width = mazes.stream().mapToInt(Maze::width).max().orElse(0);
        int height = mazes.stream().mapToInt(Maze::height).max().orElse(0);
        long cells = (long) mazes.size() * width * height;
        String all = mazes.size() + " mazes of up to " + width + " x " + height + " cells";
        if (cells > Task.MOST_CELLS) {
            throw InputException.found(where, "mazes of at most " + Task.MOST_CELLS + " cells in all", all)
                    .advise("name fewer, or leave out the largest");
        }
        new MemoryNeed(all + " take", 2 * CELL * cells).require(where);
    }

    /** A landscape of a size [pixels], in which each pixel is measured. */
    public static MemoryNeed ofLandscape(int width, int height) {
        return new MemoryNeed(width + "x" + height + " takes", (long) width * height * LANDSCAPE_PIXEL);
    }

    /** A chart, or the frames of a movie, of a size [pixels]. */
    public static MemoryNeed ofDrawing(int width, int height) {
        return new MemoryNeed(width + "x" + height + " takes", (long) width * height * DRAWN_PIXEL);
    }

    /** How many of these, at least one, go side by side into half of the memory that Java may use. */
    public int sideBySide(int most) {
        return (int) Math.max(1, Math.min(most, Runtime.getRuntime().maxMemory() / 2 / Math.max(1, bytes)));
    }

    /**
     * Refuses what takes more memory than Java may use.
     *
     * @param where the option or settings that ask for it
     * @throws InputException if there is too little; it says how much it takes and what to do
     */
    public void require(String where) {
        require(where, Runtime.getRuntime().maxMemory());
    }

    /** As {@link #require(String)}, where Java may use so much memory [bytes]. */
    void require(String where, long there) {
        if (bytes > there) {
            throw InputException.at(where)
                    .found(String.format(
                            Locale.ROOT,
                            "%s about %.1f GiB of memory, and Java has %.1f",
                            what,
                            bytes / 0x1p30,
                            there / 0x1p30))
                    .advise("choose a smaller size, or set MAZESCAPE_JAVA_OPTS=-Xmx" + ((bytes >> 30) + 1) + "g");
        }
    }
}
