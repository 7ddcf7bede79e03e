package io.github.mazescape.experiment.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarriersExperimentTest {
    private final BarriersExperiment experiment = new BarriersExperiment();

    @Test
    void theCalibrationFindsKnownBarriersAndNoneOnTheWayToACopy() {
        for (Calibration.Check check :
                experiment.calibrate(false, new Cancellation()).checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void theBarrierIsToldWhereItWasFound() {
        Barrier barrier = Barrier.of(new double[] {1, 0.2, 1}, new double[] {0.8, 0.5, 0.6});
        assertEquals(0.2, barrier.height(), 1e-15);
        assertEquals(0.7, barrier.ends(), 1e-15);
        assertEquals(0.4, barrier.relative(0.2), 1e-15);
        double[] up = {0, 0.5, 0.5, 1};
        assertEquals(2.0 / 3 - 0.5, Barrier.naive(up), 1e-15);
    }

    @Test
    void aLowBarrierSupportsTheClaimAndAHighOneRefutesIt() {
        assertEquals(Verdict.SUPPORTED, conclude(6, 0.05, 0.97).verdict());
        assertEquals(Verdict.REFUTED, conclude(6, 0.9, 0.97).verdict());
        assertEquals(Verdict.UNDECIDED, conclude(6, 0.2, 0.97).verdict());
        assertEquals(Verdict.NOT_MEASURABLE, conclude(6, 0.05, 0.9).verdict());
        assertEquals(0.05, conclude(2, 0.05, 0.97).primary().value().estimate(), 0.02);
    }

    @Test
    void aBarrierFarUnderThatOfRandomCopiesDoesNotRefuteTheClaim() {
        Interval over = new Interval(0.4, 0.3, 0.5, 9);
        assertEquals(Verdict.UNDECIDED, BarriersConclusion.verdict(over, 0.7));
        assertEquals(Verdict.REFUTED, BarriersConclusion.verdict(over, 0.35));
    }

    /** Runs between which the best match leaves so much of a barrier, and which act alike in so many steps. */
    private Result conclude(int runs, double relative, double agreement) {
        List<RunInput> names = SmallRuns.named(runs);
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < runs; a++) {
            for (int b = a + 1; b < runs; b++) {
                Row row = new Row("pair/seed=" + a + "/seed=" + b, Map.of());
                for (Matching matching : Matching.values()) {
                    double value = relative + 0.02 * ((a + b) % 3 - 1);
                    row = row.with(BarriersExperiment.HEIGHT + matching.word(), value)
                            .with(BarriersExperiment.RELATIVE + matching.word(), value)
                            .with(BarriersExperiment.PROFILE + matching.word(), 0.8, 0.7, 0.8);
                }
                rows.add(row.with(BarriersExperiment.NULL, 0.7, 0.8, 0.75)
                        .with(BarriersExperiment.AGREEMENT, agreement)
                        .with(BarriersExperiment.MIRRORED, 0)
                        .with(BarriersExperiment.HOW, 0));
            }
        }
        return experiment.conclude(new Rows(rows), SmallRuns.inputs(experiment, names));
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        Inputs inputs = SmallRuns.inputs(
                experiment,
                SmallRuns.evolved(3, 11),
                "experiment.barriers.points=9",
                "experiment.barriers.forked_runs=1",
                "experiment.barriers.onward=2");
        Rows rows = SmallRuns.rows(experiment, inputs);
        Result result = experiment.conclude(rows, inputs);
        assertEquals("profiles", result.plots().get(0).name());
        assertEquals(-381561461, SmallRuns.hash(rows, experiment.columns()));
    }

    @Test
    void aBarrierThatIsToldWhereItWasFoundMissesThatThereIsNone() {
        assertTrue(new Calibration(BarriersCalibration.noise(500, Barrier::of)).holds());
        assertFalse(new Calibration(
                        BarriersCalibration.noise(500, (searching, telling) -> Barrier.of(searching, searching)))
                .holds());
    }
}
