package io.github.mazescape.experiment.glass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.glass.NestedSampling.Outcome;
import io.github.mazescape.experiment.glass.NestedSampling.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelExperimentTest {
    private static final String[] SMALL = {
        "experiment.funnel.live=16",
        "experiment.funnel.moves=1",
        "experiment.funnel.mazes=1",
        "experiment.funnel.draws=40",
        "experiment.funnel.size_live=16"
    };

    private final FunnelExperiment experiment = new FunnelExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(int runs, String... assignments) {
        Settings settings = Settings.defaults()
                .with(
                        List.of(
                                "evolution.population=8",
                                "maze.width=9",
                                "maze.height=9",
                                "task.mazes=1",
                                "task.held_out=1",
                                "task.steps=12",
                                "network.hidden=2"),
                        "test");
        Setup setup = new Setup(settings);
        List<RunInput> made = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            made.add(new RunInput(
                    "seed=" + run, setup, List.of(Controls.random(setup.topology(), 1, new Seed(run).stream()))));
        }
        return new Inputs("funnel", setup, made, ParameterValues.of(experiment, true, List.of(assignments)));
    }

    @Test
    void itsCodeRecoversKnownVolumesAndFoldings() {
        experiment.calibrate(false, never).checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void aTinyRunGivesTheSameRowsInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(2, SMALL));
        Result result = experiment.conclude(rows, inputs(2, SMALL));
        assertEquals(3, result.plots().size());
        assertEquals(291535955, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    @Test
    void withoutRunsItTellsOfTheFitnessThatTheSamplingsAgreeUpTo() {
        Inputs inputs = inputs(0, "experiment.funnel.live=64");
        Result result = experiment.conclude(rows(inputs, 40, 40, 0.5), inputs);
        assertTrue(result.primary().name().endsWith("1.00"), result.primary()::name);
    }

    /**
     * Rows of straight curves that reach so many nats at a fitness of 1, from a bulk of mean 0.1 and deviation 0.05,
     * and of champions that lie around a fitness.
     */
    private Rows rows(Inputs inputs, double few, double many, double champions) {
        List<Row> rows = new ArrayList<>();
        for (Cell cell : experiment.cells(inputs)) {
            double steepness = cell.name().endsWith("few-moves") ? few : many;
            double[] curve = new double[VolumeCurve.LEVELS];
            Arrays.setAll(curve, i -> -steepness * VolumeCurve.level(i));
            double own = champions + (cell.name().hashCode() % 2 == 0 ? 0.01 : -0.01);
            rows.add(Row.of(cell)
                    .with("fitness", own)
                    .with("moments", 0.1, 0.05, 0.3, 0.35)
                    .with("distances", 0, 1)
                    .with("log_volumes", curve)
                    .with("reached", 1)
                    .with("ancestors", 3)
                    .with("evaluations", 1000)
                    .with("dead_fitness", 0.1, 0.2)
                    .with("dead_distance", 5, 6));
        }
        return new Rows(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50, SUPPORTED",
        "50, 51, SUPPORTED",
        "50, 90, NOT_MEASURABLE",
        "85, 85, UNDECIDED",
        "400, 400, REFUTED"
    })
    void aVerdictFollowsFromTheNatsAndFromWhetherTheSamplingsAgree(double few, double many, Verdict expected) {
        Inputs inputs = inputs(6, "experiment.funnel.live=400");
        Result result = experiment.conclude(rows(inputs, few, many, 0.8), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void aFunnelMustTakeLessThanHalfOfTheNatsOfNormalFitness() {
        Interval wide = new Interval(2, 1.9, 2.1, 5);
        assertEquals(Verdict.SUPPORTED, FunnelConclusion.verdict(true, wide, wide, new Folding(0, 0.1, 0.8, 15)));
        assertEquals(Verdict.UNDECIDED, FunnelConclusion.verdict(true, wide, wide, new Folding(0, 0.1, 0.8, 17)));
    }

    @Test
    void foldingAgainstGlassFollowsFromTheGapAndTheNats() {
        Folding folding = new Folding(0.1, 0.05, 0.85, 50);
        assertEquals(1.5, folding.gap(), 1e-12);
        assertEquals(1.5 + Math.sqrt(1.25), folding.ratio(), 1e-12);
        assertEquals(112.5, folding.normalNats(), 1e-9);
        assertEquals(0.5, new Folding(0, 1, 5, 50).ratio(), 1e-12, "under 1 nothing folds");
    }

    @Test
    void aSamplingThatIsCaughtOnAPlateauEnds() {
        Outcome outcome = NestedSampling.sample(
                points -> Arrays.stream(points)
                        .mapToDouble(point -> Math.min(0.5, Math.abs(point[0]) / 10))
                        .toArray(),
                2,
                100,
                new Plan(32, 4, 1, 100_000),
                new Seed(1).stream(),
                (point, fitness, logVolume) -> {},
                never);
        assertEquals(0.5, outcome.reached());
        assertTrue(outcome.evaluations() < 20_000, () -> outcome.evaluations() + " evaluations");
        assertTrue(Double.isNaN(outcome.logVolume(0.6)));
    }

    @Test
    void aSamplingStopsWhenAsked() {
        Cancellation asked = new Cancellation();
        asked.request();
        assertThrows(
                CancellationException.class,
                () -> NestedSampling.sample(
                        points -> new double[points.length],
                        2,
                        1,
                        new Plan(16, 1, 1, 1000),
                        new Seed(1).stream(),
                        (point, fitness, logVolume) -> {},
                        asked));
    }

    @Test
    void aCurveOfTwoStatesHasAValleyAndOneOfOneStateHasNone() {
        double[] one = new double[VolumeCurve.LEVELS];
        Arrays.setAll(one, i -> -StrictMath.pow(VolumeCurve.level(i) * 10, 2) / 2);
        double[] two = new double[VolumeCurve.LEVELS];
        double rare = StrictMath.exp(-20);
        for (int i = 0; i < two.length; i++) {
            double low = StrictMath.exp(-StrictMath.pow(Math.max(0, VolumeCurve.level(i) - 0.1) * 25, 2));
            double high = VolumeCurve.level(i) <= 0.7
                    ? 1
                    : StrictMath.exp(-StrictMath.pow((VolumeCurve.level(i) - 0.7) * 25, 2));
            two[i] = StrictMath.log(low + rare * high);
        }
        assertEquals(1, new VolumeCurve(one).folding(1)[1], 1e-12);
        assertTrue(new VolumeCurve(two).folding(1)[1] < 0.5);
    }
}
