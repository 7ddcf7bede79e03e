package io.github.mazescape.live;

import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.brush.BrushState;
import io.github.mazescape.live.lineage.ShownLineage;
import io.github.mazescape.live.pilot.Edges;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.ShownReplay;
import io.github.mazescape.live.worker.Subjects;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to see of the sandbox at one moment. Immutable; any thread reads it.
 *
 * @param answered how many intents were carried out so far: all with a ticket up to this one
 * @param run where the run stands, and how it goes on
 * @param look where the user looks
 * @param shown what was computed last, which belongs together, or null before the first; it may be a little older than
 *     the rest
 * @param subjects the individuals that the user looks at closely
 * @param mazes the mazes of the running task
 * @param undo what can be undone
 * @param news what the user is to be told
 * @param failure why something stands still, or null while all is well
 * @param settled whether all that is shown is that of where the run stands and the user looks, and every pixel is
 *     measured
 * @param brush the brush, and what is painted
 */
public record Frame(
        long answered,
        Run run,
        Look look,
        @Nullable Shown shown,
        Subjects subjects,
        MazePainting.Mazes mazes,
        Undoing undo,
        News news,
        @Nullable RuntimeException failure,
        boolean settled,
        BrushState brush) {
    /**
     * Where the run stands.
     *
     * @param state the run at the generation where it stands, or null before the first; while it is sent elsewhere,
     *     where it stood
     * @param plan the run as it is wanted
     * @param position the generation where it stands or is sent to
     * @param head the newest generation that there has been
     * @param settings the settings with which it goes on, those of the display included
     * @param going how it goes on
     */
    public record Run(@Nullable RunState state, Plan plan, long position, long head, Settings settings, Going going) {
        /** The number of the generation where the run stands; 0 before the first. */
        public long number() {
            return state == null ? 0 : state.number();
        }
    }

    /**
     * How the run goes on.
     *
     * @param paused whether it is paused
     * @param speed at most this speed [generations/s]; infinite for as fast as it goes
     * @param share the share of the cores that evolution has, in [0, 1]
     * @param passing the generation that is being made again on the way to another one, or 0
     * @param busy whether a generation is being made or asked for
     */
    public record Going(boolean paused, double speed, double share, long passing, boolean busy) {}

    /**
     * Where the user looks.
     *
     * @param viewpoint the plane and the piece of it that is wanted
     * @param seen the view that is on screen; while no picture of the place is there yet, the wanted one; null before
     *     the first
     * @param picture the picture that is to be shown, or null before the first
     * @param showing whether a picture of the wanted place is there, however coarse
     * @param coming how much of the picture is measured that is to come next, in [0, 1]
     * @param edges what is known of borders of behaviour there
     */
    public record Look(
            Viewpoint viewpoint,
            @Nullable PlaneView seen,
            @Nullable Rendering picture,
            boolean showing,
            double coming,
            Edges edges) {
        /** Of which no borders are known. */
        public Look(
                Viewpoint viewpoint,
                @Nullable PlaneView seen,
                @Nullable Rendering picture,
                boolean showing,
                double coming) {
            this(viewpoint, seen, picture, showing, coming, Edges.NONE);
        }
    }

    /** Whether there is a step to undo, and one to redo. */
    public record Undoing(boolean undo, boolean redo) {}

    /**
     * Words for the user.
     *
     * @param number grows with every line
     * @param line the newest line, or empty
     * @param refused the ticket of the newest intent that was refused, or 0
     * @param refusal why it was refused
     * @param ofMaze what there is to say of the maze that is edited, or empty
     * @param ofMazeRefused whether that is a refusal
     */
    public record News(long number, String line, long refused, String refusal, String ofMaze, boolean ofMazeRefused) {
        /** Nothing. */
        public static final News NONE = new News(0, "", 0, "", "", false);

        News saying(String words) {
            return new News(number + 1, words, refused, refusal, ofMaze, ofMazeRefused);
        }

        News refusing(long ticket, String words) {
            return new News(number + 1, words, ticket, words, ofMaze, ofMazeRefused);
        }

        News sayingOfMaze(String words, boolean refusing) {
            return new News(number, line, refused, refusal, words, refusing);
        }
    }

    /** The landscape as it is drawn, or null before the first. */
    public @Nullable LandscapeModel landscape() {
        ShownLandscape landscape = shown == null ? null : shown.landscape();
        return landscape == null ? null : landscape.model();
    }

    /** What is replayed, or null before the first. */
    public @Nullable ShownReplay replay() {
        return shown == null ? null : shown.replay();
    }

    /** The ancestors that are shown, or null where they are not wanted. */
    public @Nullable ShownLineage lineage() {
        return shown == null ? null : shown.lineage();
    }

    /** The picture of what is looked at, or null while it is not complete. */
    public @Nullable Rendering whole() {
        Rendering picture = look.picture();
        return look.showing() && picture != null && picture.raster().complete() ? picture : null;
    }

    /** The bookmark of what is seen, or null before the first generation. */
    public @Nullable Bookmark bookmark() {
        RunState state = run.state();
        return state == null ? null : marked(bookmark(state, look.viewpoint(), run.settings()));
    }

    /** What was measured last as a moment that can be made a whole picture of, or null while there is none. */
    public @Nullable Moment moment() {
        if (shown == null || shown.view() == null || shown.goal().viewpoint().moves()) {
            return null;
        }
        RunState state = shown.state();
        PlaneView view = shown.view();
        Viewpoint viewpoint = shown.goal().viewpoint();
        boolean belong = view.task().equals(shown.goal().task().task())
                && view.spec().equals(viewpoint.plane())
                && view.viewport().equals(viewpoint.viewport());
        boolean wanted = viewpoint.viewport().equals(look.viewpoint().viewport())
                && state.plan() == run.plan()
                && shown.goal().settings().equals(run.settings());
        return belong && wanted
                ? new Moment(marked(bookmark(state, viewpoint, shown.goal().settings())), view)
                : null;
    }

    private Bookmark marked(Bookmark bookmark) {
        Subjects.Line line = subjects.line();
        boolean tellable = line != null && tellable(line.a(), bookmark) && tellable(line.b(), bookmark);
        return bookmark.with(brush.paint()).with(line != null && tellable ? line.profile() : null);
    }

    /**
     * Whether a bookmark can name a point: it must lie on a plane of its run until then, of its own plane or of one
     * that champions alone make.
     */
    private static boolean tellable(Subjects.Pick pick, Bookmark bookmark) {
        PlaneRecipe plane = pick.point().plane();
        PlaneView view = pick.view();
        DirectionKind kind = plane.directions();
        boolean made = plane.atDepth(0).equals(bookmark.plane().atDepth(0))
                || kind != DirectionKind.PICKED && kind != DirectionKind.ALIGNED;
        return made
                && plane.centre() <= bookmark.generation()
                && (view == null || view.run().common(bookmark.plan()) >= plane.centre());
    }

    private static Bookmark bookmark(RunState state, Viewpoint view, Settings settings) {
        Plan plan = state.plan();
        Plan shownPlan = new Plan(new UndoState(plan, 0, 0, settings, view).settings(), plan.changes())
                .until(state.number())
                .madeOf(state.files());
        PlaneRecipe plane = view.plane().centre() <= state.number()
                ? view.plane()
                : PlaneRecipe.around(
                        state.number(), DirectionKind.RANDOM, view.plane().draw());
        return new Bookmark(shownPlan, state.number(), plane, view.viewport(), view.following());
    }
}
