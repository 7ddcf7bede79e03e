package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
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
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.symmetry.HiddenStates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/** How many copies a network has (Hecht-Nielsen 1990; Albertini and Sontag 1993), and whether they are exact. */
public final class SymmetryExperiment implements Experiment {
    static final String CHAMPION = "champion";
    static final String RANDOM = "random";
    static final String PICTURE = "kaleidoscope";
    static final String RANK = "rank";
    static final String CONSTANT = "constant_units";
    static final String DUPLICATE = "duplicate_pairs";
    static final String FITNESS = "fitness";
    static final String REFLECTIONS = "reflections";
    static final String UNIT = "unit";

    private static final String KEY = "experiment.symmetry.";
    private static final String COPIES = KEY + "copies";
    private static final String NETWORKS = KEY + "networks";
    private static final String PIXELS = KEY + "pixels";
    private static final int MAZES = 16;
    private static final double CONSTANT_VARIANCE = 1e-6;
    private static final double DUPLICATE_CORRELATION = 0.999;

    @Override
    public String name() {
        return "symmetry";
    }

    @Override
    public String question() {
        return "How many identical copies has a network, and are they identical to the bit?";
    }

    @Override
    public String claim() {
        return "A champion behaves the same in each of its 2^n n! copies with renumbered and sign-flipped units.";
    }

    @Override
    public String source() {
        return "MauranKilom on HN 2022; Hecht-Nielsen 1990; Albertini and Sontag 1993";
    }

    @Override
    public Needs needs() {
        return Needs.runs(40);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        COPIES, 100, 20, 1, 100_000, "copies", "How many copies of each kind a network has."),
                ExperimentParameter.whole(
                        NETWORKS, 20, 4, 1, 1000, "networks", "How many random networks there are of each cell."),
                ExperimentParameter.whole(
                        PIXELS, 129, 65, 5, 2001, "pixels", "How many pixels a side the picture has; made odd."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return SymmetryCalibration.of(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            for (Copies copies : Copies.values()) {
                columns.add(copies.column(word(precision)));
            }
        }
        columns.addAll(List.of(RANK, CONSTANT, DUPLICATE, UNIT, REFLECTIONS, FITNESS));
        return columns;
    }

    static String word(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        long cost = Math.max(1, inputs.values().whole(COPIES) * (long) Copies.values().length * 3 / 4);
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell(CHAMPION + "/" + run.name(), cost));
        }
        for (var unit : io.github.mazescape.network.Cell.values()) {
            for (int i = 1; i <= inputs.values().whole(NETWORKS); i++) {
                String name = RANDOM + "/" + unit.name().toLowerCase(Locale.ROOT) + "/" + i;
                cells.add(new Cell(name, cost));
            }
        }
        int side = side(inputs);
        cells.add(new Cell(PICTURE + "/" + inputs.runs().get(0).name(), (long) side * side / 4));
        return cells;
    }

    private static int side(Inputs inputs) {
        return inputs.values().whole(PIXELS) | 1;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        Task task = inputs.few(MAZES);
        return switch (cell.part(0)) {
            case CHAMPION -> {
                double[] champion = inputs.run(cell.part(1)).champion();
                Row row = copies(cell, inputs, inputs.topology(), champion, cancellation);
                yield reducible(row, inputs.kernel(Precision.DOUBLE), inputs.topology(), champion, task);
            }
            case RANDOM -> {
                Topology own = inputs.topology();
                Topology topology = new Topology(
                        own.inputs(),
                        own.hidden(),
                        own.outputs(),
                        io.github.mazescape.network.Cell.valueOf(cell.part(1).toUpperCase(Locale.ROOT)),
                        own.memory());
                // Networks of a first population often do one thing only, and so would a wrong copy of them.
                double deviation = Controls.rms(inputs.runs().get(0).champion());
                double[] weights = Controls.random(topology, deviation, inputs.seed(cell).child("weights").stream());
                yield copies(cell, inputs, topology, weights, cancellation);
            }
            default -> picture(cell, inputs, task, cancellation);
        };
    }

    private static Row copies(
            Cell cell, Inputs inputs, Topology topology, double[] weights, Cancellation cancellation) {
        Row row = Row.of(cell);
        for (Precision precision : Precision.values()) {
            SerialEvaluator evaluator = new SerialEvaluator(topology, inputs.kernel(precision));
            for (Copies copies : Copies.values()) {
                RandomStream random = inputs.seed(cell).child(copies.name()).stream();
                row = row.with(
                        copies.column(word(precision)),
                        copies.equal(
                                evaluator,
                                inputs.few(MAZES),
                                weights,
                                inputs.values().whole(COPIES),
                                random,
                                cancellation));
            }
        }
        return row;
    }

    /** What makes a network's set of copies larger: inputs that span less, constant units, units that do the same. */
    private static Row reducible(Row row, Kernel kernel, Topology topology, double[] weights, Task task) {
        List<int[]> episodes = HiddenStates.observations(kernel, topology, weights, task);
        HiddenStates states = HiddenStates.of(topology, weights, episodes);
        double[] variances = states.variances();
        double[][] correlations = states.correlations(states);
        int constant = 0;
        int duplicates = 0;
        for (int i = 0; i < variances.length; i++) {
            constant += variances[i] < CONSTANT_VARIANCE ? 1 : 0;
            for (int j = 0; j < i; j++) {
                duplicates += Math.abs(correlations[i][j]) > DUPLICATE_CORRELATION ? 1 : 0;
            }
        }
        return row.with(RANK, rank(topology, episodes)).with(CONSTANT, constant).with(DUPLICATE, duplicates);
    }

    /** Of the matrix of all observations, with a column of ones for the bias. */
    private static int rank(Topology topology, List<int[]> episodes) {
        int[] distinct = episodes.stream()
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        DMatrixRMaj matrix = new DMatrixRMaj(distinct.length, 1 + topology.inputs());
        for (int i = 0; i < distinct.length; i++) {
            matrix.set(i, 0, 1);
            for (int input = 0; input < topology.inputs(); input++) {
                matrix.set(i, 1 + input, distinct[i] >> input & 1);
            }
        }
        return MatrixFeatures_DDRM.rank(matrix);
    }

    private static Row picture(Cell cell, Inputs inputs, Task task, Cancellation cancellation) {
        int side = side(inputs);
        Kaleidoscope kaleidoscope =
                Kaleidoscope.of(inputs.topology(), inputs.run(cell.part(1)).champion());
        Evaluations found = kaleidoscope.raster(inputs.evaluator(), task, side, cancellation);
        return Row.of(cell)
                .with(UNIT, kaleidoscope.units().first())
                .with(REFLECTIONS, Kaleidoscope.symmetry(found.fingerprint(), side))
                .with(FITNESS, found.fitness());
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new SymmetryConclusion(rows, inputs).result();
    }
}
