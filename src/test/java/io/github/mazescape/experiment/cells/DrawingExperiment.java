package io.github.mazescape.experiment.cells;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.statistics.Interval;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** An experiment that draws random numbers, and can be told to stop at a cell. */
final class DrawingExperiment implements Experiment {
    static final int CELLS = 12;

    private final AtomicInteger measured = new AtomicInteger();
    private final int failing;

    /**
     * @param failing the number of the cell at which it fails; none where that is negative
     */
    DrawingExperiment(int failing) {
        this.failing = failing;
    }

    static Inputs inputs(String... assignments) {
        Experiment experiment = new DrawingExperiment(-1);
        return new Inputs(
                experiment.name(),
                new Setup(Settings.defaults()),
                List.<RunInput>of(),
                ParameterValues.of(experiment, false, List.of(assignments)));
    }

    /** How many cells it has done. */
    int measured() {
        return measured.get();
    }

    @Override
    public String name() {
        return "drawing";
    }

    @Override
    public String question() {
        return "What is drawn?";
    }

    @Override
    public String claim() {
        return "Numbers are drawn.";
    }

    @Override
    public String source() {
        return "nobody";
    }

    @Override
    public Needs needs() {
        return Needs.settings();
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(ExperimentParameter.whole(
                "experiment.drawing.numbers", 3, 1, 0, 9, "numbers", "How many numbers each cell draws."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return new Calibration(List.of(Check.exactly("one", 1, 1)));
    }

    @Override
    public List<String> columns() {
        return List.of("drawn", "none", "odd");
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        return IntStream.range(0, CELLS)
                .mapToObj(i -> new Cell("cell/" + i, 1 + i))
                .toList();
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        int number = Integer.parseInt(cell.part(1));
        if (number == failing) {
            throw new IllegalStateException("failed at " + number);
        }
        measured.incrementAndGet();
        RandomStream random = inputs.seed(cell).stream();
        double[] drawn = new double[inputs.values().whole("experiment.drawing.numbers")];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextGaussian() * Math.pow(10, number - CELLS);
        }
        double[] odd = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -0.0, 0, Double.MIN_VALUE};
        return Row.of(cell).with("odd", odd).with("drawn", drawn);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        Interval mean = new Interval(0, 0, 0, rows.size());
        return new Result(
                Verdict.SUPPORTED,
                "Numbers were drawn.",
                new Measure("nothing", mean),
                "None.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
