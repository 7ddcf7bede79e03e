package io.github.mazescape.live;

import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the landscape that is drawn is measured on another task than is to be shown, and what is said of it. */
public final class OutdatedPicture {
    private OutdatedPicture() {}

    /**
     * What is to be said of the landscape of a frame, or null while it is of the task that is shown. Mazes that the run
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
        ShownTask wanted = ShownTask.of(frame.run().settings(), state);
        if (!otherRun && !otherNetworks && view.task().equals(wanted.task())) {
            return null;
        }
        boolean renewed = !otherRun && !otherNetworks && renewed(view.shown(), wanted, frame);
        String of = otherRun ? "of the run before" : renewed ? "of the mazes before" : "of the task before";
        int percent = (int) Math.floor(100 * frame.look().coming());
        return new LandscapeMarks.Outdated(of, percent + " % of the new one", !renewed);
    }

    private static boolean renewed(ShownTask drawn, ShownTask wanted, Frame frame) {
        Task before = drawn.task();
        Task now = wanted.task();
        return drawn.mazes() == ShownTask.Mazes.GENERATION
                && wanted.mazes() == ShownTask.Mazes.GENERATION
                && frame.run().settings().integer(Parameters.EVOLUTION_REFRESH) > 0
                && frame.mazes().edited().isEmpty()
                && before.steps() == now.steps()
                && before.sensors().equals(now.sensors())
                && before.ablation().equals(now.ablation())
                && sizes(before).equals(sizes(now));
    }

    private static List<List<Integer>> sizes(Task task) {
        return task.mazes().stream().map(OutdatedPicture::size).toList();
    }

    private static List<Integer> size(Maze maze) {
        return List.of(maze.width(), maze.height());
    }
}
