package io.github.mazescape.experiment.fractal;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
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
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How rugged the landscape is at the scale of a mutation, and whether that changes on the way up. */
public final class RoughnessExperiment implements Experiment {
    /** Distances in lengths of the weight vector, in half decades, and that of an unrelated vector of that length. */
    static final double[] DISTANCES = {
        1e-3, 3.1622776601683795e-3, 1e-2, 3.1622776601683795e-2, 1e-1, 0.31622776601683794, 1, 1.4142135623730951
    };

    static final int[] LAGS = {1, 2, 4, 8, 16, 32};
    static final String WALK = "walk";
    static final String VALUES = "values";
    static final String PERMUTED = "permuted";
    static final String BASE = "base";
    static final String STEP = "step";
    static final String KEPT = "kept";

    private static final String KEY = "experiment.roughness.";
    private static final String RAYS = KEY + "rays";
    private static final String STEPS = KEY + "steps";
    private static final int MOST_RUNS = 20;
    private static final int WALK_MAZES = 16;
    private static final int WALKS_IN_COMMON_TASK = 4;
    private static final double BESIDE = 0.1;

    /** From where rays go out. */
    enum Place {
        RANDOM("random networks", 0),
        EARLY("champion of generation 10", 10),
        MIDDLE("champion of generation 50", 50),
        LAST("last champion", 0),
        BESIDE("beside the last champion", 0);

        private final String words;
        private final int generation;

        Place(String words, int generation) {
            this.words = words;
            this.generation = generation;
        }

        String words() {
            return words;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean in(RunInput run) {
            return generation < run.generations();
        }
    }

    @Override
    public String name() {
        return "roughness";
    }

    @Override
    public String question() {
        return "How rugged is the landscape at the scale of a mutation, and does that change on the way up?";
    }

    @Override
    public String claim() {
        return "The landscape is smoother around evolved networks than around random ones.";
    }

    @Override
    public String source() {
        return "after Weinberger 1990, Biol. Cybern. 63:325; Stadler 1996, J. Math. Chem. 20:1";
    }

    @Override
    public Needs needs() {
        return Needs.runs(MOST_RUNS);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        RAYS, 60, 8, 4, 100_000, "rays", "How many rays go out from each place of a run."),
                ExperimentParameter.whole(
                        STEPS, 500, 100, 50, 1_000_000, "steps", "How long the random walk of each run is."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return RoughnessCalibration.of(whole, Variogram::exponent);
    }

    @Override
    public List<String> columns() {
        return List.of(VALUES, PERMUTED, BASE, STEP, KEPT);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        long rays = inputs.values().whole(RAYS);
        List<Cell> cells = new ArrayList<>();
        for (Place place : Place.values()) {
            for (RunInput run : inputs.runs()) {
                if (place.in(run)) {
                    cells.add(new Cell(place.word() + "/" + run.name(), rays * (DISTANCES.length + 1)));
                }
            }
        }
        long walk = Math.max(1, inputs.values().whole(STEPS) / WALKS_IN_COMMON_TASK);
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell(WALK + "/" + run.name(), walk));
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        SerialEvaluator evaluator = inputs.evaluator();
        RandomStream random = inputs.seed(cell).stream();
        if (cell.part(0).equals(WALK)) {
            return walk(cell, inputs, evaluator, random, cancellation);
        }
        Place place = Place.valueOf(cell.part(0).toUpperCase(Locale.ROOT));
        RunInput run = inputs.run(cell.part(1));
        List<Variogram.Ray> rays = new ArrayList<>();
        double norm = 0;
        for (int i = 0; i < inputs.values().whole(RAYS); i++) {
            Seed seed = inputs.seed(cell).child(i);
            double[] base = base(place, run, inputs, seed);
            norm += norm(base) / inputs.values().whole(RAYS);
            rays.add(Variogram.Ray.turning(base, other(place, base, inputs, seed.child("direction"))));
        }
        Variogram variogram = Variogram.of(
                points -> evaluator.fitness(inputs.common(), points, cancellation), DISTANCES, rays, random);
        double mutation = inputs.setup().settings().number(Parameters.EVOLUTION_SIGMA)
                * Math.sqrt(inputs.topology().weightCount());
        return Row.of(cell)
                .with(VALUES, variogram.values())
                .with(PERMUTED, variogram.permuted())
                .with(BASE, variogram.base())
                .with(STEP, mutation / norm);
    }

    private static double[] base(Place place, RunInput run, Inputs inputs, Seed seed) {
        return switch (place) {
            case RANDOM -> random(inputs, seed);
            case EARLY, MIDDLE -> run.champion(place.generation);
            case LAST -> run.champion();
            case BESIDE ->
                Variogram.Ray.turning(run.champion(), around(run.champion(), inputs, seed))
                        .at(BESIDE);
        };
    }

    private static double[] other(Place place, double[] base, Inputs inputs, Seed seed) {
        return place == Place.RANDOM ? random(inputs, seed) : around(base, inputs, seed);
    }

    private static double[] random(Inputs inputs, Seed seed) {
        return Controls.random(
                inputs.topology(),
                inputs.setup().settings().number(Parameters.EVOLUTION_INITIAL),
                seed.child("network").stream());
    }

    /** A random vector of which each neuron's part is as long as that neuron's. */
    private static double[] around(double[] centre, Inputs inputs, Seed seed) {
        return Directions.random(inputs.topology(), centre, seed).across();
    }

    private static double norm(double[] weights) {
        return Controls.rms(weights) * Math.sqrt(weights.length);
    }

    private static Row walk(
            Cell cell, Inputs inputs, SerialEvaluator evaluator, RandomStream random, Cancellation cancellation) {
        double initial = inputs.setup().settings().number(Parameters.EVOLUTION_INITIAL);
        double step = Math.min(initial, inputs.setup().settings().number(Parameters.EVOLUTION_SIGMA));
        double[][] walk = Walks.stationary(
                inputs.topology().weightCount(), initial, step, inputs.values().whole(STEPS), random);
        double[] fitness = evaluator
                .evaluate(inputs.few(WALK_MAZES), Points.of(walk), cancellation)
                .fitness();
        double[] kept = new double[LAGS.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Walks.autocorrelation(fitness, LAGS[i]);
        }
        return Row.of(cell).with(KEPT, kept);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new RoughnessConclusion(rows, inputs).result();
    }
}
