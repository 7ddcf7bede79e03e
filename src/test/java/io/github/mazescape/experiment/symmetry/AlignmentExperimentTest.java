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
import io.github.mazescape.symmetry.SignedPermutation;
import io.github.mazescape.symmetry.WeightMatching;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlignmentExperimentTest {
    private final AlignmentExperiment experiment = new AlignmentExperiment();

    @Test
    void theCalibrationRecoversPlantedCopiesAndNotThoseThatNoiseBuries() {
        for (Calibration.Check check :
                experiment.calibrate(false, new Cancellation()).checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void cosinesFarOverThoseOfScrambledPartnersSupportTheClaim() {
        assertEquals(Verdict.SUPPORTED, conclude(6, 0.7).verdict());
        assertEquals(Verdict.REFUTED, conclude(6, 0.45).verdict());
        assertEquals(0.05, conclude(6, 0.45).primary().value().estimate(), 0.01);
        assertEquals(Verdict.UNDECIDED, conclude(6, 0.6).verdict());
        assertEquals(0.3, conclude(2, 0.7).primary().value().estimate(), 0.01);
    }

    @Test
    void theRelationIsToldInWords() {
        assertEquals("unrelated", AlignmentConclusion.relation(new Interval(0, -0.1, 0.1, 6)));
        assertEquals("related, but not the same", AlignmentConclusion.relation(new Interval(0.1, 0.05, 0.15, 6)));
        assertEquals("the same network in disguise", AlignmentConclusion.relation(new Interval(0.5, 0.4, 0.6, 6)));
        assertEquals("too few to tell", AlignmentConclusion.relation(Interval.ofEstimate(0.5, 1)));
    }

    /** Runs whose best match has so much of a cosine, and that of scrambled ones about 0.4. */
    private Result conclude(int runs, double signed) {
        List<RunInput> names = SmallRuns.named(runs);
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < runs; a++) {
            for (int b = a + 1; b < runs; b++) {
                double wobble = 0.02 * ((a + b) % 3 - 1);
                rows.add(new Row("pair/seed=" + a + "/seed=" + b, Map.of())
                        .with(AlignmentExperiment.PLAIN, 0)
                        .with(AlignmentExperiment.PERMUTED, 0.3)
                        .with(AlignmentExperiment.SIGNED, signed + wobble)
                        .with(AlignmentExperiment.BY_STATES, 0.2)
                        .with(AlignmentExperiment.NULL, 0.39, 0.4, 0.41)
                        .with(AlignmentExperiment.EXPLAINED, 0.2)
                        .with(
                                AlignmentExperiment.COPY,
                                SignedPermutation.identity(4).encoded()));
            }
        }
        return experiment.conclude(new Rows(rows), SmallRuns.inputs(experiment, names));
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        Inputs inputs = SmallRuns.inputs(
                experiment, SmallRuns.evolved(3, 6), "experiment.alignment.starts=2", "experiment.alignment.pixels=9");
        Rows rows = SmallRuns.rows(experiment, inputs);
        Result result = experiment.conclude(rows, inputs);
        assertEquals("three-islands", result.plots().get(0).name());
        assertEquals(774669525, SmallRuns.hash(rows, experiment.columns()));
    }

    @Test
    void aMatchWithoutSignsFailsTheCalibration() {
        assertFalse(
                AlignmentCalibration.of(false, WeightMatching::ofPermutations).holds());
    }
}
