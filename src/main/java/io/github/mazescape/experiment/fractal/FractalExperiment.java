package io.github.mazescape.experiment.fractal;

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
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.BoxCounting;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks whether the landscape is fractal: how the share of displacements that change the behaviour falls with their
 * length, around networks that did not evolve, around early champions and around the last ones.
 */
public final class FractalExperiment implements Experiment {
    static final String PLACES = "experiment.fractal.places";
    static final String PIXELS = "experiment.fractal.pixels";

    /** Lengths from 1 to 10^-13; below that the rounding of double precision decides. */
    public static final int LENGTHS = 27;

    private static final int DIRECTIONS = 4;

    /** The mazes of a picture. */
    private static final int FEW = 4;

    @Override
    public String name() {
        return "fractal";
    }

    @Override
    public String question() {
        return "Is the landscape fractal, where, and over which scales?";
    }

    @Override
    public String claim() {
        return "The landscape around an evolved champion is fractal over at least three decades of scale.";
    }

    @Override
    public String source() {
        return "evolvingstuff 2011, “Animated fractal fitness landscapes”";
    }

    @Override
    public Needs needs() {
        return Needs.runs(20);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        PLACES, 128, 16, 4, 10_000, "points", "Points of each neighbourhood of a run."),
                ExperimentParameter.whole(PIXELS, 80, 32, 16, 512, "pixels", "Width of each picture of the zoom."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return new FractalCalibration(whole, UncertaintyExponent::of, cancellation).run();
    }

    @Override
    public List<String> columns() {
        return List.of("pairs", "changed", "fitness", "depths", "heights", "walls", "dimension");
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        long mazes = inputs.common().mazes().size();
        long places = (1L + DIRECTIONS * LENGTHS) * inputs.values().whole(PLACES) / mazes;
        for (RunInput run : inputs.runs()) {
            for (Neighbourhood neighbourhood : Neighbourhood.of(run)) {
                cells.add(new Cell("places/" + run.name() + "/" + neighbourhood.name(), places));
            }
        }
        long pixels = inputs.values().whole(PIXELS);
        long zoom = ZoomStrip.LEVELS * pixels * pixels * FEW / mazes;
        for (Neighbourhood neighbourhood : zoomed()) {
            cells.add(new Cell("zoom/" + inputs.runs().get(0).name() + "/" + neighbourhood.name(), zoom));
        }
        return cells;
    }

    static List<Neighbourhood> zoomed() {
        return List.of(Neighbourhood.WIDE, Neighbourhood.RANDOM, Neighbourhood.CHAMPION);
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        RunInput run = inputs.run(cell.part(1));
        Neighbourhood neighbourhood = Neighbourhood.named(cell.part(2), run);
        SerialEvaluator evaluator = inputs.evaluator(Precision.DOUBLE);
        return cell.part(0).equals("zoom")
                ? zoom(cell, inputs, run, neighbourhood, evaluator, cancellation)
                : places(cell, inputs, run, neighbourhood, evaluator, cancellation);
    }

    /** Each point is asked in one maze, since in many mazes at once nearly every displacement changes something. */
    private static Row places(
            Cell cell,
            Inputs inputs,
            RunInput run,
            Neighbourhood neighbourhood,
            SerialEvaluator evaluator,
            Cancellation cancellation) {
        Task common = inputs.common();
        ChangeCounts counts = new ChangeCounts(Behaviours.CRITERIA, ChangeCounts.halfDecades(LENGTHS));
        for (int place = 0; place < inputs.values().whole(PLACES); place++) {
            Seed seed = inputs.seed(cell).child(place);
            int maze = place % common.mazes().size();
            Task task = new Task(common.mazes().subList(maze, maze + 1), common.steps(), common.sensors());
            double[] point = neighbourhood.point(run, seed.child("point"));
            counts.add(
                    new Behaviours(evaluator, task, cancellation),
                    point,
                    directions(run.setup().topology(), point, seed));
        }
        return Row.of(cell)
                .with("pairs", counts.pairs())
                .with("changed", numbers(counts.changed(Behaviours.ACTIONS)))
                .with("fitness", numbers(counts.changed(Behaviours.FITNESS)))
                .with("depths", counts.depths());
    }

    private static double[][] directions(Topology topology, double[] point, Seed seed) {
        double[][] directions = new double[DIRECTIONS][];
        for (int i = 0; i < DIRECTIONS; i += 2) {
            Directions two = Directions.random(topology, point, seed.child(i));
            directions[i] = two.across();
            directions[i + 1] = two.down();
        }
        return directions;
    }

    private static Row zoom(
            Cell cell,
            Inputs inputs,
            RunInput run,
            Neighbourhood neighbourhood,
            SerialEvaluator evaluator,
            Cancellation cancellation) {
        Seed seed = inputs.seed(cell);
        double[] origin = neighbourhood.point(run, seed.child("point"));
        ZoomStrip strip = ZoomStrip.of(
                new Behaviours(evaluator, inputs.few(FEW), cancellation),
                origin,
                Directions.random(run.setup().topology(), origin, seed.child("plane")),
                inputs.values().whole(PIXELS));
        List<Double> heights = new ArrayList<>();
        double[] shares = new double[ZoomStrip.LEVELS];
        double[] dimensions = new double[ZoomStrip.LEVELS];
        for (int level = 0; level < ZoomStrip.LEVELS; level++) {
            for (double[] row : strip.fitness()[level]) {
                for (double value : row) {
                    heights.add(value);
                }
            }
            shares[level] = Walls.share(strip.walls()[level]);
            dimensions[level] = BoxCounting.of(strip.walls()[level])
                    .map(BoxCounting.Dimension::value)
                    .orElse(Double.NaN);
        }
        return Row.of(cell)
                .with(
                        "heights",
                        heights.stream().mapToDouble(Double::doubleValue).toArray())
                .with("walls", shares)
                .with("dimension", dimensions);
    }

    private static double[] numbers(int[] counts) {
        double[] numbers = new double[counts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = counts[i];
        }
        return numbers;
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new FractalConclusion(rows, inputs).result();
    }
}
