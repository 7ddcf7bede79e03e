package io.github.mazescape.experiment.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymmetryExperimentTest {
    private final SymmetryExperiment experiment = new SymmetryExperiment();

    @Test
    void theCalibrationFindsExactCopiesExactAndWrongOnesWrong() {
        for (Calibration.Check check :
                experiment.calibrate(false, new Cancellation()).checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void theVerdictFollowsFromThePermutationsUnlessASignChangesAnything() {
        Interval over = new Interval(0.98, 0.96, 1, 9);
        assertEquals(Verdict.SUPPORTED, SymmetryConclusion.verdict(over, 1, 0));
        assertEquals(Verdict.UNDECIDED, SymmetryConclusion.verdict(new Interval(0.95, 0.9, 0.99, 9), 1, 0));
        assertEquals(Verdict.REFUTED, SymmetryConclusion.verdict(new Interval(0.8, 0.7, 0.9, 9), 1, 0));
        assertEquals(Verdict.REFUTED, SymmetryConclusion.verdict(over, 0.999, 0));
        assertEquals(Verdict.NOT_MEASURABLE, SymmetryConclusion.verdict(over, 1, 0.2));
        assertEquals(Verdict.UNDECIDED, SymmetryConclusion.verdict(Interval.ofEstimate(1, 1), 1, 0));
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theKaleidoscopeIsReflectedToTheBitAndHasMoreThanOneBehaviour(Cell cell) {
        Task task = SymmetryCalibration.task();
        Topology topology = new Topology(7, 16, 3, cell, true);
        RandomStream random = new Seed(2).stream();
        double[] weights = new double[topology.weightCount()];
        // Larger weights make an Elman network so chaotic that an exchange of units shows, by rounding, at every pixel.
        double deviation = cell == Cell.ELMAN ? 0.7 : 1;
        Arrays.setAll(weights, i -> deviation * random.nextGaussian());
        long[] found = Kaleidoscope.of(topology, weights)
                .raster(
                        new SerialEvaluator(topology, Kernels.preferred(Precision.DOUBLE)),
                        task,
                        21,
                        new Cancellation())
                .fingerprint();
        double[] equal = Kaleidoscope.symmetry(found, 21);
        assertEquals(1, equal[0]);
        assertEquals(1, equal[1]);
        assertTrue(equal[2] > 0.5, "" + equal[2]);
        assertTrue(Arrays.stream(found).distinct().count() > 5);
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        Inputs inputs = SmallRuns.inputs(
                experiment,
                SmallRuns.evolved(2, 5),
                "experiment.symmetry.copies=4",
                "experiment.symmetry.networks=2",
                "experiment.symmetry.pixels=9");
        Rows rows = SmallRuns.rows(experiment, inputs);
        for (Row row : rows.where(row -> !row.cell().startsWith("kal")).rows()) {
            assertEquals(1, row.number("sign_single"));
            assertEquals(1, row.number("sign_double"));
        }
        Result result = experiment.conclude(rows, inputs);
        assertEquals("kaleidoscope", result.plots().get(0).name());
        assertEquals(585010795, SmallRuns.hash(rows, experiment.columns()));
    }
}
