package io.github.mazescape.live.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SeedWorkerTest implements SeedWorker.Listener {
    private static final Settings SMALL = Settings.defaults()
            .with(
                    List.of(
                            "seed=5",
                            "maze.width=9",
                            "maze.height=9",
                            "task.mazes=2",
                            "task.held_out=2",
                            "task.steps=20",
                            "evolution.population=8",
                            "network.hidden=4"),
                    "test");

    private final LinkedBlockingQueue<List<SeedCurve>> posted = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<RuntimeException> problems = new LinkedBlockingQueue<>();
    private final CoreShare share = new CoreShare();
    private final SeedWorker worker = new SeedWorker(new Setup(SMALL).evaluator(1), share, this);

    @BeforeEach
    void start() {
        worker.start();
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Override
    public void grown(SeedWorker.Goal goal, List<SeedCurve> curves) {
        posted.add(curves);
    }

    @Override
    public void failed(SeedWorker.Goal goal, RuntimeException problem) {
        problems.add(problem);
    }

    private void want(Plan plan, int runs, long head) {
        posted.clear();
        worker.want(new SeedWorker.Goal(plan, runs, head, new Cancellation()));
    }

    /** What is posted once every one of n runs has come to a generation. */
    private List<SeedCurve> grownTo(int runs, long head) throws InterruptedException {
        while (true) {
            List<SeedCurve> curves = posted.poll(20, TimeUnit.SECONDS);
            assertNotNull(curves, () -> "nothing came; problems: " + problems);
            if (curves.size() == runs && curves.stream().allMatch(curve -> last(curve) == head)) {
                return curves;
            }
        }
    }

    private static long last(SeedCurve curve) {
        List<FitnessEntry> entries = curve.generations();
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).generation();
    }

    /** The lines of a run that is made alone. */
    private static List<FitnessEntry> alone(Plan plan, long head) {
        try (BatchEvaluator workers = new Setup(plan.start()).evaluator(1)) {
            Timeline timeline = new Timeline(plan, workers);
            timeline.at(head, new Cancellation(), made -> {});
            return timeline.lines(head);
        }
    }

    @Test
    void eachCurveIsThatOfARunOfTheNextSeedsAndEndsWhereTheRunStands() throws InterruptedException {
        want(Plan.of(SMALL), 2, 4);
        List<SeedCurve> curves = grownTo(2, 4);
        assertEquals(6, curves.get(0).seed());
        assertEquals(alone(Plan.of(SMALL.with("seed", "6")), 4), curves.get(0).generations());
        assertEquals(alone(Plan.of(SMALL.with("seed", "7")), 4), curves.get(1).generations());
        want(Plan.of(SMALL), 2, 6);
        assertEquals(6, last(grownTo(2, 6).get(1)));
    }

    @Test
    void whatIsChangedInTheRunIsChangedInTheOthersAtTheSameGeneration() throws InterruptedException {
        want(Plan.of(SMALL), 1, 5);
        grownTo(1, 5);
        Change change = new Change.Setting(3, Parameters.MAZE_PELLETS, "0.1");
        want(Plan.of(SMALL).plus(List.of(change)), 1, 5);
        List<FitnessEntry> changed = grownTo(1, 5).get(0).generations();
        assertEquals(alone(Plan.of(SMALL.with("seed", "6")).plus(List.of(change)), 5), changed);
        List<FitnessEntry> unchanged = alone(Plan.of(SMALL.with("seed", "6")), 5);
        assertEquals(unchanged.subList(0, 3), changed.subList(0, 3));
        assertNotEquals(unchanged, changed);
    }

    @Test
    void moreAndFewerRunsKeepThoseThatAreThere() throws InterruptedException {
        Plan plan = Plan.of(SMALL);
        want(plan, 1, 3);
        List<FitnessEntry> first = grownTo(1, 3).get(0).generations();
        want(plan, 3, 3);
        assertEquals(first, grownTo(3, 3).get(0).generations());
        want(plan, 0, 3);
        assertEquals(List.of(), grownTo(0, 3));
    }

    @Test
    void whatCannotGoOnSaysWhyAndAnotherRunIsTriedAfterwards() throws InterruptedException {
        Plan missing = Plan.of(Settings.defaults().with("maze.files", "no-such-folder/no-such-maze.txt"));
        want(missing, 1, 2);
        RuntimeException problem = problems.poll(20, TimeUnit.SECONDS);
        assertNotNull(problem);
        assertTrue(String.valueOf(problem.getMessage()).contains("no-such-maze.txt"), problem.getMessage());
        want(Plan.of(SMALL), 1, 2);
        grownTo(1, 2);
    }
}
