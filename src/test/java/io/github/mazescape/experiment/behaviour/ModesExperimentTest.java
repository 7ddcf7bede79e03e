package io.github.mazescape.experiment.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModesExperimentTest {
    private final ModesExperiment experiment = new ModesExperiment();

    @Test
    void theCalibrationFindsThePlantedStrategies() {
        Calibration calibration = experiment.calibrate(false, new Cancellation());
        for (Check check : calibration.checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void championsThatActAlikeRefuteTheClaim() {
        assertEquals(Verdict.REFUTED, conclude(6, 0.95, 0.98).verdict());
    }

    @Test
    void championsThatActUnlikeSupportTheClaim() {
        Result result = conclude(6, 0.2, 0.95);
        assertEquals(Verdict.SUPPORTED, result.verdict());
        assertEquals(0.2 / 0.95, result.primary().value().estimate(), 0.02);
        assertTrue(result.sentence().contains("6 modes"), result.sentence());
    }

    @Test
    void aRatioBetweenTheThresholdsDecidesNothing() {
        assertEquals(Verdict.UNDECIDED, conclude(6, 0.6, 0.95).verdict());
        assertEquals(Verdict.UNDECIDED, ModesConclusion.verdict(new Interval(0.5, 0.4, 0.6, 9)));
        assertEquals(Verdict.UNDECIDED, ModesConclusion.verdict(new Interval(0.8, 0.7, 0.9, 9)));
    }

    @Test
    void twoRunsHaveAnEstimate() {
        Result result = conclude(2, 0.2, 0.95);
        assertEquals(0.2 / 0.95, result.primary().value().estimate(), 0.05);
    }

    /** Runs of which champions agree so much between runs and within one, but for little. */
    private Result conclude(int runs, double between, double within) {
        List<RunInput> inputs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            double[] weights = new double[SmallRuns.setup(1).topology().weightCount()];
            inputs.add(new RunInput("seed=" + run, SmallRuns.setup(1), List.of(weights, weights)));
        }
        List<Row> rows = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            double[] kappa = new double[2 * 2 * runs];
            for (int i = 0; i < kappa.length; i++) {
                int own = 2 * run + i / (2 * runs);
                int other = i % (2 * runs);
                double wobble = 0.001 * ((own + other) % 5);
                kappa[i] = own == other ? 1 : own / 2 == other / 2 ? within - wobble : between + wobble;
            }
            double[] others = new double[runs];
            Arrays.fill(others, between);
            others[run] = 1;
            Row row = new Row("run/seed=" + run, Map.of(ModesExperiment.KAPPA, kappa));
            for (String column : experiment.columns()) {
                row = column.equals(ModesExperiment.KAPPA)
                        ? row
                        : switch (column) {
                            case ModesExperiment.MIRRORED,
                                    ModesExperiment.SHARE,
                                    ModesExperiment.PARTING,
                                    ModesExperiment.OVERLAP -> row.with(column, others);
                            case ModesExperiment.PATH -> row.with(column, 10, 11, 12);
                            default -> row.with(column, 0.1);
                        };
            }
            rows.add(row);
        }
        return experiment.conclude(new Rows(rows), SmallRuns.inputs(experiment, inputs));
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        Inputs inputs = SmallRuns.inputs(experiment, SmallRuns.evolved(3, 6), "experiment.modes.apart=2");
        Rows rows = SmallRuns.rows(experiment, inputs);
        assertEquals(1583280196, SmallRuns.hash(rows, experiment.columns()));
        Result result = experiment.conclude(rows, inputs);
        double[] own = rows.of("run/seed=2").all(ModesExperiment.KAPPA);
        assertEquals(1, own[2], "the agreement of a champion with itself");
        assertFalse(result.plots().isEmpty());
    }

    @Test
    void groupsThatMeanNothingHaveAPseudoFAboutOne() {
        double[][] distances = new double[12][12];
        int[] halves = new int[12];
        var random = new Seed(3).stream();
        double[] places = new double[12];
        for (int i = 0; i < 12; i++) {
            halves[i] = i % 2;
            places[i] = random.nextGaussian();
        }
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                distances[i][j] = Math.abs(places[i] - places[j]);
            }
        }
        // On a line with two groups it is the F of the analysis of variance.
        double[] sums = new double[2];
        for (int i = 0; i < 12; i++) {
            sums[i % 2] += places[i] / 6;
        }
        double grand = (sums[0] + sums[1]) / 2;
        double between = 6 * ((sums[0] - grand) * (sums[0] - grand) + (sums[1] - grand) * (sums[1] - grand));
        double within = 0;
        for (int i = 0; i < 12; i++) {
            within += (places[i] - sums[i % 2]) * (places[i] - sums[i % 2]);
        }
        PseudoF found = PseudoF.of(distances, halves, 199, random);
        assertEquals(between / (within / 10), found.value(), 1e-12);
        assertTrue(found.p() > 0.01);
    }
}
