package io.github.mazescape.live.worker;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Turn;
import io.github.mazescape.landscape.Waypoint;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The thread "landscape": takes the newest view and renders it, with what is known of the view before. */
public final class LandscapeWorker extends Worker<LandscapeWorker.Goal> {
    /** A picture is worth showing once it is being filled in at this pixel step. */
    private static final int PRESENTABLE = 4;
    /** How many pictures are measured on the way to another plane. */
    private static final int WAYPOINTS = 4;
    /** How many pixels of the picture are one of these. */
    private static final int COARSER = 8;

    private final Turn turn;
    private final Listener listener;
    private @Nullable Rendering latest;

    /**
     * A view to render.
     *
     * @param atOnce whether the user waits for it
     * @param focusX where the pointer is [pixels]; what is near it comes first. NaN where it is elsewhere.
     * @param focusY as {@code focusX}, downward
     */
    public record Goal(PlaneView view, boolean atOnce, double focusX, double focusY) {}

    /**
     * A picture in the making.
     *
     * @param way the pictures on the way to it from the one before, once they are measured; none where the user waits
     */
    public record Rendering(
            PlaneView view,
            Raster raster,
            Cancellation cancellation,
            boolean atOnce,
            AtomicReference<List<Waypoint>> way) {
        /** A picture to which there is no way. */
        public Rendering(PlaneView view, Raster raster, Cancellation cancellation, boolean atOnce) {
            this(view, raster, cancellation, atOnce, new AtomicReference<>(List.of()));
        }

        /** Whether it may take the place of the picture before it: one of which nothing is known yet would flicker. */
        public boolean presentable() {
            return raster.version() > 0 && (atOnce || raster.resolution() <= PRESENTABLE || raster.complete());
        }

        /** Whether this picture is, or will be, that of a view. */
        public boolean serves(PlaneView wanted) {
            return view.shows(wanted) && (raster.complete() || !cancellation.requested());
        }
    }

    /** Who is told of pictures, on the thread "landscape". */
    public interface Listener {
        /** A picture is being made from now on. */
        void begun(Rendering rendering);

        /** A picture was finished, given up, or failed with a problem. */
        void ended(PlaneView view, @Nullable RuntimeException problem);
    }

    /** @param turn asked before each piece of work */
    public LandscapeWorker(Turn turn, Listener listener) {
        super("landscape");
        this.turn = turn;
        this.listener = listener;
    }

    @Override
    protected void run() {
        Goal goal = goals.take(0);
        while (goal != null) {
            RuntimeException problem = null;
            try {
                render(goal);
            } catch (RuntimeException | Error e) {
                problem = MemoryShortage.orElse(e);
            }
            listener.ended(goal.view(), problem);
            goal = goals.take(0);
        }
    }

    private void render(Goal goal) {
        PlaneView view = goal.view();
        Raster raster = view.drawn().raster();
        Rendering known = latest;
        if (known != null && known.view().measuresBeside(view)) {
            raster.reuse(known.raster());
        }
        raster.focus(goal.focusX(), goal.focusY());
        Rendering next = new Rendering(view, raster, new Cancellation(), goal.atOnce());
        latest = next;
        listener.begun(next);
        Renderer renderer = new Renderer(view.evaluator(), turn);
        if (known != null && !goal.atOnce() && view.liesBeside(known.view())) {
            int side = Math.max(1, raster.width() / COARSER);
            next.way()
                    .set(Waypoint.between(
                            known.view().slice(),
                            view.slice(),
                            view.task(),
                            view.shown().supplement(),
                            renderer,
                            WAYPOINTS,
                            side,
                            next.cancellation()));
        }
        renderer.render(raster, next.cancellation());
    }
}
