package io.github.mazescape.live.seeds;

import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Timeline;

/** A run of another seed, to which the same is done as to the one beside it. For one thread. */
final class SeedRun {
    private final long seed;
    private final Timeline timeline;
    private Plan plan;
    private long number;

    /** @param beside the run that it stands beside */
    SeedRun(long seed, Plan beside, BatchEvaluator workers) {
        this.seed = seed;
        plan = beside.ofSeed(seed);
        timeline = Timeline.ofLines(plan, workers);
    }

    long seed() {
        return seed;
    }

    /** The newest generation that was made; 0 before the first. */
    long number() {
        return number;
    }

    /** Stands beside another run from now on. */
    void follow(Plan beside) {
        Plan next = beside.ofSeed(seed);
        long common = plan.common(next);
        timeline.follow(next, common);
        plan = next;
        number = Math.min(number, common);
    }

    /** Makes the next generation; returns how many agent-steps that took. */
    long grow(Cancellation cancellation) {
        Generation made = timeline.at(number + 1, cancellation, each -> {});
        number = made.number();
        return made.agentSteps();
    }

    SeedCurve curve() {
        return new SeedCurve(seed, timeline.lines(number));
    }
}
