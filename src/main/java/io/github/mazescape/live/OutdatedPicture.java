package io.github.mazescape.live;

import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the landscape that is drawn is measured on another task than the run has, and what is to be said of it. */
public final class OutdatedPicture {
    private OutdatedPicture() {}

    /**
     * What is to be said of the landscape of a frame, or null while it is of the task of the run. Mazes that the run
     * renewed by itself make another landscape of the same kind: that is said and does not dim it, for a fast run would
     * dim it for ever.
     */
    public static LandscapeMarks.@Nullable Outdated of(Frame frame) {
        ShownLandscape drawn = frame.shown() == null ? null : frame.shown().landscape();
        RunState state = frame.run().state();
        if (drawn == null || state == null) {
            return null;
        }
        PlaneView view = drawn.rendering().view();
        boolean otherRun = !view.run().start().equals(frame.run().plan().start());
        boolean otherNetworks =
                !view.evaluator().topology().equals(state.evaluator().topology());
        if (!otherRun && !otherNetworks && view.task() == state.task()) {
            return null;
        }
        boolean renewed = !otherRun && !otherNetworks && renewed(view.task(), frame);
        String of = otherRun ? "of the run before" : renewed ? "of the mazes before" : "of the task before";
        int percent = (int) Math.floor(100 * frame.look().coming());
        return new LandscapeMarks.Outdated(of, percent + " % of the new one", !renewed);
    }

    private static boolean renewed(Task before, Frame frame) {
        RunState state = frame.run().state();
        return state != null
                && frame.run().settings().integer(Parameters.EVOLUTION_REFRESH) > 0
                && frame.mazes().edited().isEmpty()
                && before.steps() == state.task().steps()
                && before.sensors().equals(state.task().sensors())
                && sizes(before).equals(sizes(state.task()));
    }

    private static List<List<Integer>> sizes(Task task) {
        return task.mazes().stream().map(OutdatedPicture::size).toList();
    }

    private static List<Integer> size(Maze maze) {
        return List.of(maze.width(), maze.height());
    }
}
