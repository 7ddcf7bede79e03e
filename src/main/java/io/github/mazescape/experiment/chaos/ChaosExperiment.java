package io.github.mazescape.experiment.chaos;

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
import io.github.mazescape.experiment.control.RandomFitness;
import io.github.mazescape.experiment.fractal.Behaviours;
import io.github.mazescape.experiment.fractal.ChangeCounts;
import io.github.mazescape.experiment.fractal.FractalExperiment;
import io.github.mazescape.experiment.fractal.Neighbourhood;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.TangentGrowth;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks whether evolution leads to chaos, from it, or along its edge: how a small change of the hidden state grows in
 * networks driven by what they sense, and how that goes with the depth of the landscape's folds.
 */
public final class ChaosExperiment implements Experiment {
    static final String DRAWS = "experiment.chaos.draws";
    static final String PLACES = "experiment.chaos.places";
    static final String DRIFT = "experiment.chaos.drift";

    /** The generations of a path besides the last one. */
    private static final int[] PATH = {1, 2, 5, 10, 20, 30, 50, 75, 100, 150, 200, 250};

    private static final int MAZES = 16;

    /** How far a place lies from its neighbourhood's point at most, in its norm. */
    private static final double AROUND = 0.5;

    @Override
    public String name() {
        return "chaos";
    }

    @Override
    public String question() {
        return "Does evolution move to, from, or along the edge of chaos?";
    }

    @Override
    public String claim() {
        return "Evolution tames: a champion's hidden state contracts more than that of its own weights shuffled.";
    }

    @Override
    public String source() {
        return "Bertschinger and Natschläger 2004, Neural Comput. 16 (computation at the edge of chaos)";
    }

    @Override
    public Needs needs() {
        return Needs.runs(20);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(DRAWS, 8, 2, 1, 1000, "networks", "Networks of each control of a run."),
                ExperimentParameter.whole(
                        PLACES, 64, 8, 4, 10_000, "points", "Points at which the depth of folds is measured."),
                ExperimentParameter.whole(
                        DRIFT, 1, 0, 0, 1, "", "Whether each run is evolved once more without selection."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return ChaosCalibration.run(whole, TangentGrowth::exponent);
    }

    @Override
    public List<String> columns() {
        return List.of("generation", "exponent", "chaotic", "vanished", "largest", "parting", "depth");
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        int draws = inputs.values().whole(DRAWS);
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell("path/" + run.name(), PATH.length));
            cells.add(new Cell("network/" + run.name() + "/" + Neighbourhood.CHAMPION.name(), 2));
            for (Neighbourhood control : controls()) {
                cells.add(new Cell("network/" + run.name() + "/" + control.name(), 2L * draws));
            }
            if (inputs.values().whole(DRIFT) > 0) {
                cells.add(new Cell("drift/" + run.name() + "/" + DRIFTED, 100));
            }
            for (Neighbourhood neighbourhood : folded(run)) {
                cells.add(new Cell(
                        "folds/" + run.name() + "/" + neighbourhood.name(),
                        inputs.values().whole(PLACES)));
            }
        }
        return cells;
    }

    /** The name of networks that evolved without selection. */
    static final String DRIFTED = "drift";

    static List<Neighbourhood> controls() {
        return List.of(Neighbourhood.SCRAMBLED, Neighbourhood.RANDOM, Neighbourhood.WIDE);
    }

    /** Around what the depth of folds is measured. */
    static List<Neighbourhood> folded(RunInput run) {
        return Neighbourhood.of(run).stream()
                .filter(one -> !one.equals(Neighbourhood.NEAR) && !one.equals(Neighbourhood.WIDE))
                .toList();
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        RunInput run = inputs.run(cell.part(1));
        return switch (cell.part(0)) {
            case "path" -> path(cell, inputs, run);
            case "network" -> networks(cell, inputs, run);
            case "drift" -> drifted(cell, inputs, run, cancellation);
            default -> folds(cell, inputs, run, cancellation);
        };
    }

    private static Row path(Cell cell, Inputs inputs, RunInput run) {
        int[] generations = Arrays.stream(PATH)
                .filter(generation -> generation < run.generations())
                .toArray();
        generations = Arrays.copyOf(generations, generations.length + 1);
        generations[generations.length - 1] = run.generations();
        List<double[]> champions =
                Arrays.stream(generations).mapToObj(run::champion).toList();
        return growth(
                Row.of(cell)
                        .with(
                                "generation",
                                Arrays.stream(generations).asDoubleStream().toArray()),
                inputs,
                champions,
                inputs.seed(cell).stream());
    }

    private static Row networks(Cell cell, Inputs inputs, RunInput run) {
        Neighbourhood neighbourhood = Neighbourhood.named(cell.part(2), run);
        int draws = neighbourhood.equals(Neighbourhood.CHAMPION)
                ? 1
                : inputs.values().whole(DRAWS);
        List<double[]> networks = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            networks.add(neighbourhood.point(run, inputs.seed(cell).child(draw)));
        }
        RandomStream random = inputs.seed(cell).stream();
        return parting(growth(Row.of(cell), inputs, networks, random), inputs, networks, random);
    }

    /**
     * A network that evolved without selection, each class of its weights brought to the norm that it has in the
     * champion.
     */
    private static Row drifted(Cell cell, Inputs inputs, RunInput run, Cancellation cancellation) {
        int last = run.generations();
        double[] drifted = RandomFitness.champions(
                        run.setup(), inputs.seed(cell).child("drift"), List.of(last), cancellation)
                .values()
                .iterator()
                .next()
                .clone();
        double[] champion = run.champion();
        for (int[] places : Controls.classes(inputs.topology())) {
            double factor = Math.sqrt(squares(champion, places) / squares(drifted, places));
            for (int place : places) {
                drifted[place] *= factor;
            }
        }
        RandomStream random = inputs.seed(cell).stream();
        List<double[]> networks = List.of(drifted);
        return parting(growth(Row.of(cell), inputs, networks, random), inputs, networks, random);
    }

    private static double squares(double[] weights, int[] places) {
        return Arrays.stream(places)
                .mapToDouble(place -> weights[place] * weights[place])
                .sum();
    }

    private static Row growth(Row row, Inputs inputs, List<double[]> networks, RandomStream random) {
        Topology topology = inputs.topology();
        double[] exponents = new double[networks.size()];
        double[] chaotic = new double[networks.size()];
        double[] vanished = new double[networks.size()];
        double[] largest = new double[networks.size()];
        for (int i = 0; i < exponents.length; i++) {
            double[] weights = networks.get(i);
            TangentGrowth[] growths =
                    Drive.of(topology, weights, inputs.few(MAZES)).growth(topology, weights, random);
            for (TangentGrowth growth : growths) {
                exponents[i] += growth.exponent() / growths.length;
                chaotic[i] += (growth.exponent() > 0 ? 1.0 : 0) / growths.length;
                vanished[i] += (growth.vanished() ? 1.0 : 0) / growths.length;
                largest[i] += growth.largest() / growths.length;
            }
        }
        return row.with("exponent", exponents)
                .with("chaotic", chaotic)
                .with("vanished", vanished)
                .with("largest", largest);
    }

    private static Row parting(Row row, Inputs inputs, List<double[]> networks, RandomStream random) {
        double[] steps = networks.stream()
                .flatMapToDouble(weights -> Arrays.stream(Drive.of(inputs.topology(), weights, inputs.few(MAZES))
                        .parting(Drive.pushed(inputs.topology(), weights, inputs.few(MAZES), random))))
                .toArray();
        return row.with("parting", steps);
    }

    /** At each place in one maze: the largest growth over a stretch, and the depth of the folds along one direction. */
    private static Row folds(Cell cell, Inputs inputs, RunInput run, Cancellation cancellation) {
        Topology topology = inputs.topology();
        Task common = inputs.common();
        Neighbourhood neighbourhood = Neighbourhood.named(cell.part(2), run);
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        ChangeCounts counts =
                new ChangeCounts(Behaviours.CRITERIA, ChangeCounts.halfDecades(FractalExperiment.LENGTHS));
        double[] largest = new double[inputs.values().whole(PLACES)];
        double[] exponents = new double[largest.length];
        for (int i = 0; i < largest.length; i++) {
            Seed seed = inputs.seed(cell).child(i);
            RandomStream random = seed.child("around").stream();
            int maze = i % common.mazes().size();
            Task task = new Task(common.mazes().subList(maze, maze + 1), common.steps(), common.sensors());
            double[] centre = neighbourhood.point(run, seed.child("point"));
            double[] place = ChangeCounts.displaced(
                    centre,
                    Directions.random(topology, centre, seed.child("away")).across(),
                    AROUND * random.nextDouble());
            TangentGrowth growth = Drive.of(topology, place, task).growth(topology, place, random)[0];
            largest[i] = growth.largest();
            exponents[i] = growth.exponent();
            double[][] direction = {
                Directions.random(topology, place, seed.child("direction")).across()
            };
            counts.add(new Behaviours(evaluator, task, cancellation), place, direction);
        }
        return Row.of(cell).with("exponent", exponents).with("largest", largest).with("depth", counts.depths());
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new ChaosConclusion(rows, inputs).result();
    }
}
