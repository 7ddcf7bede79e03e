package io.github.mazescape.experiment.neutral;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.recording.Recording;
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
import io.github.mazescape.network.Precision;
import java.util.ArrayList;
import java.util.List;

/** How large the region around a champion is in which behaviour, or fitness, stays what it is. */
public final class NeutralExperiment implements Experiment {
    static final String SAME = "same_behaviour";
    static final String SAME_FITNESS = "same_fitness";
    static final String NEAR = "near_fitness";
    static final String SCRAMBLED = "same_behaviour_scrambled";
    static final String RANDOM = "same_behaviour_random";
    static final String EARLY = "same_behaviour_early";
    static final String STEPS = "walk_steps";
    static final String DISTANCE = "walk_distance";
    static final String EXPONENT = "walk_exponent";
    static final String AGREEMENT = "walk_agreement";
    static final String AGREEMENT_ELSEWHERE = "walk_agreement_elsewhere";
    static final String LOSS_ELSEWHERE = "walk_loss_elsewhere";
    static final String UP = "width_up";
    static final String DOWN = "width_down";
    static final String STIFFNESS = "stiffness";

    /** How much fitness a near-neutral change may cost. */
    static final double LOSS = 0.01;

    static final String DIRECTIONS = "experiment.neutral.directions";
    static final String WALK = "experiment.neutral.walk";
    private static final String WIDTHS = "experiment.neutral.width_runs";
    static final int MAZES = 16;
    private static final int STIFFNESS_MAZES = 4;

    @Override
    public String name() {
        return "neutral";
    }

    @Override
    public String question() {
        return "How large is the region of equal behaviour around a champion?";
    }

    @Override
    public String claim() {
        return "Evolution finds robust ground: behaviour stays the same at least twice as far around a champion as"
                + " around the same weights in another order.";
    }

    @Override
    public String source() {
        return "Wilke et al. 2001, Nature 412:331; Smith, Husbands & O'Shea 2003, BioSystems 69:223";
    }

    @Override
    public Needs needs() {
        return Needs.runs(40);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        DIRECTIONS, 60, 12, 12, 100_000, "directions", "In how many directions each network is moved."),
                ExperimentParameter.whole(WALK, 400, 40, 0, 1_000_000, "steps", "How many steps a neutral walk tries."),
                ExperimentParameter.whole(
                        WIDTHS,
                        5,
                        0,
                        0,
                        1000,
                        "runs",
                        "Of how many runs each weight is moved alone, and all directions are measured."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return NeutralCalibration.run(whole);
    }

    @Override
    public List<String> columns() {
        return List.of(
                SAME,
                SAME_FITNESS,
                NEAR,
                SCRAMBLED,
                RANDOM,
                EARLY,
                STEPS,
                DISTANCE,
                EXPONENT,
                AGREEMENT,
                AGREEMENT_ELSEWHERE,
                LOSS_ELSEWHERE,
                UP,
                DOWN,
                STIFFNESS);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        // 16 of the 64 common mazes in double precision, which takes twice as long; a walk has 32 mazes.
        long reach = 4L * inputs.values().whole(DIRECTIONS) * Reach.POWERS.size() / 2
                + inputs.values().whole(WALK);
        long widths = inputs.topology().weightCount() * 6L;
        List<Cell> cells = new ArrayList<>();
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell("reach/" + run.name(), reach));
        }
        int measured = Math.min(inputs.runs().size(), inputs.values().whole(WIDTHS));
        for (RunInput run : inputs.runs().subList(0, measured)) {
            cells.add(new Cell("widths/" + run.name(), widths));
        }
        return cells;
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        double[] champion = inputs.run(cell.part(1)).champion();
        if (cell.part(0).equals("widths")) {
            Sameness same = Neighbourhood.sameness(champion, inputs, cancellation);
            double unit = Controls.rms(champion);
            Recording recording = Recording.of(
                    inputs.kernel(Precision.DOUBLE), inputs.topology(), champion, inputs.few(STIFFNESS_MAZES));
            return Row.of(cell)
                    .with(STIFFNESS, FisherSpectrum.of(inputs.topology(), champion, recording.observations()))
                    .with(UP, Widths.of(champion, unit, same))
                    .with(DOWN, Widths.of(champion, -unit, same));
        }
        return Neighbourhood.reach(cell, champion, inputs, cancellation);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return NeutralConclusion.of(rows, inputs);
    }
}
