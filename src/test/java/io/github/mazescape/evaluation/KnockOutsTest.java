package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnockOutsTest {
    private static Setup setup(Cell cell) {
        List<String> small = List.of(
                "task.mazes=3",
                "task.steps=40",
                "network.hidden=4",
                "maze.width=9",
                "maze.height=9",
                "network.cell=" + cell.name().toLowerCase(Locale.ROOT));
        return new Setup(Settings.defaults().with(small, "test"));
    }

    @ParameterizedTest
    @EnumSource
    void aLossIsTheFitnessOfTheWholeLessThatOfTheRestAndADeadUnitCostsNothing(Cell cell) {
        Setup setup = setup(cell);
        Topology topology = setup.topology();
        Task task = setup.tasks().task(0);
        RandomStream random = new Seed(3).stream();
        double[] weights = new double[topology.weightCount()];
        Arrays.setAll(weights, i -> 2 * random.nextGaussian());
        int dead = 2;
        silence(topology, weights, dead);
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            KnockOuts losses = KnockOuts.of(evaluator, task, weights, new Cancellation());
            assertEquals(0, losses.units()[dead]);
            boolean any = false;
            for (int unit = 0; unit < topology.hidden(); unit++) {
                assertEquals(0, losses.recurrent()[unit][dead], "from the dead unit into " + unit);
                double[] without = weights.clone();
                silence(topology, without, unit);
                assertEquals(losses.fitness() - fitness(evaluator, task, without), losses.units()[unit]);
                any |= losses.units()[unit] != 0;
            }
            assertTrue(any);
            double[] without = weights.clone();
            for (int row = 0; row < cell.rows(); row++) {
                without[topology.rowStart(3, row) + 1 + topology.inputs() + 1] = 0;
            }
            assertEquals(losses.fitness() - fitness(evaluator, task, without), losses.recurrent()[3][1]);
        }
    }

    private static double fitness(BatchEvaluator evaluator, Task task, double[] weights) {
        return evaluator.evaluate(task, Points.of(new double[][] {weights}), new Cancellation())
                .fitness()[0];
    }

    private static void silence(Topology topology, double[] weights, int unit) {
        for (int to = 0; to < topology.hidden(); to++) {
            for (int row = 0; row < topology.cell().rows(); row++) {
                weights[topology.rowStart(to, row) + 1 + topology.inputs() + unit] = 0;
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            weights[topology.outputStart(output) + 1 + unit] = 0;
        }
    }
}
