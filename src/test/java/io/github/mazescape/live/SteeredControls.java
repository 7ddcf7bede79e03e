package io.github.mazescape.live;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.picture.LandscapeChoice;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.EvolutionWorker.Goal;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Objects;

/** The controls of a tiny run that is paused, on the thread of the test: generations are made when the test says so. */
final class SteeredControls implements AutoCloseable {
    private static final List<String> TINY = List.of(
            "evolution.population=4",
            "evolution.elites=0.25",
            "task.held_out=1",
            "task.steps=5",
            "network.hidden=1",
            "evaluation.kernel=scalar");

    private final BatchEvaluator workers;
    private final Timeline timeline;
    private final SteeredRun run;
    private final Controls controls;
    private Plan followed;

    private SteeredControls(Settings settings) {
        workers = new Setup(settings).evaluator(1);
        followed = Plan.of(settings);
        timeline = new Timeline(followed, workers);
        run = new SteeredRun(followed, 1, Double.POSITIVE_INFINITY);
        run.pause();
        controls = new Controls(
                run,
                ViewHistory.of(DirectionKind.RANDOM, new ViewHistory.Home(1, Viewpoint.Seeking.NOTHING)),
                new CoreShare(),
                new LandscapeChoice(goal -> {}),
                settings,
                (plan, wanted, ticket, intent, otherwise) -> intent.carryOut(this.controls()));
        stand();
    }

    /** The controls of a run that stands at its first generation. */
    static SteeredControls of(String... more) {
        return new SteeredControls(Settings.defaults().with(TINY, "test").with(List.of(more), "test"));
    }

    Controls controls() {
        return controls;
    }

    RunState state() {
        return Objects.requireNonNull(run.latest());
    }

    /** Goes where the run is wanted. */
    void stand() {
        Goal goal = run.next(0, 0);
        if (goal == null) {
            return;
        }
        long common = followed.common(goal.plan());
        if (common != Long.MAX_VALUE) {
            timeline.follow(goal.plan(), common);
        }
        followed = goal.plan();
        Generation raw = timeline.at(goal.position(), goal.cancellation(), made -> {});
        run.made(goal, timeline.state(raw, Math.max(goal.head(), goal.position()), goal.cancellation()), 0);
    }

    /** Makes one more generation. */
    void step() {
        stand();
        run.step();
        stand();
    }

    @Override
    public void close() {
        workers.close();
    }
}
