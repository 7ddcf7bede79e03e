package io.github.mazescape.store.bookmark;

import io.github.mazescape.brush.Paint;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Scope;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.store.format.PngTexts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that it takes to make a picture of a landscape once more, anywhere, to the last bit: a run, where it stood, and
 * how its landscape was looked at. A moment of the sandbox is short enough to be copied, mailed and pasted as a
 * {@link #line}, from which the run is made again. A picture of the landscape command carries its plane and mazes with
 * it, so that it needs neither its run nor its maze files. Both travel in the picture's metadata as {@link #texts}.
 *
 * @param plan the run up to that moment, what was changed in it included; its settings also say how things were shown
 * @param generation the number of the generation, from 1
 * @param plane the plane of the landscape
 * @param viewport the piece of the plane that was seen
 * @param following whether the landscape followed the champion; its plane then is that of {@code generation}, unless it
 *     is fitted to the path of the run
 * @param carried what makes the bookmark independent of its run, or null for a moment of the sandbox
 * @param paint what the brush painted
 * @param profile the line along which the fitness is shown, or null
 */
public record Bookmark(
        Plan plan,
        long generation,
        PlaneRecipe plane,
        Viewport viewport,
        boolean following,
        @Nullable Carried carried,
        Paint paint,
        @Nullable ProfileLine profile) {
    /** The last generation that a bookmark can be of, about as many as a run folder has room for. */
    static final long MOST_GENERATIONS = 1_000_000_000;

    /** What the keywords of all texts of Mazescape begin with; another one that is too long is refused as well. */
    private static final String PREFIX = "mazescape";

    /**
     * What a picture carries of its run.
     *
     * @param plane the numbers of the plane. Not to be modified.
     * @param mazes the mazes where they come from files; empty where they are generated
     */
    public record Carried(Plane plane, List<Maze> mazes) {
        public Carried {
            mazes = List.copyOf(mazes);
        }
    }

    public Bookmark {
        if (generation < 1 || generation > MOST_GENERATIONS) {
            throw new IllegalArgumentException(
                    "generation: expected one from 1 to " + MOST_GENERATIONS + ", got " + generation);
        }
        if (plane.centre() > generation) {
            throw new IllegalArgumentException("plane: expected a centre of generation " + generation
                    + " or earlier, got one of generation " + plane.centre());
        }
        if (profile != null && profile.newest() > generation) {
            throw new IllegalArgumentException("points: expected those of planes of generation " + generation
                    + " or earlier, got one of generation " + profile.newest());
        }
        plan = plan.until(generation);
        boolean onChampion = following && !new Setup(plan.settingsAfter(generation)).fitsPath();
        plane = onChampion ? plane.centredOn(generation) : plane;
        if (carried != null) {
            Settings settings = plan.settingsAfter(generation);
            int weights = new Setup(settings).topology().weightCount();
            if (carried.plane().origin().length != weights) {
                throw new IllegalArgumentException("bookmark: expected " + weights
                        + " weights in centre and directions, as the settings say, got "
                        + carried.plane().origin().length);
            }
            if (carried.mazes().isEmpty()
                    != settings.list(Parameters.MAZE_FILES).isEmpty()) {
                throw new IllegalArgumentException(
                        "bookmark: expected mazes where, and only where, maze.files names some");
            }
        }
    }

    /** A moment of the sandbox. */
    public Bookmark(Plan plan, long generation, PlaneRecipe plane, Viewport viewport, boolean following) {
        this(plan, generation, plane, viewport, following, null);
    }

    /** A view on which nothing is painted. */
    public Bookmark(
            Plan plan,
            long generation,
            PlaneRecipe plane,
            Viewport viewport,
            boolean following,
            @Nullable Carried carried) {
        this(plan, generation, plane, viewport, following, carried, Paint.NONE, null);
    }

    /**
     * The picture of the last of a run's champions, as settings have it: around it, or fitted to their path.
     *
     * @param setup what the run's own settings mean, or others under which its networks mean the same
     * @param champions the champions up to a generation, oldest first. Not modified.
     * @param draw which of the random directions, from 0
     */
    public static Bookmark around(Setup setup, List<double[]> champions, long draw, int width, int height) {
        DirectionKind kind = setup.directions();
        Directions directions = kind == DirectionKind.PATH
                ? kind.directionsOrRandom(setup.topology(), champions, setup.seed(), draw)
                : kind.directions(setup.topology(), champions, setup.seed(), draw);
        double[] champion = champions.get(champions.size() - 1);
        Plane plane = directions.plane(kind.origin(setup.topology(), champion, draw));
        FileMazes mazes = Objects.requireNonNull(setup.mazes(), "mazes");
        return BookmarkTexts.picture(
                new BookmarkTexts.Line(
                        setup.settings(), champions.size(), draw, setup.viewport(plane, champions, width, height)),
                new Carried(plane, mazes.all()));
    }

    /**
     * The picture of a plane through the champion of a run and those of others, which champions of one run alone do not
     * tell.
     *
     * @param setup as above
     * @param plane the plane, its origin the run's champion of a generation
     * @param draw how the others are shown
     */
    public static Bookmark through(Setup setup, long generation, Plane plane, long draw, int width, int height) {
        FileMazes mazes = Objects.requireNonNull(setup.mazes(), "mazes");
        return BookmarkTexts.picture(
                new BookmarkTexts.Line(
                        setup.settings(), generation, draw, Viewport.centred(setup.halfWidth(), width, height)),
                new Carried(plane, mazes.all()));
    }

    /**
     * Whether a parameter is told where it is not at its default: not how a run is computed, since pictures of the same
     * pixels shall have the same bytes. How often a run keeps a checkpoint is told all the same, as ever since 0.1.
     */
    static boolean tells(Parameter parameter) {
        return parameter.scope() != Scope.MACHINE || parameter.equals(Parameters.EVOLUTION_CHECKPOINT);
    }

    /** The settings at that moment, those of the display included. */
    public Settings settings() {
        return plan.settingsAfter(generation);
    }

    /** The same moment with other paint. */
    public Bookmark with(Paint other) {
        return new Bookmark(plan, generation, plane, viewport, following, carried, other, profile);
    }

    /** The same moment with another line along which the fitness is shown, or with none. */
    public Bookmark with(@Nullable ProfileLine other) {
        return new Bookmark(plan, generation, plane, viewport, following, carried, paint, other);
    }

    /** The task that is shown of a picture that carries its mazes, or has generated ones. */
    public ShownTask shown() {
        Settings settings = settings();
        Setup setup = new Setup(settings);
        if (carried == null || carried.mazes().isEmpty()) {
            long epoch = setup.evolutionParameters().epoch(generation);
            return ShownTask.of(settings, setup.tasks(), epoch, generation);
        }
        Task own = new Task(carried.mazes(), settings.integer(Parameters.TASK_STEPS), setup.sensors());
        return ShownTask.ofGiven(settings, own);
    }

    /**
     * The same plane seen otherwise.
     *
     * @param changed the settings; those on which the run depends differ only where the plane is carried
     */
    public Bookmark with(Settings changed, Viewport other) {
        Map<Parameter, String> values = new LinkedHashMap<>();
        for (Difference difference : settings().differences(changed)) {
            values.put(difference.parameter(), difference.to());
        }
        Plan otherwise = new Plan(plan.start().with(values), plan.changes(), plan.files());
        return new Bookmark(otherwise, generation, plane, other, following, carried, paint, profile);
    }

    /** A moment of the sandbox as one line of letters, digits and {@code . , : = / % + - _}. */
    public String line() {
        return BookmarkLine.print(this);
    }

    /** The bookmark as texts for a picture. */
    public List<PngPicture.Text> texts() {
        return BookmarkTexts.print(this);
    }

    /**
     * The moment that a line means. It may come from a stranger: it is data, and checked.
     *
     * @throws InputException if it is no such line, in one line that says what is wrong
     */
    public static Bookmark parse(String line) {
        return BookmarkLine.parse(line);
    }

    /**
     * The bookmark in a picture.
     *
     * @throws InputException if the file is no whole PNG picture, or has no bookmark, a damaged one, or one of another
     *     version
     */
    public static Bookmark read(Path picture) {
        return BookmarkTexts.read(PngTexts.read(picture, PREFIX), picture.toString());
    }

    /**
     * The moment that a line means, or that a picture carries which the sandbox saved.
     *
     * @param given a line, or the name of a PNG file
     * @throws InputException if it is neither, in one line that says what is wrong
     */
    public static Bookmark of(String given) {
        if (!given.toLowerCase(Locale.ROOT).endsWith(".png")) {
            return parse(given);
        }
        Bookmark bookmark;
        try {
            bookmark = read(Path.of(given));
        } catch (InvalidPathException e) {
            throw InputException.got("bookmark", "a line or the name of a picture", e.getReason());
        }
        if (bookmark.carried() != null) {
            throw InputException.found(given, "a picture that the sandbox saved", "one of 'mazescape landscape'")
                    .advise("repeat it with 'mazescape landscape --like'");
        }
        return bookmark;
    }
}
