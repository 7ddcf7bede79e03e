package io.github.mazescape.live.worker;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.network.NetworkModel;
import io.github.mazescape.draw.sandbox.CompareModel;
import io.github.mazescape.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed in the maze panel: a champion or a subject in one maze, and perhaps another subject beside it.
 *
 * @param replay what it does
 * @param network its network
 * @param beside what the subject does that stands beside it, or null
 * @param comparison how the two compare, or null
 */
public record ShownReplay(
        Replay replay,
        NetworkModel network,
        @Nullable Replay beside,
        @Nullable BehaviourComparison comparison) {
    /** The champion of where the run stands. */
    public static ShownReplay ofChampion(RunState state, int maze) {
        Replay replay = Replay.record(
                state.evaluator().kernel(), state.evaluator().topology(), state.generation(), state.task(), maze);
        NetworkModel network =
                NetworkModel.of(state.evaluator().topology(), state.generation().champion());
        return new ShownReplay(replay, network, null, null);
    }

    /** A subject, and perhaps another beside it. */
    public static ShownReplay ofSubject(
            Subject subject, @Nullable Subject beside, @Nullable BehaviourComparison comparison, int maze) {
        return new ShownReplay(
                subject.replay(maze),
                NetworkModel.of(subject.evaluator().topology(), subject.weights()),
                beside == null ? null : beside.replay(maze),
                comparison);
    }

    /** The two side by side after n steps, or null where there is but one. */
    @Nullable
    public CompareModel comparedAt(double steps) {
        return beside == null || comparison == null
                ? null
                : new CompareModel(
                        replay.at(steps),
                        beside.at(steps),
                        comparison.partings().get(replay.maze()),
                        comparison.parted());
    }
}
