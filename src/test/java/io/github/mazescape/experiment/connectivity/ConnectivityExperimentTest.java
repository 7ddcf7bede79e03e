package io.github.mazescape.experiment.connectivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectivityExperimentTest {
    private final ConnectivityExperiment experiment = new ConnectivityExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(int runs) {
        Settings settings = Settings.defaults()
                .with(
                        List.of(
                                "evolution.population=8",
                                "maze.width=9",
                                "maze.height=9",
                                "task.mazes=1",
                                "task.held_out=1",
                                "task.steps=6",
                                "network.hidden=3"),
                        "test");
        Setup setup = new Setup(settings);
        List<RunInput> made = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            made.add(new RunInput(
                    "seed=" + run, setup, List.of(Controls.random(setup.topology(), 1, new Seed(run).stream()))));
        }
        return new Inputs(
                "connectivity",
                setup,
                made,
                ParameterValues.of(experiment, true, List.of("experiment.connectivity.generations=2")));
    }

    @Test
    void itsSearchFindsTheCornerOfAValleyAndNoBridgeBetweenIslands() {
        experiment.calibrate(false, never).checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void aTinyRunGivesTheSameRowsInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(5));
        assertEquals(1 + 2 * 2, rows.size(), "the fifth run has no partner");
        Result result = experiment.conclude(rows, inputs(5));
        assertEquals(4, result.tables().get(0).lines().size());
        assertEquals(980531188, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    /** Rows whose ends reach 0.8 over random networks of 0, and whose aligned bent paths fall to two values in turn. */
    private Rows rows(Inputs inputs, double low, double high) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Cell cell : experiment.cells(inputs)) {
            boolean aligned = cell.name().endsWith("aligned");
            double[] straight = new double[ConnectivityExperiment.PLACES];
            Arrays.fill(straight, 0.8);
            double[] bent = straight.clone();
            straight[50] = 0;
            bent[50] = aligned && number++ % 2 == 0 ? low : high;
            Row row = Row.of(cell);
            rows.add(
                    cell.name().equals("random")
                            ? row.with("fitness", 0)
                            : row.with("straight", straight)
                                    .with("bent", bent)
                                    .with("length", 1.2)
                                    .with("copy", 0, 1));
        }
        return new Rows(rows);
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.79, SUPPORTED", "0.8, 0.6, UNDECIDED", "0.5, 0.4, REFUTED"})
    void aVerdictFollowsFromTheBarriersOfTheAlignedBentPaths(double low, double high, Verdict expected) {
        Inputs inputs = inputs(10);
        Result result = experiment.conclude(rows(inputs, low, high), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void ofOnePairThereIsAnEstimateWithoutInterval() {
        Inputs inputs = inputs(2);
        Result result = experiment.conclude(rows(inputs, 0.4, 0.4), inputs);
        assertEquals(Verdict.UNDECIDED, result.verdict());
        assertEquals(0.5, result.primary().value().estimate(), 1e-12);
        assertTrue(Double.isNaN(result.primary().value().low()));
    }

    @Test
    void aPathGoesThroughItsEndsAndItsBend() {
        BentPath path = new BentPath(new double[] {0, 0}, new double[] {3, 4}, new double[] {6, 0});
        assertArrayEquals(new double[] {0, 0}, path.at(0), 1e-12);
        assertArrayEquals(new double[] {3, 4}, path.at(0.5), 1e-12);
        assertArrayEquals(new double[] {6, 0}, path.at(1), 1e-12);
        assertArrayEquals(new double[] {1.5, 2}, path.at(0.25), 1e-12);
        assertEquals(10.0 / 6, path.length(), 1e-12);
    }

    @Test
    void aBarrierIsTheDeepestPlaceUnderTheLineBetweenTheEnds() {
        assertEquals(0.3, BentPath.barrier(new double[] {0.2, 0.1, 0.6}), 1e-12);
        assertEquals(0, BentPath.barrier(new double[] {0.2, 0.9, 0.6}), 1e-12);
    }
}
