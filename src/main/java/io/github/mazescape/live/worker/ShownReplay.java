package io.github.mazescape.live.worker;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.network.NetworkModel;
import io.github.mazescape.draw.sandbox.CompareModel;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.KnockOuts;
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
    /**
     * The champion of where the run stands. Measures it, unless what is shown is what evolution measured it on.
     *
     * @param losses whether it is measured what is lost without each part
     */
    public static ShownReplay ofChampion(RunState state, ShownTask shown, int maze, boolean losses) {
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
        NetworkModel network = network(state.evaluator(), shown, champion, losses);
        return new ShownReplay(replay, network, null, null);
    }

    /** A subject, and perhaps another beside it. */
    public static ShownReplay ofSubject(
            Subject subject,
            @Nullable Subject beside,
            @Nullable BehaviourComparison comparison,
            int maze,
            boolean losses) {
        return new ShownReplay(
                subject.replay(maze),
                network(subject.evaluator(), subject.shown(), subject.weights(), losses),
                beside == null ? null : beside.replay(maze),
                comparison);
    }

    /** @param losses whether it is measured what is lost without each part */
    private static NetworkModel network(BatchEvaluator evaluator, ShownTask shown, double[] weights, boolean losses) {
        NetworkModel network = NetworkModel.of(evaluator.topology(), weights);
        return losses ? network.with(KnockOuts.of(evaluator, shown.task(), weights, new Cancellation())) : network;
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
