package io.github.mazescape.experiment.glass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.control.RandomFitness;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumExperimentTest {
    private final SpectrumExperiment experiment = new SpectrumExperiment();
    private final Cancellation never = new Cancellation();

    private static Setup setup() {
        return new Setup(Settings.defaults()
                .with(
                        List.of(
                                "evolution.population=8",
                                "maze.width=9",
                                "maze.height=9",
                                "task.mazes=1",
                                "task.held_out=1",
                                "task.steps=4",
                                "network.hidden=4"),
                        "test"));
    }

    /** Runs of three generations whose champions are random. */
    private Inputs inputs(int runs) {
        List<RunInput> made = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<double[]> champions = new ArrayList<>();
            for (int generation = 0; generation < 3; generation++) {
                champions.add(Controls.random(setup().topology(), 1, new Seed(10L * run + generation).stream()));
            }
            made.add(new RunInput("seed=" + run, setup(), champions));
        }
        return new Inputs(
                "spectrum",
                setup(),
                made,
                ParameterValues.of(
                        experiment,
                        true,
                        List.of("experiment.spectrum.shuffles=20", "experiment.spectrum.generations=3")));
    }

    private List<Row> measured(Inputs inputs) {
        return experiment.cells(inputs).stream()
                .map(cell -> experiment.measure(cell, inputs, never))
                .toList();
    }

    @Test
    void itsCodeRecoversWhatIsKnownOfRandomMatrices() {
        experiment.calibrate(false, never).checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void theExpectedNumberOfRealEigenvaluesIsThatOfSmallMatrices() {
        assertEquals(Math.sqrt(2), SpectrumCalibration.expectedReal(2), 1e-12);
        assertEquals(11 * Math.sqrt(2) / 8, SpectrumCalibration.expectedReal(4), 1e-12);
    }

    @Test
    void theSpectraOfAMatrixAreThoseWorkedOutByHand() {
        RecurrentMatrix turn = RecurrentMatrix.of(new double[][] {{0, -2}, {2, 0}});
        assertEquals(2, turn.scale(), 1e-12);
        assertArrayEquals(new double[] {1, 1}, turn.singular(), 1e-12);
        assertEquals(1, turn.radius(), 1e-12);
        assertEquals(0, turn.departure(), 1e-7, "a normal matrix");
        assertEquals(2, turn.stableRank(), 1e-12);
        assertEquals(2, turn.effectiveRank(), 1e-12);
        assertEquals(0, turn.real());
        RecurrentMatrix shift = RecurrentMatrix.of(new double[][] {{0, 1}, {0, 0}});
        assertEquals(1, shift.departure(), 1e-12, "nothing of it is normal");
        assertEquals(1, shift.stableRank(), 1e-12);
    }

    @Test
    void aTinyRunGivesTheSameRowsInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(2));
        Result result = experiment.conclude(rows, inputs(2));
        assertEquals(rows.size(), result.tables().get(0).lines().size());
        assertEquals(3, result.plots().size());
        assertEquals(-1940716127, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    /** Rows whose last champions have largest singular values that lie so far off the null in turn. */
    private Rows rows(List<Row> rows, double low, double high) {
        List<Row> made = new ArrayList<>();
        int last = 0;
        for (Row row : rows) {
            Map<String, double[]> values = new LinkedHashMap<>(row.values());
            if (row.cell().startsWith("champion/") && row.cell().endsWith("/3")) {
                double[] norm = row.all("norm").clone();
                norm[1] = last++ % 2 == 0 ? low : high;
                values.put("norm", norm);
            }
            made.add(new Row(row.cell(), values));
        }
        return new Rows(made);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, SUPPORTED", "0, 2.5, UNDECIDED", "-0.5, 0.5, REFUTED"})
    void aVerdictFollowsFromHowFarTheLargestSingularValuesStandOut(double low, double high, Verdict expected) {
        Inputs inputs = inputs(6);
        Result result = experiment.conclude(rows(measured(inputs), low, high), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void ofOneRunThereIsAnEstimateWithoutInterval() {
        Inputs inputs = inputs(1);
        Result result = experiment.conclude(new Rows(measured(inputs)), inputs);
        assertEquals(Verdict.UNDECIDED, result.verdict());
        assertTrue(Double.isNaN(result.primary().value().low()));
        assertFalse(Double.isNaN(result.primary().value().estimate()));
    }

    @Test
    void generationsAreSpreadFromTheFirstToTheLast() {
        assertEquals(List.of(1, 100, 200, 300), SpectrumExperiment.generations(300, 4));
        assertEquals(List.of(1, 2), SpectrumExperiment.generations(2, 4));
    }

    @Test
    void driftNeedsNoEvaluationAndIsAFunctionOfItsSeed() {
        double[] one = RandomFitness.champions(setup(), new Seed(5), List.of(1, 20), never)
                .get(20);
        double[] same = RandomFitness.champions(setup(), new Seed(5), List.of(20), never)
                .get(20);
        double[] other = RandomFitness.champions(setup(), new Seed(6), List.of(20), never)
                .get(20);
        assertArrayEquals(one, same);
        assertFalse(Arrays.equals(one, other));
        assertTrue(Controls.rms(Objects.requireNonNull(one, "the twentieth")) > 0);
    }

    @Test
    void spectraOfTheSymmetricPartFailTheCalibration() {
        assertFalse(SpectrumCalibration.of(false, SpectrumExperimentTest::ofSymmetricPart)
                .holds());
    }

    private static RecurrentMatrix ofSymmetricPart(double[][] matrix) {
        double[][] part = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                part[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        }
        return RecurrentMatrix.of(part);
    }
}
