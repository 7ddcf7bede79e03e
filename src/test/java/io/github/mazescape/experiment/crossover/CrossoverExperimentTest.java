package io.github.mazescape.experiment.crossover;

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
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossoverExperimentTest {
    private final CrossoverExperiment experiment = new CrossoverExperiment();

    @Test
    void theCalibrationFindsThatAlignedCopiesHaveThemselvesAsChildren() {
        for (Check check : experiment.calibrate(false, new Cancellation()).checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void fitterAlignedChildrenSupportTheClaim() {
        Result result = conclude(6, 0.2, 0.02);
        assertEquals(Verdict.SUPPORTED, result.verdict());
        assertEquals(0.2, result.primary().value().estimate(), 0.02);
        assertTrue(result.sentence().contains("Within one evolution alignment gains"), result.sentence());
    }

    @Test
    void equallyFitAlignedChildrenRefuteTheClaim() {
        assertEquals(Verdict.REFUTED, conclude(6, 0, 0.001).verdict());
    }

    @Test
    void aGainInSomePairsOnlyDecidesNothing() {
        assertEquals(Verdict.UNDECIDED, conclude(6, 0.01, 0.2).verdict());
    }

    @Test
    void twoRunsHaveAnEstimate() {
        assertEquals(0.2, conclude(2, 0.2, 0).primary().value().estimate(), 1e-12);
    }

    /** Runs whose pairs gain so much, more or less. */
    private Result conclude(int runs, double gain, double wobble) {
        List<RunInput> inputs = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            inputs.add(new RunInput("seed=" + run, SmallRuns.setup(1), List.of(new double[1])));
            for (int other = run + 1; other < runs; other++) {
                Row row = new Row("pair/seed=" + run + "/seed=" + other, Map.of());
                for (String column : experiment.columns()) {
                    row = switch (column) {
                        case CrossoverExperiment.PARENTS -> row.with(column, 0.8, 0.8);
                        case CrossoverExperiment.ALIGNED ->
                            row.with(column, 0.1 + gain + wobble * ((run + other) % 3 - 1));
                        default -> row.with(column, 0.1);
                    };
                }
                rows.add(row);
            }
        }
        for (int seed = 1; seed <= 6; seed++) {
            rows.add(arm(seed, "none", 0.5));
            rows.add(arm(seed, "plain", 0.5 + 0.001 * seed));
            rows.add(arm(seed, "aligned", 0.6));
            rows.add(arm(seed, "scrambled", 0.3));
        }
        return experiment.conclude(new Rows(rows), SmallRuns.inputs(experiment, inputs));
    }

    private static Row arm(int seed, String arm, double fitness) {
        return new Row("evolution/" + seed + "/" + arm, Map.of(CrossoverExperiment.FITNESS, new double[] {fitness}));
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        Inputs inputs = SmallRuns.inputs(
                experiment,
                SmallRuns.evolved(2, 2),
                "experiment.crossover.seeds=1",
                "experiment.crossover.generations=2");
        Rows rows = SmallRuns.rows(experiment, inputs);
        assertEquals(1 + 1 + 4, rows.size());
        assertEquals(-1055214865, SmallRuns.hash(rows, experiment.columns()));
        assertEquals(3, experiment.conclude(rows, inputs).plots().size());
    }

    @Test
    void aChildHasEachNeuronWholeFromOneOfItsParents() {
        Topology topology = new Topology(3, 5, 3, Cell.ELMAN, true);
        double[] first = new double[topology.weightCount()];
        double[] second = first.clone();
        Arrays.fill(second, 1);
        double[] child = Children.byNeuron(topology, first, second, new Seed(2).stream());
        int taken = 0;
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            int start = topology.neuronStart(neuron);
            double[] part = Arrays.copyOfRange(child, start, topology.neuronStart(neuron + 1));
            double[] like = new double[part.length];
            Arrays.fill(like, part[0]);
            assertArrayEquals(like, part);
            taken += part[0] == 1 ? 1 : 0;
        }
        assertTrue(taken > 0 && taken < topology.neuronCount());
        double[] mixed = Children.byWeight(first, second, new Seed(2).stream());
        assertFalse(Arrays.equals(mixed, child));
        assertEquals(0.5, Children.middle(first, second)[7]);
    }
}
