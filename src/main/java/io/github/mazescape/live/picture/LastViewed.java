package io.github.mazescape.live.picture;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.picture.LandscapeChoice.Urgency;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.MeasuringWorker.Goal;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.ShownTask;
import org.jspecify.annotations.Nullable;

/**
 * What the newest view was made for, and how urgent that makes the next one: a view that the user has asked for comes
 * at once, one that only followed the run may wait for the picture in the making. For the conductor's thread.
 */
public final class LastViewed {
    /** How far from its middle a followed champion may be seen before a picture that is not whole gives way. */
    private static final double MOST_DRIFT = 0.4;
    /** How far off a champion has left by a leap, as each does in a deep zoom, where no picture would become whole. */
    private static final double LEAP = 4;

    private @Nullable Viewed last;

    /** What a view was made for. */
    private record Viewed(Plan plan, Viewpoint viewpoint, ShownTask shown) {
        /** Whether the user asked for what is new since another view, and waits for it. */
        boolean askedSince(Viewed before, boolean atBorder, boolean toPath) {
            // From one way of showing other champions to the next, the map glides by way of what lies between.
            boolean copies = viewpoint.plane().directions() == DirectionKind.ALIGNED
                    && before.viewpoint.plane().directions() == DirectionKind.ALIGNED;
            Viewpoint from = copies ? before.viewpoint.with(viewpoint.plane()) : before.viewpoint;
            boolean carried = toPath && fittedSince(from)
                    || atBorder
                            && viewpoint.viewport().pitch() == from.viewport().pitch()
                            && viewpoint.viewport().width() == from.viewport().width()
                            && viewpoint.viewport().height() == from.viewport().height()
                            && viewpoint.plane().centre() != from.plane().centre();
            return !viewpoint.followsOnFrom(carried ? from.with(viewpoint.viewport()) : from)
                    || !plan.start().equals(before.plan.start())
                    || !shown.task().ablation().equals(before.shown.task().ablation())
                    || shown.supplement().layer() != before.shown.supplement().layer()
                    || shown.mazes() != before.shown.mazes();
        }

        /** Whether the same kind of plane was fitted to the path again. */
        private boolean fittedSince(Viewpoint from) {
            return from.following()
                    && viewpoint.plane().centre() != from.plane().centre()
                    && viewpoint
                            .plane()
                            .equals(from.plane().centredOn(viewpoint.plane().centre()));
        }
    }

    /** Whether the newest view was made for a viewpoint. */
    public boolean isOf(Viewpoint viewpoint) {
        return last != null && last.viewpoint().equals(viewpoint);
    }

    /**
     * Takes in a view that is to be drawn, and tells how soon.
     *
     * @param goal what it was made for
     * @param atBorder whether the viewport moves to a border by itself where the plane has moved on
     * @param toPath whether it moves to the path of the run by itself then
     * @param paused whether the run is
     * @param drawn the picture that is shown; null before the first
     */
    public Urgency next(
            Goal goal, PlaneView view, boolean atBorder, boolean toPath, boolean paused, @Nullable Rendering drawn) {
        Viewed now = new Viewed(goal.state().plan(), goal.viewpoint(), view.shown());
        Viewed before = last;
        last = now;
        if (before != null && now.askedSince(before, atBorder, toPath)) {
            return Urgency.AT_ONCE;
        }
        boolean soon = before == null || paused || !now.plan().equals(before.plan()) || leaves(view, drawn) || toPath;
        return soon ? Urgency.PRESENTABLE : Urgency.WHOLE;
    }

    /** Whether the champion around which a view lies has drifted far from the middle of the picture that is shown. */
    private static boolean leaves(PlaneView view, @Nullable Rendering drawn) {
        double[] champion = view.plane().origin();
        return drawn != null
                && drawn.view().plane().origin().length == champion.length
                && !drawn.view().hasNearItsMiddle(champion, MOST_DRIFT)
                && drawn.view().hasNearItsMiddle(champion, LEAP);
    }
}
