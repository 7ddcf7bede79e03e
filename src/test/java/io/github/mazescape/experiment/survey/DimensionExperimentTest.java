package io.github.mazescape.experiment.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionExperimentTest {
    private final DimensionExperiment experiment = new DimensionExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(String... assignments) {
        Settings settings = Settings.defaults()
                .with(
                        List.of(
                                "evolution.population=8",
                                "maze.width=9",
                                "maze.height=9",
                                "task.mazes=2",
                                "task.held_out=1",
                                "task.steps=20",
                                "network.hidden=2"),
                        "test");
        return new Inputs(
                "dimension",
                new Setup(settings),
                List.of(),
                ParameterValues.of(experiment, true, List.of(assignments)));
    }

    @Test
    void itsCodeRecoversWhatIsKnownOfBallsAndSums() {
        Calibration calibration = experiment.calibrate(false, never);
        calibration.checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void aStepInASubspaceIsAsLongInWeightSpace() {
        RandomStream random = new Seed(3).stream();
        RandomSubspace space = RandomSubspace.any(new double[40], 7, random);
        double[] coordinates = {1, -2, 0.5, 3, 0, -1, 2};
        double squares = 0;
        for (double weight : space.point(coordinates)) {
            squares += weight * weight;
        }
        assertEquals(1 + 4 + 0.25 + 9 + 1 + 4, squares, 1e-12);
        assertEquals(0, space.distance(space.point(coordinates)), 1e-6);
    }

    @Test
    void aSubspaceOfWeightsMovesAsManyWeightsAndNoOther() {
        RandomSubspace space = RandomSubspace.ofWeights(new double[12], 5, new Seed(4).stream());
        double[] point = space.point(new double[] {1, 1, 1, 1, 1});
        int moved = 0;
        for (double weight : point) {
            assertTrue(weight == 0 || weight == 1);
            moved += weight == 1 ? 1 : 0;
        }
        assertEquals(5, moved);
    }

    @Test
    void aTinyRunGivesTheSameRowsInAnyOrder() {
        String[] small = {"experiment.dimension.seeds=1", "experiment.dimension.generations=3"};
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(small));
        Result result = experiment.conclude(rows, inputs(small));
        assertEquals(rows.size(), result.tables().get(0).lines().size());
        assertEquals(99494212, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    /** Rows in which all is reached at a number of dimensions by odd seeds, and at another one by even seeds. */
    private Rows rows(Inputs inputs, int odd, int even) {
        List<Row> rows = new ArrayList<>();
        for (Cell cell : experiment.cells(inputs)) {
            double fitness = 0.8;
            if (!cell.part(0).equals(DimensionExperiment.ORDINARY)) {
                int enough = Integer.parseInt(cell.part(2)) % 2 == 1 ? odd : even;
                fitness = Integer.parseInt(cell.part(1)) >= enough ? 0.8 : 0.1;
            }
            rows.add(Row.of(cell).with(DimensionExperiment.FITNESS, fitness));
        }
        return new Rows(rows);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, SUPPORTED", "4, 16, UNDECIDED", "16, 16, REFUTED"})
    void aVerdictFollowsFromHowManyDimensionsItTakes(int odd, int even, Verdict expected) {
        Inputs inputs = inputs("experiment.dimension.seeds=5");
        assertEquals(29, inputs.topology().weightCount(), "two units of an Elman network");
        Result result = experiment.conclude(rows(inputs, odd, even), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void ninetyPercentAreInterpolatedOverTheLogarithmOfTheDimensions() {
        int[] dimensions = {4, 16, 64};
        assertEquals(8, DimensionCurve.needed(dimensions, new double[] {0.8, 1, 1}, 0.9), 1e-9);
        assertEquals(4, DimensionCurve.needed(dimensions, new double[] {1, 0.7, 1}, 0.8), 1e-9);
        assertEquals(64, DimensionCurve.needed(dimensions, new double[] {0, 0, 1}, 1), 1e-9);
    }

    @Test
    void subspacesAlongTheWeightsFailTheCalibration() {
        assertFalse(DimensionCalibration.of(false, RandomSubspace::ofWeights, new Cancellation())
                .holds());
    }
}
