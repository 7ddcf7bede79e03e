package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.recording.Agreement;
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
import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * How many behaviours there are among champions that evolved apart. Every champion is asked, step by step, what it
 * would do in the place of every other: in open loop, on what the other sensed.
 */
public final class ModesExperiment implements Experiment {
    static final String KAPPA = "kappa";
    static final String MIRRORED = "kappa_mirrored";
    static final String SHARE = "share";
    static final String PARTING = "parting";
    static final String OVERLAP = "overlap";
    static final String WALL = "kappa_wall_follower";
    static final String GREEDY = "kappa_greedy";
    static final String HANDEDNESS = "handedness";
    static final String SCRAMBLED = "kappa_scrambled";
    static final String RANDOM = "kappa_random";
    static final String PATH = "path";

    private static final String APART = "experiment.modes.apart";
    private static final String GENERATIONS = "experiment.modes.generations";
    private static final int MAZES = 16;
    private static final int CONTROLS = 8;

    @Override
    public String name() {
        return "modes";
    }

    @Override
    public String question() {
        return "How many different solutions are there?";
    }

    @Override
    public String claim() {
        return "Another seed finds another function: champions of different runs act less than half as alike as"
                + " champions of one run.";
    }

    @Override
    public String source() {
        return "Fort, Hu & Lakshminarayanan 2019, arXiv:1912.02757";
    }

    @Override
    public Needs needs() {
        return Needs.pairs(40);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        APART, 40, 40, 1, 1_000_000, "generations", "How far two champions of one run lie apart."),
                ExperimentParameter.whole(
                        GENERATIONS, 8, 2, 2, 100, "champions", "How many champions of each run are compared."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return ModesCalibration.run(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(KAPPA, MIRRORED, SHARE, PARTING, OVERLAP, WALL, GREEDY, HANDEDNESS, SCRAMBLED, RANDOM, PATH);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        // Only a network runs in open loop, so a replay takes a part of an evaluation.
        long cost = Math.max(1, relatives(inputs).size() * inputs.values().whole(GENERATIONS) / 8);
        return inputs.runs().stream()
                .map(run -> new Cell("run/" + run.name(), cost))
                .toList();
    }

    static Relatives relatives(Inputs inputs) {
        return Relatives.of(
                inputs.runs(), inputs.values().whole(APART), inputs.values().whole(GENERATIONS));
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        Task task = inputs.few(MAZES);
        Kernel kernel = inputs.setup().kernel();
        Relatives relatives = relatives(inputs);
        int run = inputs.runs().indexOf(inputs.run(cell.part(1)));
        int[] own = relatives.of(run);
        double[] kappa = new double[own.length * relatives.size()];
        for (int i = 0; i < own.length; i++) {
            if (cancellation.requested()) {
                throw new CancellationException(cell.name());
            }
            Recording recording =
                    Recording.of(kernel, inputs.topology(), relatives.weights()[own[i]], task);
            byte[][][] others = recording.replayed(kernel, inputs.topology(), relatives.weights());
            for (int j = 0; j < relatives.size(); j++) {
                kappa[i * relatives.size() + j] =
                        Agreement.of(recording.actions(), others[j]).kappa();
            }
        }
        return champions(Row.of(cell).with(KAPPA, kappa), run, inputs);
    }

    /** Adds what is asked of the last champion alone. */
    private static Row champions(Row row, int run, Inputs inputs) {
        Task task = inputs.few(MAZES);
        Kernel kernel = inputs.setup().kernel();
        List<Recording> all = inputs.once(
                "recordings",
                () -> inputs.runs().stream()
                        .map(other -> Recording.of(kernel, inputs.topology(), other.champion(), task))
                        .toList());
        double[][] champions = inputs.runs().stream().map(RunInput::champion).toArray(double[][]::new);
        Recording own = all.get(run);
        Recording mirrored = own.mirrored(task.sensors());
        byte[][][] plain = own.replayed(kernel, inputs.topology(), champions);
        byte[][][] imaged = mirrored.replayed(kernel, inputs.topology(), champions);
        double[] share = new double[champions.length];
        double[] image = new double[champions.length];
        double[] parting = new double[champions.length];
        double[] overlap = new double[champions.length];
        for (int other = 0; other < champions.length; other++) {
            share[other] = Agreement.of(own.actions(), plain[other]).share();
            image[other] = Agreement.of(mirrored.actions(), imaged[other]).kappa();
            parting[other] = Paths.parting(own, all.get(other));
            overlap[other] = Paths.overlap(own, all.get(other));
        }
        RandomStream random = inputs.seed(row.cell()).stream();
        double rms = Controls.rms(champions[run]);
        double[][] scrambled = Stream.generate(() -> Controls.scrambled(inputs.topology(), champions[run], random))
                .limit(CONTROLS)
                .toArray(double[][]::new);
        double[][] strangers = Stream.generate(() -> Controls.random(inputs.topology(), rms, random))
                .limit(CONTROLS)
                .toArray(double[][]::new);
        return row.with(MIRRORED, image)
                .with(SHARE, share)
                .with(PARTING, parting)
                .with(OVERLAP, overlap)
                .with(WALL, likeReference(ReferenceForager.WALL_FOLLOWER, champions[run], inputs))
                .with(GREEDY, likeReference(ReferenceForager.GREEDY, champions[run], inputs))
                .with(HANDEDNESS, Paths.handedness(own))
                .with(SCRAMBLED, mean(own, scrambled, inputs))
                .with(RANDOM, mean(own, strangers, inputs))
                .with(PATH, Arrays.stream(own.cells()[0]).asDoubleStream().toArray());
    }

    /** The larger agreement of a network with a reference forager and with its mirror image. */
    private static double likeReference(ReferenceForager forager, double[] weights, Inputs inputs) {
        Recording recording = inputs.once(
                forager.name(), () -> Recording.of(forager.controller(inputs.seed("reference")), inputs.few(MAZES)));
        double[][] one = {weights};
        return Math.max(
                mean(recording, one, inputs),
                mean(recording.mirrored(inputs.few(MAZES).sensors()), one, inputs));
    }

    private static double mean(Recording recording, double[][] networks, Inputs inputs) {
        double sum = 0;
        for (byte[][] actions : recording.replayed(inputs.setup().kernel(), inputs.topology(), networks)) {
            sum += Agreement.of(recording.actions(), actions).kappa();
        }
        return sum / networks.length;
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return ModesConclusion.of(rows, inputs);
    }
}
