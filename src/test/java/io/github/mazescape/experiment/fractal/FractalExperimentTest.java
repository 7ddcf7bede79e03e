package io.github.mazescape.experiment.fractal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.github.mazescape.experiment.toy.KnownBoundary;
import io.github.mazescape.landscape.Directions;
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

class FractalExperimentTest {
    private static final List<String> SMALL = List.of(
            "maze.width=9", "maze.height=9", "task.mazes=2", "task.held_out=1", "task.steps=20", "network.hidden=3");
    private static final double[] LENGTHS = ChangeCounts.halfDecades(FractalExperiment.LENGTHS);

    private final FractalExperiment experiment = new FractalExperiment();
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
        List<String> tiny = List.of("experiment.fractal.places=4", "experiment.fractal.pixels=16");
        return new Inputs("fractal", setup, all, ParameterValues.of(experiment, true, tiny));
    }

    @Test
    void itsCodeRecoversKnownDimensions() {
        experiment.calibrate(false, never).checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void anotherBoundaryIsNotTakenForTheKochCurve() {
        RandomStream random = new Seed(3).stream();
        double[] lengths = Arrays.copyOfRange(LENGTHS, 2, 11);
        ChangeCounts counts = new ChangeCounts(1, lengths);
        for (int i = 0; i < 5000; i++) {
            counts.add(KnownBoundary.LINE.labels(), KnownBoundary.LINE.point(random), new double[][] {{0, 1}});
        }
        double alpha = UncertaintyExponent.of(lengths, counts.changed(0), counts.pairs())
                .orElseThrow()
                .alpha();
        assertTrue(alpha > 0.9, () -> "a line's exponent is " + alpha);
    }

    @Test
    void theDepthOfADirectionIsThatOfItsSmallestChange() {
        ChangeCounts counts = new ChangeCounts(1, new double[] {1, 0.1, 0.01});
        counts.add(
                points -> new long[][] {
                    Arrays.stream(points)
                            .mapToLong(point -> point[0] > 0.05 ? 1 : 0)
                            .toArray()
                },
                new double[] {0},
                new double[][] {{1}, {-1}});
        assertArrayEquals(new double[] {1, Double.NaN}, counts.depths(), 1e-12);
        assertArrayEquals(new int[] {1, 1, 0}, counts.changed(0));
    }

    @Test
    void tooFewChangesGiveNoExponent() {
        int[] changed = new int[LENGTHS.length];
        Arrays.fill(changed, 0, 4, 50);
        assertTrue(UncertaintyExponent.of(LENGTHS, changed, 100).isEmpty());
    }

    @Test
    void theZoomStaysOnAWallAndSeesItStraight() {
        ZoomStrip strip = ZoomStrip.of(
                points -> new long[][] {
                    Arrays.stream(points)
                            .mapToLong(point -> point[0] > 0.3 ? 1 : 0)
                            .toArray(),
                    Arrays.stream(points)
                            .mapToLong(point -> Double.doubleToLongBits(0.25))
                            .toArray()
                },
                new double[] {0, 0},
                new Directions("axes", new double[] {1, 0}, new double[] {0, 1}),
                20);
        for (int level = 0; level < ZoomStrip.LEVELS; level++) {
            assertEquals(1.0 / 20, Walls.share(strip.walls()[level]), 1e-12);
            assertEquals(0.25, strip.fitness()[level][3][4]);
        }
    }

    @Test
    void aTinyRunGivesTheSameRowsAgainAndInAnyOrder() {
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(2));
        Result result = experiment.conclude(rows, inputs(2));
        assertEquals(3, result.plots().size());
        assertEquals(-2128580945, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    /** Counts as they would be, with a thousand displacements of each length, where walls have a power. */
    private static Row row(Cell cell, double walls, double power) {
        double[] changed = new double[LENGTHS.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = Math.rint(100_000 * -Math.expm1(-walls * Math.pow(LENGTHS[i], power)));
        }
        return Row.of(cell)
                .with("pairs", 100_000)
                .with("changed", changed)
                .with("fitness", changed)
                .with("depths", 1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0.4, 6, SUPPORTED",
        "5, 0.02, 6, SUPPORTED",
        "100, 1.0, 6, REFUTED",
        "0, 1.0, 6, NOT_MEASURABLE",
        "5, 0.4, 1, UNDECIDED"
    })
    void aVerdictFollowsFromTheExponent(double walls, double power, int runs, Verdict expected) {
        Inputs inputs = inputs(runs);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Cell cell : experiment.cells(inputs)) {
            if (cell.part(0).equals("places")) {
                rows.add(row(cell, walls, power + 0.001 * (number++ % 7)));
            }
        }
        Result result = experiment.conclude(new Rows(rows), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void anEstimatorThatIsATenthOffFailsTheCalibration() {
        FractalCalibration.Fit off = (lengths, changed, pairs) -> UncertaintyExponent.of(lengths, changed, pairs)
                .map(fit -> new UncertaintyExponent(1.1 * fit.alpha(), fit.error(), fit.longest(), fit.shortest()));
        assertFalse(new FractalCalibration(false, off, never).run().holds());
    }
}
