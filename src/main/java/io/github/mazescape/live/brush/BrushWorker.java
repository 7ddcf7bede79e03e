package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Paint;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.live.worker.MemoryShortage;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The thread "brushing": records the trails of the networks that are painted on the landscape, and finds the pixels
 * that go where a maze is painted.
 */
public final class BrushWorker extends Worker<BrushWorker.Goal> {
    private final Listener listener;
    private final GhostRecorder ghosts = new GhostRecorder();
    private final LitFinder lit = new LitFinder();
    private @Nullable Brushed posted;

    /**
     * What is painted, and on what.
     *
     * @param landscape the landscape that the user sees
     * @param replay what is replayed in the maze panel: the maze in which the ghosts run
     */
    public record Goal(Paint paint, ShownLandscape landscape, Trajectory replay) {
        /** Whether this goal asks for nothing that another one did not. */
        public boolean sameAs(@Nullable Goal other) {
            return other != null && paint.equals(other.paint) && landscape == other.landscape && replay == other.replay;
        }
    }

    /** Who is told what was measured, on the thread "brushing". */
    public interface Listener {
        /** More is known of what is painted. */
        void brushed(Brushed made);

        /** Something failed. */
        void failed(RuntimeException problem);
    }

    public BrushWorker(Listener listener) {
        super("brushing");
        this.listener = listener;
    }

    @Override
    protected void run() {
        Goal goal = goals.take(0);
        while (goal != null) {
            Goal newer = null;
            try {
                newer = pursue(goal);
            } catch (RuntimeException | Error e) {
                listener.failed(MemoryShortage.orElse(e));
            }
            goal = newer == null ? after(goal) : newer;
        }
    }

    /** The next goal; the same one where its ghosts have yet to take on the colours that their pixels have now. */
    private @Nullable Goal after(Goal goal) {
        boolean done = ghosts.coloured(goal);
        Goal next = goals.take(done ? 0 : GhostRecorder.RECOLOUR_MILLIS);
        return next == null && !done && !goals.closed() ? goal : next;
    }

    /** Measures what a goal asks for, and returns the goal that came meanwhile, if any. */
    private @Nullable Goal pursue(Goal goal) {
        boolean more = true;
        Goal newer = null;
        while (more && newer == null) {
            boolean pixels = lit.proceed(goal);
            post(new Brushed(ghosts.of(goal, goals::closed), lit.known()));
            more = pixels || ghosts.more();
            newer = goals.poll();
        }
        return newer;
    }

    private void post(Brushed made) {
        if (!goals.closed() && !made.equals(posted)) {
            posted = made;
            listener.brushed(made);
        }
    }
}
