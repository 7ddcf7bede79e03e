package io.github.mazescape.live.worker;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the path of a run lies on a plane: where it is to be seen, and whether it has left. For one thread. */
final class PathView {
    /** By which factor a path grows before its plane is held against another one again, which takes some time. */
    private static final double ASKED_AGAIN = 1.2;

    private @Nullable Plane asked;
    private int points;
    private boolean outgrown;

    /** The view of a plane that shows the path of a run and its population. */
    Viewport fitted(PlaneView view, RunState state) {
        return PathFit.view(
                view.plane(),
                state.history().path(state.number()),
                state.generation().population(),
                view.viewport().width(),
                view.viewport().height());
    }

    /**
     * Whether the run has left a view, or its path has turned away from the view's plane, where that is fitted to it.
     */
    boolean left(PlaneView view, RunState state) {
        return PathFit.leaves(view.slice(), state.generation().champion())
                || view.spec().directions() == DirectionKind.PATH
                        && outgrown(view.plane(), state.history().path(state.number()));
    }

    private boolean outgrown(Plane plane, List<double[]> path) {
        boolean again = asked == null || asked.across() != plane.across();
        if (again || path.size() >= ASKED_AGAIN * points) {
            // The plane is as good as can be when it is new.
            outgrown = !again && PathFit.outgrown(plane, path);
            asked = plane;
            points = path.size();
        }
        return outgrown;
    }
}
