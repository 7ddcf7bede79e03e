package io.github.mazescape.experiment.symmetry;

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
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.symmetry.Aligned;
import io.github.mazescape.symmetry.OutputGauge;
import io.github.mazescape.symmetry.WeightMatching;
import java.util.ArrayList;
import java.util.List;

/** Whether champions that evolved apart are one network in disguise: their weights after the best match. */
public final class AlignmentExperiment implements Experiment {
    static final String PAIR = "pair";
    static final String PLANE = "plane";
    static final String PLAIN = "cosine";
    static final String PERMUTED = "cosine_permuted";
    static final String SIGNED = "cosine_signed";
    static final String BY_STATES = "cosine_by_states";
    static final String NULL = "cosine_null";
    static final String EXPLAINED = "distance_explained";
    static final String COPY = "copy";
    static final String FITNESS = "fitness";
    static final String PLACES = "places";
    static final String SIDES = "sides";
    static final String CHOSEN = "chosen";
    static final String MIRRORED = "mirrored";

    private static final String KEY = "experiment.alignment.";
    private static final String STARTS = KEY + "starts";
    private static final String NULLS = KEY + "nulls";
    private static final String PIXELS = KEY + "pixels";
    private static final String RUNS = KEY + "runs";
    private static final int MOST_RUNS = 20;

    @Override
    public String name() {
        return "alignment";
    }

    @Override
    public String question() {
        return "Are independent champions the same network in disguise?";
    }

    @Override
    public String claim() {
        return "Champions that evolved apart have the same weights, but for the numbers and signs of their units.";
    }

    @Override
    public String source() {
        return "MauranKilom on HN 2022; Ainsworth et al. 2023, arXiv:2209.04836";
    }

    @Override
    public Needs needs() {
        return Needs.pairs(MOST_RUNS);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        RUNS, MOST_RUNS, 8, 2, 1000, "runs", "How many runs are compared with one another."),
                ExperimentParameter.whole(
                        STARTS, 4, 2, 1, 1000, "searches", "How many searches there are of the best match of a pair."),
                ExperimentParameter.whole(
                        NULLS, 10, 2, 2, 10_000, "networks", "How many scrambled partners a pair is compared with."),
                ExperimentParameter.whole(
                        PIXELS, 129, 33, 3, 2001, "pixels", "How many pixels a side the pictures of planes have."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return AlignmentCalibration.of(whole, WeightMatching::of);
    }

    @Override
    public List<String> columns() {
        return List.of(
                PLAIN, PERMUTED, SIGNED, BY_STATES, NULL, EXPLAINED, COPY, CHOSEN, MIRRORED, PLACES, SIDES, FITNESS);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        List<RunInput> runs = runs(inputs);
        for (int a = 0; a < runs.size(); a++) {
            for (int b = a + 1; b < runs.size(); b++) {
                long cost = 10L
                        * inputs.values().whole(STARTS)
                        * (2 + inputs.values().whole(NULLS));
                cells.add(new Cell(
                        PAIR + "/" + runs.get(a).name() + "/" + runs.get(b).name(), cost));
            }
        }
        if (runs.size() >= 3) {
            long side = inputs.values().whole(PIXELS);
            for (ThreeIslands.Panel panel : ThreeIslands.Panel.values()) {
                cells.add(new Cell(PLANE + "/" + panel.word(), side * side / 2));
            }
        }
        return cells;
    }

    /** The runs that are compared. */
    static List<RunInput> runs(Inputs inputs) {
        return inputs.runs()
                .subList(0, Math.min(inputs.runs().size(), inputs.values().whole(RUNS)));
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        if (cell.part(0).equals(PLANE)) {
            ThreeIslands islands = new ThreeIslands(inputs, inputs.values().whole(STARTS), cancellation);
            return islands.measured(
                    cell, ThreeIslands.Panel.of(cell.part(1)), inputs.values().whole(PIXELS));
        }
        Topology topology = inputs.topology();
        double[] own = inputs.run(cell.part(1)).champion();
        double[] other = inputs.run(cell.part(2)).champion();
        int starts = inputs.values().whole(STARTS);
        RandomStream random = inputs.seed(cell).stream();
        WeightMatching.Match best =
                WeightMatching.of(topology, own, other, starts, random).get(0);
        double permuted = WeightMatching.ofPermutations(topology, own, other, starts, random)
                .get(0)
                .cosine();
        double[] byStates = Ways.alignment(inputs, 1)
                .candidates(own, other, false, random)
                .get(Aligned.How.MOMENTS.ordinal())
                .weights();
        double[] nulls = new double[inputs.values().whole(NULLS)];
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = matched(topology, own, Controls.scrambled(topology, other, random), starts, random);
        }
        return Row.of(cell)
                .with(PLAIN, WeightMatching.cosine(topology, own, other))
                .with(PERMUTED, permuted)
                .with(SIGNED, best.cosine())
                .with(BY_STATES, WeightMatching.cosine(topology, own, byStates))
                .with(NULL, nulls)
                .with(EXPLAINED, explained(topology, own, other, best.copy().apply(topology, other)))
                .with(COPY, best.copy().encoded());
    }

    /** The cosine after the best match by weights. */
    static double matched(Topology topology, double[] own, double[] other, int starts, RandomStream random) {
        return WeightMatching.of(topology, own, other, starts, random).get(0).cosine();
    }

    /** By how much the match makes the squared distance less, as a share of it. */
    private static double explained(Topology topology, double[] own, double[] other, double[] copy) {
        double[] centred = OutputGauge.centred(topology, own);
        return 1
                - squaredDistance(centred, OutputGauge.centred(topology, copy))
                        / squaredDistance(centred, OutputGauge.centred(topology, other));
    }

    private static double squaredDistance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return squares;
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new AlignmentConclusion(rows, inputs).result();
    }
}
