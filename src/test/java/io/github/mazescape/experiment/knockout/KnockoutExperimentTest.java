package io.github.mazescape.experiment.knockout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.recording.Recording;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.behaviour.Toys;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnockoutExperimentTest {
    private final KnockoutExperiment experiment = new KnockoutExperiment();

    @Test
    void theCalibrationFindsWhatIsKnownToBeLost() {
        for (Check check : experiment.calibrate(false, new Cancellation()).checks()) {
            assertTrue(check.holds(), check.toString());
        }
    }

    @Test
    void championsThatNeedALongMemorySupportTheClaim() {
        Result result = conclude(6, 8);
        assertEquals(Verdict.SUPPORTED, result.verdict());
        assertTrue(result.primary().value().low() > 5);
    }

    @Test
    void championsThatNeedAShortMemoryRefuteTheClaim() {
        assertEquals(Verdict.REFUTED, conclude(6, 2).verdict());
    }

    @Test
    void aMemoryOfAboutFiveStepsDecidesNothing() {
        assertEquals(Verdict.UNDECIDED, conclude(6, 5).verdict());
    }

    @Test
    void oneRunHasAnEstimateWithoutInterval() {
        Result result = conclude(1, 8);
        assertEquals(8, result.primary().value().estimate());
        assertTrue(Double.isNaN(result.primary().value().low()));
        assertEquals(Verdict.UNDECIDED, result.verdict());
    }

    @Test
    void evolutionWithinTheChampionsMaskIsToldAsATicketWhereItGains() {
        assertTrue(conclude(6, 8).sentence().contains("weights are a ticket"));
    }

    /** Runs whose memory helps up to about so many steps, and whose masks are tickets. */
    private Result conclude(int runs, int steps) {
        List<RunInput> inputs = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            RunInput input = new RunInput("seed=" + run, SmallRuns.setup(1), List.of(new double[1]));
            inputs.add(input);
            int needed = run % 2 == 0 || runs == 1 ? steps : steps == 5 ? (run == 1 ? 3 : 8) : steps;
            // 1, 2, 3, 5, 8, 13 and 30 steps.
            double[] horizon = {1, 2, 3, 5, 8, 13, 30};
            for (int i = 0; i < horizon.length; i++) {
                horizon[i] = horizon[i] >= needed ? 0.8 : 0.3;
            }
            Row row = new Row("parts/seed=" + run, Map.of());
            for (String column : experiment.columns()) {
                row = switch (column) {
                    case KnockoutExperiment.FITNESS -> row.with(column, 0.8);
                    case KnockoutExperiment.HORIZON -> row.with(column, horizon);
                    case KnockoutExperiment.SCRAMBLED_HORIZON -> row.with(column, new double[horizon.length]);
                    case KnockoutExperiment.WEIGHT ->
                        row.with(
                                column, new double[SmallRuns.setup(1).topology().weightCount()]);
                    case KnockoutExperiment.LARGEST, KnockoutExperiment.SCALED, KnockoutExperiment.AT_RANDOM ->
                        row.with(column, .1, .2, .3, .4, .5, .6, .7, .8, .8, .8);
                    default -> row.with(column, new double[7]);
                };
            }
            rows.add(row);
            rows.add(ticket(run, "whole", 0.7));
            for (String share : KnockoutExperiment.TICKETS) {
                rows.add(ticket(run, "champion/" + share, 0.6 + 0.01 * run));
                rows.add(ticket(run, "random/" + share, 0.5));
            }
        }
        return experiment.conclude(new Rows(rows), SmallRuns.inputs(experiment, inputs));
    }

    private static Row ticket(int run, String kind, double fitness) {
        return new Row("ticket/seed=" + run + "/" + kind, Map.of(KnockoutExperiment.FITNESS, new double[] {fitness}));
    }

    @Test
    void aTinyMeasurementIsTheSameToTheLastBit() {
        List<RunInput> runs = SmallRuns.evolved(2, 3);
        Inputs inputs = SmallRuns.inputs(
                experiment, runs, "experiment.knockout.ticket_runs=1", "experiment.knockout.ticket_generations=2");
        Rows rows = SmallRuns.rows(experiment, inputs);
        assertEquals(7, rows.size());
        assertEquals(-642694822, SmallRuns.hash(rows, experiment.columns()));
        Row parts = rows.of("parts/seed=2");
        double[] horizon = parts.all(KnockoutExperiment.HORIZON);
        assertEquals(parts.number(KnockoutExperiment.FITNESS), horizon[horizon.length - 1]);
        assertFalse(experiment.conclude(rows, inputs).plots().isEmpty());
    }

    @Test
    void aUnitHeldAtAStateThatItAlwaysHasChangesNoAction() {
        Inputs inputs = SmallRuns.inputs(experiment, SmallRuns.evolved(1, 1));
        var topology = inputs.topology();
        double[] weights = Controls.random(topology, 1, new Seed(4).stream());
        // A unit that only has a bias is always the same.
        int start = topology.rowStart(2, 0);
        Arrays.fill(weights, start + 1, start + topology.rowLength(), 0);
        var kernel = Kernels.preferred(Precision.DOUBLE);
        Recording before = Recording.of(kernel, topology, weights, inputs.few(4));
        double[] held = Lesions.heldUnit(topology, weights, 2, before.states()[2]);
        Recording after = Recording.of(kernel, topology, held, inputs.few(4));
        // In the first step the others still see a state of 0.
        int equal = 0;
        for (int maze = 0; maze < 4; maze++) {
            equal += Arrays.equals(before.actions()[maze], after.actions()[maze]) ? 1 : 0;
        }
        assertTrue(equal >= 3, equal + " of 4");
        double[] taken = Lesions.withoutUnit(topology, weights, 2);
        assertArrayEquals(taken, Lesions.heldUnit(topology, weights, 2, 0));
    }

    @Test
    void aRandomMaskHasAsManyWeightsOfEachClass() {
        var topology = Toys.TOPOLOGY;
        boolean[] like = Pruning.largest(Controls.random(topology, 1, new Seed(4).stream()), 0.3);
        boolean[] random = Pruning.random(topology, like, new Seed(5).stream());
        assertFalse(Arrays.equals(like, random));
        for (int[] places : Controls.classes(topology)) {
            assertEquals(
                    Arrays.stream(places).filter(i -> like[i]).count(),
                    Arrays.stream(places).filter(i -> random[i]).count());
        }
    }
}
