package io.github.mazescape.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A few small runs, and experiments on them, cell after cell. */
public final class SmallRuns {
    private SmallRuns() {}

    public static Setup setup(long seed) {
        return new Setup(Settings.defaults()
                .with("seed", Long.toString(seed))
                .with("maze.width", "9")
                .with("maze.height", "9")
                .with("task.mazes", "3")
                .with("task.steps", "30")
                .with("task.held_out", "2")
                .with("network.hidden", "4")
                .with("evolution.population", "8"));
    }

    public static List<RunInput> evolved(int runs, int generations) {
        List<RunInput> made = new ArrayList<>();
        for (int seed = 1; seed <= runs; seed++) {
            Setup setup = setup(seed);
            try (BatchEvaluator evaluator = setup.evaluator(1)) {
                Evolution evolution = setup.evolution(evaluator);
                List<double[]> champions = new ArrayList<>();
                Generation generation = null;
                for (int i = 0; i < generations; i++) {
                    generation = evolution.next(generation, new Cancellation());
                    champions.add(generation.champion());
                }
                made.add(new RunInput("seed=" + seed, setup, champions));
            }
        }
        return made;
    }

    /** So many runs that are names only. */
    public static List<RunInput> named(int runs) {
        List<RunInput> made = new ArrayList<>();
        double[] weights = new double[setup(1).topology().weightCount()];
        for (int run = 0; run < runs; run++) {
            made.add(new RunInput("seed=" + run, setup(1), List.of(weights)));
        }
        return made;
    }

    public static Inputs inputs(Experiment experiment, List<RunInput> runs, String... assignments) {
        return new Inputs(
                experiment.name(),
                runs.get(0).setup(),
                runs,
                ParameterValues.of(experiment, true, List.of(assignments)));
    }

    public static Rows rows(Experiment experiment, Inputs inputs) {
        return new Rows(experiment.cells(inputs).stream()
                .map(cell -> experiment.measure(cell, inputs, new Cancellation()))
                .toList());
    }

    /** One number for all that lies in rows, the same for the same bits. */
    public static int hash(Rows rows, List<String> columns) {
        int hash = 1;
        for (Row row : rows.rows()) {
            hash = 31 * hash + row.cell().hashCode();
            for (String column : columns) {
                hash = 31 * hash + Arrays.hashCode(row.all(column));
            }
        }
        return hash;
    }

    /**
     * The rows of an experiment, which are the same to the bit when its cells are measured again, the last one first.
     *
     * @param inputs makes them anew, so that nothing is remembered
     */
    public static Rows sameInAnyOrder(Experiment experiment, Supplier<Inputs> inputs) {
        Inputs first = inputs.get();
        List<Cell> cells = experiment.cells(first);
        Rows rows = rows(experiment, first);
        Inputs again = inputs.get();
        for (int i = cells.size() - 1; i >= 0; i--) {
            Row row = experiment.measure(cells.get(i), again, new Cancellation());
            for (String column : experiment.columns()) {
                assertArrayEquals(
                        rows.rows().get(i).all(column),
                        row.all(column),
                        cells.get(i).name());
            }
        }
        return rows;
    }
}
