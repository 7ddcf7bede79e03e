package io.github.mazescape.experiment.neutral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeutralExperimentTest {
    private final NeutralExperiment experiment = new NeutralExperiment();

    @Test
    void theCalibrationFindsHowFarKnownRegionsReach() {
        for (Check check : experiment.calibrate(false, new Cancellation()).checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void theReachIsWhereTheShareFallsUnderTheValue() {
        double[] shares = new double[Reach.POWERS.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Reach.POWERS.get(i) <= -3 ? 1 : Reach.POWERS.get(i) == -2.5 ? 0.25 : 0;
        }
        // From 1 at 10^-3 to 0.25 at 10^-2.5, a half is two thirds of the way.
        assertEquals(-3 + 0.5 * 2 / 3, Reach.power(shares, 0.5), 1e-12);
        assertEquals(-12, Reach.power(new double[shares.length], 0.5));
        assertEquals(0, Reach.power(shares, 0));
        // One that rises by chance is pooled with the one before.
        double[] noisy = shares.clone();
        noisy[9] = 0.9;
        noisy[8] = 0.8;
        assertTrue(Reach.power(noisy, 0.5) > -3 && Reach.power(noisy, 0.5) < -2.5);
    }

    @Test
    void aLargerReachThanThatOfScrambledWeightsSupportsTheClaim() {
        Result result = conclude(6, -3, -5);
        assertEquals(Verdict.SUPPORTED, result.verdict());
        assertEquals(2, result.primary().value().estimate(), 0.2);
    }

    @Test
    void anEqualReachRefutesTheClaim() {
        assertEquals(Verdict.REFUTED, conclude(6, -4, -4).verdict());
    }

    @Test
    void aReachThatIsLargerInSomeRunsOnlyDecidesNothing() {
        List<Row> rows = new ArrayList<>(rows(3, 0, -3, -4));
        rows.addAll(rows(3, 3, -4, -4));
        assertEquals(Verdict.UNDECIDED, conclude(rows).verdict());
    }

    @Test
    void oneRunHasAnEstimateWithoutInterval() {
        Result result = conclude(1, -3, -5);
        assertTrue(Double.isNaN(result.primary().value().low()));
        assertEquals(Verdict.UNDECIDED, result.verdict());
    }

    private Result conclude(int runs, double champion, double scrambled) {
        return conclude(rows(runs, 0, champion, scrambled));
    }

    private Result conclude(List<Row> rows) {
        List<RunInput> runs = new ArrayList<>();
        for (Row row : rows) {
            runs.add(new RunInput(row.part(1), SmallRuns.setup(1), List.of(new double[1])));
        }
        return experiment.conclude(new Rows(rows), SmallRuns.inputs(experiment, runs));
    }

    private List<Row> rows(int runs, int first, double champion, double scrambled) {
        List<Row> rows = new ArrayList<>();
        for (int run = first; run < first + runs; run++) {
            Row row = new Row("reach/seed=" + run, Map.of());
            for (String column : experiment.columns()) {
                row = switch (column) {
                    case NeutralExperiment.SCRAMBLED -> row.with(column, upTo(scrambled, run));
                    case NeutralExperiment.UP,
                            NeutralExperiment.DOWN,
                            NeutralExperiment.STIFFNESS,
                            NeutralExperiment.EARLY -> row;
                    case NeutralExperiment.SAME,
                            NeutralExperiment.SAME_FITNESS,
                            NeutralExperiment.NEAR,
                            NeutralExperiment.RANDOM -> row.with(column, upTo(champion, run));
                    default -> row.with(column, 0.5);
                };
            }
            rows.add(row);
        }
        return rows;
    }

    private static double[] upTo(double power, int run) {
        double[] shares = new double[Reach.POWERS.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Reach.POWERS.get(i) <= power ? 1 - 0.01 * (run % 3) : 0;
        }
        return shares;
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        Inputs inputs = SmallRuns.inputs(
                experiment,
                SmallRuns.evolved(2, 11),
                "experiment.neutral.directions=12",
                "experiment.neutral.walk=25",
                "experiment.neutral.width_runs=1");
        Rows rows = SmallRuns.rows(experiment, inputs);
        assertEquals(3, rows.size());
        assertEquals(-1123107259, SmallRuns.hash(rows, experiment.columns()));
        Row reach = rows.of("reach/seed=2");
        assertEquals(1, reach.all(NeutralExperiment.NEAR)[0]);
        double[] fitness = reach.all(NeutralExperiment.SAME_FITNESS);
        double[] same = reach.all(NeutralExperiment.SAME);
        for (int i = 0; i < same.length; i++) {
            assertTrue(same[i] <= fitness[i] + 1e-12, "equal behaviour has equal fitness");
        }
        assertEquals(3, experiment.conclude(rows, inputs).plots().size());
        double[] stiffness = rows.of("widths/seed=1").all(NeutralExperiment.STIFFNESS);
        assertEquals(1, stiffness[0]);
        assertTrue(stiffness[stiffness.length - 5] < NeutralConclusion.IDLE, "a shift of all outputs is not felt");
    }

    @Test
    void aWalkThatMayLoseNothingKeepsItsFitness() {
        double[] start = {0, 0};
        double[][] steps = {{1, 0}, {-0.5, 0}, {0, 3}, {-0.4, 0}, {1.6, 0}};
        int[] next = new int[1];
        NeutralWalk walk = NeutralWalk.of(
                start, 0, steps.length, () -> steps[next[0]++], points -> new double[] {points[0][0] <= 0 ? 1 : 0});
        assertEquals(3, walk.accepted());
        assertArrayEquals(new double[] {-0.9, 3}, walk.end(), 1e-12);
        assertArrayEquals(new double[] {0.25, 9.25, 9.81}, walk.squares(), 1e-12);
        assertArrayEquals(new double[] {0, 0}, start);
        assertFalse(walk.distance() < 3);
    }
}
