package io.github.mazescape.cli.bench;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.NaiveKernel;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.terminal.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures agent-steps per second on the reference task. All contestants take turns, round after round, so that a
 * machine that changes its pace changes it for all of them; the figure is the median of the rounds.
 *
 * @param threads how many threads are all, at least 1
 * @param roundMillis how long a round takes [ms]
 * @param format how the figures are printed
 */
record StepBench(int threads, int roundMillis, Format format) {
    static final int ROUNDS = 7;
    /** How long a contestant warms up [rounds]. */
    private static final int WARM_UP = 5;
    /** How many genomes are evaluated at a time: few where a genome takes milliseconds. */
    private static final int GENOMES = 64;

    private static final int GENOMES_FOR_VECTORS = 512;
    /** The side of the landscape [pixels]. */
    private static final int SIDE_FOR_VECTORS = 128;

    private static final int SIDE = 32;
    private static final double SCALE = 0.5;
    private static final String REFERENCE = "reference";
    /** What was the reference task before rooms: the preset of this name, and what of it decides the pace. */
    private static final String WALL_FOLLOWER = "wall-follower";

    private static final String CORRIDORS = "depth-first";
    private static final double NANOS = 1e9;

    /**
     * One contestant.
     *
     * @param task what it does, in a word
     * @param work does some of it
     * @param rates what it reached, a figure a round [agent-steps/s]
     */
    private record Contestant(String task, BatchEvaluator evaluator, Runnable work, double[] rates) {
        Contestant(String task, BatchEvaluator evaluator, Runnable work) {
            this(task, evaluator, work, new double[ROUNDS]);
        }

        Kernel kernel() {
            return evaluator.kernel();
        }

        int threads() {
            return evaluator.threads();
        }

        double median() {
            double[] sorted = rates.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    /** Measures and prints. */
    void run() {
        Setup experiment = new Setup(Settings.defaults());
        List<Contestant> contestants = contestants(experiment);
        long nanos = TimeUnit.MILLISECONDS.toNanos(roundMillis);
        try {
            for (Contestant contestant : contestants) {
                rate(contestant, WARM_UP * nanos);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Contestant contestant : contestants) {
                    contestant.rates()[round] = rate(contestant, nanos);
                }
            }
        } finally {
            contestants.forEach(contestant -> contestant.evaluator().close());
        }
        print(contestants);
    }

    private List<Contestant> contestants(Setup experiment) {
        Setup corridors = new Setup(Settings.defaults().with("maze.generator", CORRIDORS));
        List<Contestant> contestants = new ArrayList<>();
        for (int count : threads == 1 ? new int[] {1} : new int[] {1, threads}) {
            contestants.add(batches(REFERENCE, experiment, new NaiveKernel(), count));
            for (String name : Kernels.vectorPresent() ? Kernels.NAMES : List.of("scalar")) {
                for (Precision precision : Precision.values()) {
                    contestants.add(batches(REFERENCE, experiment, Kernels.named(name, precision), count));
                }
            }
            contestants.add(batches(WALL_FOLLOWER, corridors, corridors.kernel(), count));
        }
        contestants.add(landscape(experiment, experiment.kernel(), threads));
        return contestants;
    }

    private static Contestant batches(String name, Setup experiment, Kernel kernel, int threads) {
        BatchEvaluator evaluator = new BatchEvaluator(experiment.topology(), kernel, threads);
        Task task = experiment.tasks().task(0);
        Points points = Points.of(genomes(experiment, kernel.name().equals("vector") ? GENOMES_FOR_VECTORS : GENOMES));
        return new Contestant(name, evaluator, () -> evaluator.evaluate(task, points, new Cancellation()));
    }

    /** Pictures of a plane, each from the first coarse pixel to the last fine one. */
    private static Contestant landscape(Setup experiment, Kernel kernel, int threads) {
        BatchEvaluator evaluator = new BatchEvaluator(experiment.topology(), kernel, threads);
        Task task = experiment.tasks().task(0);
        double[][] weights = genomes(experiment, 4);
        Plane plane = new Plane(weights[0], weights[1], weights[2], weights[3], 0);
        int side = kernel.name().equals("vector") ? SIDE_FOR_VECTORS : SIDE;
        Viewport viewport = Viewport.of(SCALE, side, side);
        return new Contestant(
                "landscape",
                evaluator,
                () -> new Renderer(evaluator).render(new Raster(plane, viewport, task), new Cancellation()));
    }

    static double[][] genomes(Setup experiment, int count) {
        RandomStream random = experiment.seed().child("bench").stream();
        double[][] weights = new double[count][experiment.topology().weightCount()];
        for (double[] vector : weights) {
            Arrays.setAll(vector, i -> SCALE * random.nextGaussian());
        }
        return weights;
    }

    private static double rate(Contestant contestant, long nanos) {
        long steps = contestant.evaluator().agentSteps();
        long start = System.nanoTime();
        long elapsed;
        do {
            contestant.work().run();
            elapsed = System.nanoTime() - start;
        } while (elapsed < nanos);
        return (contestant.evaluator().agentSteps() - steps) * NANOS / elapsed;
    }

    private void print(List<Contestant> contestants) {
        double baseline = contestants.get(0).median();
        if (format == Format.TABLE) {
            Terminal.say("agent-steps per second, median of " + ROUNDS + " rounds, Java "
                    + Runtime.version().feature());
            Terminal.say(String.format(
                    Locale.ROOT,
                    "%-13s %-8s %-10s %8s %14s %10s",
                    "task",
                    "kernel",
                    "precision",
                    "threads",
                    "M steps/s",
                    "x naive"));
        }
        for (Contestant contestant : contestants) {
            String precision = contestant.kernel().precision().name().toLowerCase(Locale.ROOT);
            double median = contestant.median();
            if (format == Format.JSON) {
                Terminal.say(String.format(
                        Locale.ROOT,
                        "{\"task\":\"%s\",\"kernel\":\"%s\",\"precision\":\"%s\",\"threads\":%d,"
                                + "\"agent_steps_per_second\":%.0f}",
                        contestant.task(),
                        contestant.kernel().name(),
                        precision,
                        contestant.threads(),
                        median));
            } else {
                Terminal.say(String.format(
                        Locale.ROOT,
                        "%-13s %-8s %-10s %8d %14.2f %10.1f",
                        contestant.task(),
                        contestant.kernel().name(),
                        precision,
                        contestant.threads(),
                        median / 1e6,
                        median / baseline));
            }
        }
    }
}
