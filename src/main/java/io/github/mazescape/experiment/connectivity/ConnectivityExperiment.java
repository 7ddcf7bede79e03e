package io.github.mazescape.experiment.connectivity;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.statistics.Summary;
import io.github.mazescape.symmetry.Aligned;
import io.github.mazescape.symmetry.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Whether a path with one bend connects two champions that evolved apart, as they lie and after the second one was
 * replaced by its best symmetric copy. Each run belongs to one pair, so that the pairs are independent.
 */
public final class ConnectivityExperiment implements Experiment {
    static final String PAIR = "pair";
    static final String RANDOM = "random";
    static final String ALIGNED = "aligned";
    static final String EVOLVED = "as-evolved";

    static final String FITNESS = "fitness";
    static final String STRAIGHT = "straight";
    static final String BENT = "bent";
    static final String LENGTH = "length";
    static final String COPY = "copy";
    static final int PLACES = 101;

    private static final String KEY = "experiment.connectivity.";
    private static final String GENERATIONS = KEY + "generations";
    private static final String PAIRS = KEY + "pairs";
    private static final int MAZES = 32;
    private static final int RENEWED_EVERY = 5;
    private static final int SHOWN = 16;
    private static final int STARTS = 10;
    private static final int NETWORKS = 200;

    @Override
    public String name() {
        return "connectivity";
    }

    @Override
    public String question() {
        return "Is there a bent path between two champions where the straight one fails?";
    }

    @Override
    public String claim() {
        return "Champions that evolved apart are connected, modulo symmetry, by a path with one bend.";
    }

    @Override
    public String source() {
        return "Garipov et al. 2018, arXiv:1802.10026; Draxler et al. 2018, arXiv:1803.00885";
    }

    @Override
    public Needs needs() {
        return new Needs(2, 2 * Needs.VERDICT, 20);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        GENERATIONS, 80, 16, 1, 100_000, "generations", "How long a bend is searched for."),
                ExperimentParameter.whole(PAIRS, 10, 5, 1, 1000, "pairs", "How many pairs are connected at most."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return ConnectivityCalibration.of(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(FITNESS, STRAIGHT, BENT, LENGTH, COPY);
    }

    /** The number of the first run of each pair; its partner is the next one. */
    static List<Integer> pairs(Inputs inputs) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0;
                i + 1 < inputs.runs().size() && first.size() < inputs.values().whole(PAIRS);
                i += 2) {
            first.add(i);
        }
        return first;
    }

    static String pair(Inputs inputs, int first) {
        return PAIR + "/" + inputs.runs().get(first).name() + "/"
                + inputs.runs().get(first + 1).name();
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        long cost = BentPath.evaluations(inputs.values().whole(GENERATIONS)) / 2 + PLACES;
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(RANDOM, NETWORKS));
        for (int first : pairs(inputs)) {
            for (String kind : List.of(ALIGNED, EVOLVED)) {
                cells.add(new Cell(pair(inputs, first) + "/" + kind, cost));
            }
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator();
        FitnessFunction telling = points -> evaluator.fitness(inputs.telling(), points, cancellation);
        RandomStream random = inputs.seed(cell).stream();
        if (cell.name().equals(RANDOM)) {
            double deviation = inputs.setup().settings().number(Parameters.EVOLUTION_INITIAL);
            double[][] networks = new double[NETWORKS][];
            for (int i = 0; i < NETWORKS; i++) {
                networks[i] = Controls.random(inputs.topology(), deviation, random);
            }
            return Row.of(cell).with(FITNESS, Summary.mean(telling.of(networks)));
        }
        RunInput run = inputs.run(cell.part(1));
        double[] from = run.champion();
        double[] to = inputs.run(cell.part(2)).champion();
        Row row = Row.of(cell);
        if (cell.part(3).equals(ALIGNED)) {
            Alignment alignment = new Alignment(inputs.setup().kernel(), inputs.topology(), inputs.few(SHOWN), STARTS);
            SerialEvaluator choosing = inputs.evaluator();
            Aligned copy = alignment.best(
                    from, to, true, random, points -> choosing.fitness(inputs.searching(), points, cancellation));
            to = copy.weights();
            row = row.with(COPY, copy.how().ordinal(), copy.mirrored() ? 1 : 0);
        }
        BentPath path = BentPath.search(
                from,
                to,
                inputs.values().whole(GENERATIONS),
                renewed(cell, inputs, cancellation),
                random,
                cancellation);
        return row.with(STRAIGHT, BentPath.straight(from, to).profile(telling, PLACES))
                .with(BENT, path.profile(telling, PLACES))
                .with(LENGTH, path.length());
    }

    /** Fitness in mazes that are others every five generations, none of which the path is told from. */
    private static IntFunction<FitnessFunction> renewed(Cell cell, Inputs inputs, Cancellation cancellation) {
        Setup setup = inputs.setup();
        GeneratedTasks tasks = new GeneratedTasks(
                setup.mazeSpec(),
                MAZES,
                1,
                setup.settings().integer(Parameters.TASK_STEPS),
                setup.sensors(),
                inputs.seed(cell).child("mazes"));
        SerialEvaluator evaluator = inputs.evaluator();
        Task[] newest = new Task[1];
        return generation -> {
            if (generation % RENEWED_EVERY == 0) {
                newest[0] = tasks.task(generation / RENEWED_EVERY);
            }
            return points -> evaluator.fitness(newest[0], points, cancellation);
        };
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new ConnectivityConclusion(rows, inputs).result();
    }
}
