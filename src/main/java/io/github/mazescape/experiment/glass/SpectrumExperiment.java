package io.github.mazescape.experiment.glass;

import io.github.mazescape.evaluation.Cancellation;
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
import io.github.mazescape.experiment.glass.ShuffledEntries.Place;
import io.github.mazescape.network.dynamics.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Whether the recurrent weights of champions have spectra that their entries alone do not explain: against the same
 * entries shuffled, and against evolution by random fitness. No fitness is evaluated.
 */
public final class SpectrumExperiment implements Experiment {
    static final String CHAMPION = "champion";
    static final String DRIFT = "drift";
    static final String SCRAMBLED = "scrambled";

    static final String GENERATION = "generation";
    static final String LENGTH = "length";
    static final String SCALE = "scale";
    static final String SHAPE = "shape";
    static final String EIGENVALUES = "eigenvalues";
    static final String SINGULAR = "singular";
    static final String NULL_EIGENVALUES = "null_eigenvalues";
    static final String NULL_SINGULAR = "null_singular";

    private static final String KEY = "experiment.spectrum.";
    private static final String SHUFFLES = KEY + "shuffles";
    private static final String GENERATIONS = KEY + "generations";
    /** Earlier generations and controls only need a mean and a deviation. */
    private static final int FEWER = 10;

    private static final int KEPT = 4;

    /** A measure of a matrix that is compared with that of its shuffled entries; its name is a column. */
    enum Compared {
        NORM("largest singular value"),
        RADIUS("spectral radius"),
        DEPARTURE("departure from normality");

        private final String words;

        Compared(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        double of(RecurrentMatrix matrix) {
            return switch (this) {
                case NORM -> matrix.norm();
                case RADIUS -> matrix.radius();
                case DEPARTURE -> matrix.departure();
            };
        }
    }

    @Override
    public String name() {
        return "spectrum";
    }

    @Override
    public String question() {
        return "Do the spectra of recurrent weights bear the mark of selection?";
    }

    @Override
    public String claim() {
        return "The largest singular value of a champion's recurrent weights stands out of the same weights shuffled.";
    }

    @Override
    public String source() {
        return "Martin and Mahoney 2018, arXiv:1810.01075";
    }

    @Override
    public Needs needs() {
        return Needs.runs(Integer.MAX_VALUE);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        SHUFFLES,
                        2000,
                        200,
                        20,
                        100_000,
                        "shuffles",
                        "How often the entries of the last champion's matrix are shuffled; a tenth for others."),
                ExperimentParameter.whole(
                        GENERATIONS,
                        6,
                        3,
                        2,
                        100,
                        "generations",
                        "At how many generations the spectra are looked at."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return SpectrumCalibration.of(whole, RecurrentMatrix::of);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(GENERATION, LENGTH, SCALE, SHAPE));
        for (Compared compared : Compared.values()) {
            columns.add(compared.column());
        }
        columns.addAll(List.of(EIGENVALUES, SINGULAR, NULL_EIGENVALUES, NULL_SINGULAR));
        return columns;
    }

    /** Which generations of a run are looked at: the first, the last, and some evenly between. */
    static List<Integer> generations(int last, int count) {
        return IntStream.range(0, count)
                .map(i -> Math.max(1, (int) Math.round((double) last * i / (count - 1))))
                .distinct()
                .boxed()
                .toList();
    }

    private static List<Integer> generations(RunInput run, Inputs inputs) {
        return generations(run.generations(), inputs.values().whole(GENERATIONS));
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        for (RunInput run : inputs.runs()) {
            for (int generation : generations(run, inputs)) {
                boolean last = generation == run.generations();
                cells.add(new Cell(CHAMPION + "/" + run.name() + "/" + generation, last ? FEWER : 1));
            }
            for (int generation : generations(run, inputs)) {
                cells.add(new Cell(DRIFT + "/" + run.name() + "/" + generation, 1));
            }
            cells.add(new Cell(SCRAMBLED + "/" + run.name() + "/" + run.generations(), 1));
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        RunInput run = inputs.run(cell.part(1));
        int generation = Integer.parseInt(cell.part(2));
        int shuffles = inputs.values().whole(SHUFFLES);
        double[] weights = switch (cell.part(0)) {
            case CHAMPION -> run.champion(generation);
            case DRIFT ->
                Objects.requireNonNull(drift(run, inputs, cancellation).get(generation), "a generation asked for");
            default ->
                Controls.scrambled(inputs.topology(), run.champion(), inputs.seed(cell).child("scrambled").stream());
        };
        boolean primary = cell.part(0).equals(CHAMPION) && generation == run.generations();
        return row(cell, generation, weights, primary ? shuffles : Math.max(FEWER, shuffles / FEWER), inputs);
    }

    private static SortedMap<Integer, double[]> drift(RunInput run, Inputs inputs, Cancellation cancellation) {
        return inputs.once(
                "drift of " + run.name(),
                () -> RandomFitness.champions(
                        run.setup(), inputs.seed("drift of " + run.name()), generations(run, inputs), cancellation));
    }

    private static Row row(Cell cell, int generation, double[] weights, int shuffles, Inputs inputs) {
        double[][] entries = Spectrum.recurrent(inputs.topology(), weights);
        RecurrentMatrix matrix = RecurrentMatrix.of(entries);
        ShuffledEntries shuffled = new ShuffledEntries(entries, shuffles, inputs.seed(cell).stream());
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        Row row = Row.of(cell)
                .with(GENERATION, generation)
                .with(LENGTH, Math.sqrt(squares))
                .with(SCALE, matrix.scale())
                .with(SHAPE, matrix.stableRank(), matrix.effectiveRank(), matrix.real(), matrix.outside());
        for (Compared compared : Compared.values()) {
            Place place = shuffled.place(matrix, compared::of);
            row = row.with(
                    compared.column(),
                    compared.of(matrix),
                    place.z(),
                    place.p(),
                    place.mean(),
                    place.low(),
                    place.high());
        }
        double[] nullEigenvalues = new double[KEPT * matrix.eigenvalues().length];
        double[] nullSingular = new double[matrix.singular().length];
        for (int i = 0; i < KEPT; i++) {
            double[] values = shuffled.one(i).eigenvalues();
            System.arraycopy(values, 0, nullEigenvalues, i * values.length, values.length);
        }
        for (int i = 0; i < shuffles; i++) {
            for (int j = 0; j < nullSingular.length; j++) {
                nullSingular[j] += shuffled.one(i).singular()[j] / shuffles;
            }
        }
        return row.with(EIGENVALUES, matrix.eigenvalues())
                .with(SINGULAR, matrix.singular())
                .with(NULL_EIGENVALUES, nullEigenvalues)
                .with(NULL_SINGULAR, nullSingular);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new SpectrumConclusion(rows, inputs).result();
    }
}
