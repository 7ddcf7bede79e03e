package io.github.mazescape.live.worker;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.network.NetworkModel;
import io.github.mazescape.draw.sandbox.CompareModel;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
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
    /** The champion of where the run stands. Measures it, unless what is shown is what evolution measured it on. */
    public static ShownReplay ofChampion(RunState state, ShownTask shown, int maze) {
        Generation generation = state.generation();
        double[] champion = generation.champion();
        double fitness = shown.task().equals(state.task())
                ? generation.championFitness()
                : Subject.of("", null, champion, shown, state.evaluator()).fitness();
        Replay replay = Replay.record(
                state.evaluator().kernel(),
                state.evaluator().topology(),
                champion,
                Replay.champion(generation.number()),
                fitness,
                shown,
                maze);
        NetworkModel network = NetworkModel.of(state.evaluator().topology(), champion);
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
