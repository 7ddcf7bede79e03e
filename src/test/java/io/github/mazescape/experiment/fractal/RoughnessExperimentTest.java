package io.github.mazescape.experiment.fractal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import io.github.mazescape.experiment.fractal.RoughnessExperiment.Place;
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

class RoughnessExperimentTest {
    private static final List<String> SMALL = List.of(
            "evolution.population=8",
            "maze.width=9",
            "maze.height=9",
            "task.mazes=2",
            "task.held_out=1",
            "task.steps=20",
            "network.hidden=2");

    private final RoughnessExperiment experiment = new RoughnessExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(int runs, int generations) {
        Setup setup = new Setup(Settings.defaults().with(SMALL, "test"));
        List<RunInput> all = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            List<double[]> champions = new ArrayList<>();
            RandomStream random = new Seed(run).stream();
            for (int generation = 1; generation <= generations; generation++) {
                champions.add(Controls.random(setup.topology(), 1, random));
            }
            all.add(new RunInput("seed=" + run, setup, champions));
        }
        List<String> small = List.of("experiment.roughness.rays=4", "experiment.roughness.steps=50");
        return new Inputs("roughness", setup, all, ParameterValues.of(experiment, true, small));
    }

    @Test
    void itsCodeRecoversKnownExponentsAndCorrelations() {
        for (Check check : experiment.calibrate(false, never).checks()) {
            assertTrue(check.holds(), check::toString);
        }
    }

    @Test
    void halfThePowerIsNotMistakenForThePower() {
        double[] distances = {1e-3, 1e-2, 1e-1, 1};
        double[] linear = {1e-3, 1e-2, 1e-1, 1};
        assertEquals(0.5, new Variogram(distances, linear, linear, 0).exponent(), 1e-12);
    }

    @Test
    void onlyWhatIsSmallBesideTheFarValueIsTakenForAPower() {
        double[] distances = {1e-4, 1e-3, 1e-2, 1e-1, 1};
        double[] bent = {1e-6, 1e-4, 1e-2, 0.9, 1};
        assertEquals(1, new Variogram(distances, bent, bent, 0).exponent(), 1e-12);
    }

    @Test
    void distancesWithoutDifferenceAreLeftOutAndTooFewSayNothing() {
        double[] distances = {1e-4, 1e-3, 1e-2, 1e-1, 1};
        double[] late = {0, 1e-4, 1e-3, 1e-2, 1};
        assertEquals(0.5, new Variogram(distances, late, late, 0).exponent(), 1e-12);
        double[] never = {0, 0, 0, 0.1, 1};
        assertTrue(Double.isNaN(new Variogram(distances, never, never, 0).exponent()));
    }

    @Test
    void aTurningRayKeepsItsLengthAndIsAsFarAsItSays() {
        double[] base = {3, 0, 4};
        double[] other = {0, 5, 0};
        Variogram.Ray ray = Variogram.Ray.turning(base, other);
        for (double distance : RoughnessExperiment.DISTANCES) {
            double[] point = ray.at(distance);
            double length = 0;
            double away = 0;
            for (int i = 0; i < 3; i++) {
                length += point[i] * point[i];
                away += (point[i] - base[i]) * (point[i] - base[i]);
            }
            assertEquals(25, length, 1e-9);
            assertEquals(5 * distance, Math.sqrt(away), 1e-9);
        }
    }

    @Test
    void betweenTwoDistancesTheCorrelationIsBetweenTheirs() {
        Variogram variogram =
                new Variogram(new double[] {0.01, 0.1, 1}, new double[] {0.2, 0.4, 1}, new double[] {1, 1, 1}, 0);
        assertEquals(0.7, variogram.correlation(0.1 / Math.sqrt(10)), 1e-12);
        assertEquals(0.8, variogram.correlation(1e-5), 1e-12);
        assertEquals(0, variogram.permutedCorrelation(0.1), 1e-12);
        double atLength = 1 - Math.exp(-1);
        assertEquals(0.1 + 0.9 * (atLength - 0.4) / 0.6, variogram.length(), 1e-12);
    }

    @Test
    void aShortRunHasNoPlacesThatItNeverReached() {
        List<String> names =
                experiment.cells(inputs(1, 20)).stream().map(Cell::name).toList();
        assertEquals(List.of("random/seed=1", "early/seed=1", "last/seed=1", "beside/seed=1", "walk/seed=1"), names);
    }

    @Test
    void tinyRunsGiveTheSameBitsInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(3, 60));
        Row first = rows.rows().get(0);
        assertEquals(8, first.all(RoughnessExperiment.VALUES).length);
        assertNotEquals(
                first.number(RoughnessExperiment.BASE), rows.rows().get(1).number(RoughnessExperiment.BASE));
        Result result = experiment.conclude(rows, inputs(3, 60));
        assertEquals(5 * 3 * 8, result.tables().get(0).lines().size());
        assertEquals(-1152788027, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    /** Rows in which the variogram grows with these powers of the distance, at the champions of odd and even runs. */
    private Rows rows(Inputs inputs, double odd, double even) {
        List<Row> rows = new ArrayList<>();
        for (Cell cell : experiment.cells(inputs)) {
            Row row = Row.of(cell).with(RoughnessExperiment.KEPT, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4);
            if (!cell.part(0).equals(RoughnessExperiment.WALK)) {
                boolean isOdd = Integer.parseInt(cell.part(1).substring("seed=".length())) % 2 == 1;
                double power = cell.part(0).equals(Place.LAST.word()) ? isOdd ? odd : even : 1;
                double[] values = Arrays.stream(RoughnessExperiment.DISTANCES)
                        .map(distance -> Math.pow(distance, power))
                        .toArray();
                row = Row.of(cell)
                        .with(RoughnessExperiment.VALUES, values)
                        .with(RoughnessExperiment.PERMUTED, values)
                        .with(RoughnessExperiment.BASE, 0.5)
                        .with(RoughnessExperiment.STEP, 0.1);
            }
            rows.add(row);
        }
        return new Rows(rows);
    }

    @ParameterizedTest
    @CsvSource({"6, 1.4, 1.6, SUPPORTED", "2, 1.0, 1.4, UNDECIDED", "6, 0.9, 1.1, REFUTED"})
    void theVerdictFollowsFromTheGainInTheExponent(int runs, double odd, double even, Verdict expected) {
        Inputs inputs = inputs(runs, 60);
        Result result = experiment.conclude(rows(inputs, odd, even), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
        double estimate = result.primary().value().estimate();
        assertTrue(estimate > odd / 2 - 0.5 && estimate < even / 2 - 0.5, "between those of the runs: " + estimate);
    }

    @Test
    void oneRunHasEstimatesAndNoInterval() {
        Inputs inputs = inputs(1, 60);
        Result result = experiment.conclude(rows(inputs, 2, 2), inputs);
        assertEquals(Verdict.UNDECIDED, result.verdict());
        assertEquals(0.5, result.primary().value().estimate(), 1e-9);
        assertTrue(Double.isNaN(result.primary().value().low()));
    }

    @Test
    void anEstimatorThatForgetsToHalveTheSlopeFailsTheCalibration() {
        assertFalse(RoughnessCalibration.of(false, variogram -> 2 * variogram.exponent())
                .holds());
    }
}
