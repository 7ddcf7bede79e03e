package io.github.mazescape.experiment;

import io.github.mazescape.evaluation.Cancellation;
import java.util.List;

/**
 * A measurement with a question. Its work is a grid of cells, each a pure function of the inputs, which the frame runs
 * on any number of threads, keeps, and takes up again; its conclusion is statistics on their rows alone.
 */
public interface Experiment {
    /** The name on the command line, such as {@code barriers}. */
    String name();

    /** What it asks, in one sentence that ends in a question mark. */
    String question();

    /** The claim that the verdict is about, in one sentence. */
    String claim();

    /** Who made the claim, in short, such as {@code Entezari et al. 2022, arXiv:2110.06296}. */
    String source();

    /** How many runs it takes. */
    Needs needs();

    /** What can be set, all keys being {@code experiment.NAME.something}. */
    List<ExperimentParameter> parameters();

    /**
     * Runs the experiment's own code on cases with known answers, and on controls that must fail.
     *
     * @param whole whether to take the time of the full calibration; else it takes under two seconds
     */
    Calibration calibrate(boolean whole, Cancellation cancellation);

    /** The names of the values in a row, in the order of the table of cells. */
    List<String> columns();

    /** The cells of work, in a fixed order, each with a name of its own. */
    List<Cell> cells(Inputs inputs);

    /**
     * Does the work of one cell. A pure function of the inputs and the cell: randomness comes from
     * {@link Inputs#seed(Cell)}. Called on several threads at once.
     */
    Row measure(Cell cell, Inputs inputs, Cancellation cancellation);

    /**
     * What follows, by statistics alone: no evaluations. The frame withholds the verdict where the calibration failed,
     * where there are fewer runs than a verdict needs, and where the budget was a quick one.
     */
    Result conclude(Rows rows, Inputs inputs);
}
