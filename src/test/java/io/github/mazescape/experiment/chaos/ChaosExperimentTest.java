package io.github.mazescape.experiment.chaos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
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
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaosExperimentTest {
    private static final List<String> SMALL = List.of(
            "evolution.population=8",
            "maze.width=9",
            "maze.height=9",
            "task.mazes=2",
            "task.held_out=1",
            "task.steps=40",
            "network.hidden=3");

    private final ChaosExperiment experiment = new ChaosExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(int runs) {
        Setup setup = new Setup(Settings.defaults().with(SMALL, "test"));
        List<RunInput> all = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            RandomStream random = new Seed(run).stream();
            all.add(new RunInput(
                    "seed=" + run,
                    setup,
                    List.of(
                            Controls.random(setup.topology(), 0.5, random),
                            Controls.random(setup.topology(), 1, random))));
        }
        List<String> tiny =
                List.of("experiment.chaos.places=4", "experiment.chaos.draws=2", "experiment.chaos.drift=1");
        return new Inputs("chaos", setup, all, ParameterValues.of(experiment, true, tiny));
    }

    @Test
    void itsCodeRecoversKnownExponents() {
        experiment.calibrate(false, never).checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void aRecordedDriveDoesWhatTheEvaluatorMeasures() {
        Inputs inputs = inputs(1);
        double[] weights = inputs.runs().get(0).champion();
        Drive drive = Drive.of(inputs.topology(), weights, inputs.few(16));
        Drive again = Drive.of(inputs.topology(), weights, inputs.few(16));
        assertTrue(Arrays.stream(drive.parting(again)).allMatch(Double::isNaN));
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        double fitness = evaluator.fitness(inputs.few(16), weights, never);
        assertEquals(16, drive.actions().length);
        assertEquals(40, drive.actions()[0].length);
        assertTrue(fitness >= 0);
    }

    @Test
    void drivesPartWhereTheirActionsFirstDiffer() {
        Drive one = new Drive(new int[2][3], new int[][] {{0, 1, 2}, {1, 1, 1}});
        Drive other = new Drive(new int[2][3], new int[][] {{0, 1, 1}, {1, 1, 1}});
        assertArrayEquals(new double[] {2, Double.NaN}, one.parting(other));
    }

    @Test
    void aTinyRunGivesTheSameRowsAgainAndInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(2));
        assertEquals(3, experiment.conclude(rows, inputs(2)).plots().size());
        assertEquals(1006700115, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5, 0.01, 6, SUPPORTED",
        "0.5, 0.01, 6, REFUTED",
        "0, 0.2, 6, UNDECIDED",
        "-0.5, 0.01, 1," + " UNDECIDED"
    })
    void aVerdictFollowsFromTheDifference(double difference, double noise, int runs, Verdict expected) {
        Inputs inputs = inputs(runs);
        RandomStream random = new Seed(8).stream();
        List<Row> rows = new ArrayList<>();
        for (Cell cell : experiment.cells(inputs)) {
            double value = (cell.name().endsWith("/champion") ? difference : 0) + noise * random.nextGaussian();
            rows.add(Row.of(cell)
                    .with("generation", 1, 2)
                    .with("exponent", value, value)
                    .with("chaotic", 0, 0)
                    .with("vanished", 0, 0)
                    .with("largest", 1, 2)
                    .with("parting", 30, Double.NaN)
                    .with("depth", 2, 3));
        }
        Result result = experiment.conclude(new Rows(rows), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void theDepthOfFoldsIsFittedToTheGrowth() {
        Inputs inputs = inputs(6);
        List<Row> rows = new ArrayList<>();
        for (Cell cell : experiment.cells(inputs)) {
            if (cell.part(0).equals("folds")) {
                double[] largest = {0, 1, 2, 5, 9};
                double[] depths = Arrays.stream(largest)
                        .map(growth -> 1.5 + 0.9 * growth / StrictMath.log(10))
                        .toArray();
                rows.add(Row.of(cell).with("largest", largest).with("depth", depths));
            }
        }
        FoldDepths folds = FoldDepths.of(new Rows(rows), inputs.runs(), new Seed(1));
        assertEquals(0.9, folds.slope().estimate(), 1e-9);
        assertEquals(1.5, folds.intercept().estimate(), 1e-9);
        assertEquals(1, folds.correlation().estimate(), 1e-9);
        assertEquals(0, folds.scatter().estimate(), 1e-9);
    }

    @Test
    void anEstimatorInBitsOrOfTheOtherSignFailsTheCalibration() {
        assertFalse(ChaosCalibration.run(false, growth -> growth.exponent() / StrictMath.log(2))
                .holds());
        assertFalse(ChaosCalibration.run(false, growth -> -growth.exponent()).holds());
    }
}
