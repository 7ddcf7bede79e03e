package io.github.mazescape.live.seeds;

import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.settings.Parameters;

/** A run of another seed, to which the same is done as to the one beside it. For one thread. */
final class SeedRun {
    private final long seed;
    private final Timeline timeline;
    private Plan plan;
    private long number;

    /** @param beside the run that it stands beside */
    SeedRun(long seed, Plan beside, BatchEvaluator workers) {
        this.seed = seed;
        plan = plan(beside, seed);
        timeline = Timeline.ofLines(plan, workers);
    }

    /** A run of another seed in which the same is changed; but what joined its population, no other run has. */
    private static Plan plan(Plan beside, long seed) {
        return new Plan(
                beside.start().with(Parameters.SEED.key(), Long.toString(seed)),
                beside.changes().stream()
                        .filter(change -> !(change instanceof Change.Adoption))
                        .toList(),
                beside.files());
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
        Plan next = plan(beside, seed);
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
