package io.github.mazescape.live.worker;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.network.NetworkModel;
import io.github.mazescape.draw.sandbox.CompareModel;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed in the maze panel: a champion or a subject in one maze, and perhaps another subject beside it.
 *
 * @param label who it is
 * @param trajectory what it does
 * @param fitness its fitness over all mazes of the task
 * @param network its network
 * @param beside the subject that stands beside it, or null
 * @param besideTrajectory what that one does, or null
 * @param comparison how the two compare, or null
 * @param maze which maze of the task, from 0
 * @param mazes how many mazes the task has
 */
public record ShownReplay(
        String label,
        Trajectory trajectory,
        double fitness,
        NetworkModel network,
        @Nullable Subject beside,
        @Nullable Trajectory besideTrajectory,
        @Nullable BehaviourComparison comparison,
        int maze,
        int mazes) {
    /** The champion of where the run stands. */
    public static ShownReplay ofChampion(RunState moment, int maze) {
        Replay replay = Replay.record(
                moment.evaluator().kernel(), moment.evaluator().topology(), moment.generation(), moment.task(), maze);
        return new ShownReplay(
                "champion of generation " + moment.number(),
                replay.trajectory(),
                replay.fitness(),
                NetworkModel.of(
                        moment.evaluator().topology(), moment.generation().champion()),
                null,
                null,
                null,
                maze,
                moment.task().mazes().size());
    }

    /** A subject, and perhaps another beside it. */
    public static ShownReplay ofSubject(
            Subject subject, @Nullable Subject beside, @Nullable BehaviourComparison comparison, int maze) {
        return new ShownReplay(
                subject.label(),
                subject.trajectory(maze),
                subject.fitness(),
                NetworkModel.of(subject.evaluator().topology(), subject.weights()),
                beside,
                beside == null ? null : beside.trajectory(maze),
                comparison,
                maze,
                subject.task().mazes().size());
    }

    /** How long it lasts [steps]. */
    public int length() {
        return trajectory.steps().size();
    }

    /** The moment after so many steps; later moments are the last one. */
    public ReplayModel at(double steps) {
        return at(trajectory, steps, label, fitness);
    }

    private ReplayModel at(Trajectory what, double steps, String who, double worth) {
        int whole = Math.min(what.steps().size(), (int) steps);
        double fraction = whole == what.steps().size() ? 0 : steps - whole;
        return new ReplayModel(what, whole, fraction, maze + 1, mazes, who, worth);
    }

    /** The two side by side after so many steps, or null where there is but one. */
    @Nullable
    public CompareModel comparedAt(double steps) {
        Subject other = beside;
        Trajectory otherTrajectory = besideTrajectory;
        BehaviourComparison compared = comparison;
        if (other == null || otherTrajectory == null || compared == null) {
            return null;
        }
        return new CompareModel(
                at(steps),
                at(otherTrajectory, steps, other.label(), other.fitness()),
                compared.partings().get(maze),
                compared.parted());
    }
}
