package io.github.mazescape.experiment.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration.Check;
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
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubspaceExperimentTest {
    private static final List<String> SMALL = List.of(
            "evolution.population=8",
            "maze.width=9",
            "maze.height=9",
            "task.mazes=2",
            "task.held_out=1",
            "task.steps=20",
            "network.hidden=2");

    private final SubspaceExperiment experiment = new SubspaceExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(int runs) {
        Setup setup = new Setup(Settings.defaults().with(SMALL, "test"));
        List<RunInput> all = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            List<double[]> champions = new ArrayList<>();
            RandomStream random = new Seed(run).stream();
            double[] place = new double[setup.topology().weightCount()];
            for (int generation = 1; generation <= 20; generation++) {
                double[] step = Controls.random(setup.topology(), 0.3, random);
                for (int i = 0; i < place.length; i++) {
                    step[i] += place[i];
                }
                place = step;
                champions.add(place);
            }
            all.add(new RunInput("seed=" + run, setup, champions));
        }
        List<String> small = List.of("experiment.subspace.drifts=2", "experiment.subspace.subspaces=1");
        return new Inputs("subspace", setup, all, ParameterValues.of(experiment, true, small));
    }

    @Test
    void itsCodeRecoversWhatIsKnownOfWalksAndLines() {
        for (Check check : experiment.calibrate(false, never).checks()) {
            assertTrue(check.holds(), check::toString);
        }
    }

    @Test
    void componentsAreOrthogonalAndRebuildThePath() {
        double[][] points = new double[6][4];
        RandomStream random = new Seed(1).stream();
        for (double[] point : points) {
            for (int d = 0; d < 4; d++) {
                point[d] = (4 - d) * random.nextGaussian();
            }
        }
        PathShape shape = PathShape.of(points, 9);
        assertEquals(4, shape.components().length);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double product = 0;
                for (int d = 0; d < 4; d++) {
                    product += shape.components()[i][d] * shape.components()[j][d];
                }
                assertEquals(i == j ? 1 : 0, product, 1e-9);
            }
        }
        assertArrayEquals(points[3], shape.projected(points[3], 4), 1e-9);
        assertArrayEquals(shape.mean(), shape.projected(points[3], 0), 1e-12);
        assertTrue(shape.scores()[0][5] >= shape.scores()[0][0]);
    }

    @Test
    void equalVariancesFillAsManyDimensions() {
        double[][] corners = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
        assertEquals(3, PathShape.of(corners, 1).participation(), 1e-9);
    }

    @Test
    void tinyRunsGiveTheSameBitsInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(3));
        assertEquals(8, rows.size(), "three paths, three projections, two without selection");
        Result result = experiment.conclude(rows, inputs(3));
        assertEquals(5, result.tables().get(0).lines().size());
        assertEquals(2, result.plots().size());
        assertEquals(142122630, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    @Test
    void theChampionIsKeptWhollyInAllComponentsOfItsPath() {
        Inputs inputs = inputs(1);
        Cell cell = experiment.cells(inputs).get(1);
        Row row = experiment.measure(cell, inputs, never);
        double[] along = row.all(SubspaceExperiment.ALONG_PATH);
        assertEquals(row.number(SubspaceExperiment.CHAMPION), along[along.length - 1], 0.02);
        assertEquals(along[0], row.all(SubspaceExperiment.AT_RANDOM)[0], "both begin at the path's mean");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.9, 2.4, 2.6, SUPPORTED",
        "3.0, 3.5, 2.4, 2.6, SUPPORTED",
        "1.5, 1.9, 1.8, 2.0, UNDECIDED",
        "2.1, 2.4, 2.5, 2.6, UNDECIDED",
        "2.3, 2.7, 2.5, 2.6, REFUTED",
        "NaN, NaN, 2.5, 2.6, UNDECIDED"
    })
    void aPathIsSpecialWhereItIsNeitherAWalkNorDrift(
            double low, double high, double driftLow, double driftHigh, Verdict expected) {
        Interval filled = new Interval((low + high) / 2, low, high, 6);
        Interval drifted = new Interval((driftLow + driftHigh) / 2, driftLow, driftHigh, 6);
        assertEquals(expected, SubspaceConclusion.verdict(filled, drifted));
    }
}
