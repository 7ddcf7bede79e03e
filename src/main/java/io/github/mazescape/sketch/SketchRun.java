package io.github.mazescape.sketch;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.recording.TrailRecorder;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;

/**
 * A run that a sketch drives from its {@code draw()}, a piece of work a frame. The work depends on the frames and never
 * on the clock, so a sketch draws the same pictures every time. Not for several threads at once.
 */
public final class SketchRun {
    private static final String THREADS = "--threads=";
    /** Pixels closer than this, relative to the largest weight, need more than the 24 bits of single precision. */
    private static final double SINGLE_ENDS = 0x1.0p-21;

    private final Setup setup;
    private final BatchEvaluator evaluator;
    private final int threads;
    private final Evolution evolution;
    /** Remembers the tasks that it made. */
    private final EditedTasks tasks;

    private final Cancellation ended = new Cancellation();

    private @Nullable BatchEvaluator inDouble;
    private @Nullable Generation newest;

    /**
     * @param sketch the sketch, usually {@code this}; settings on its command line (such as {@code maze.width=31})
     *     override the others
     * @param settings changes to the defaults, such as {@code "evolution.population=96"}; see
     *     {@code ./mazescape settings}
     */
    public SketchRun(PApplet sketch, String... settings) {
        List<String> given = sketch.args == null ? List.of() : Arrays.asList(sketch.args);
        List<String> changes =
                given.stream().filter(word -> !word.startsWith("-")).toList();
        setup = Setup.read(
                Settings.defaults().with(List.of(settings), "sketch").with(changes, "sketch's command line"));
        threads = given.stream()
                .filter(word -> word.startsWith(THREADS))
                .mapToInt(word -> threads(word.substring(THREADS.length())))
                .findFirst()
                .orElse(Runtime.getRuntime().availableProcessors());
        evaluator = setup.evaluator(threads);
        evolution = setup.evolution(evaluator);
        tasks = new EditedTasks(setup.tasks(), Map.of());
        sketch.registerMethod("dispose", this);
    }

    /** Ends the work that is under way. Processing calls it when the sketch ends. */
    public void dispose() {
        ended.request();
    }

    private static int threads(String word) {
        if (!word.matches("[1-9][0-9]{0,2}")) {
            throw InputException.got("--threads", "a number from 1 to 999", "'" + word + "'");
        }
        return Integer.parseInt(word);
    }

    /** The settings of the run. */
    public Settings settings() {
        return setup.settings();
    }

    /** The shape of the networks. */
    public Topology topology() {
        return evaluator.topology();
    }

    /** The newest generation. The first call makes the first one. */
    public Generation generation() {
        Generation known = newest;
        return known == null ? next() : known;
    }

    /**
     * Makes the next generation.
     *
     * @throws CancellationException if the sketch ended meanwhile
     */
    public Generation next() {
        Generation next = evolution.next(newest, ended);
        newest = next;
        return next;
    }

    /**
     * The task on which landscapes and episodes are shown: the same for each generation, or that on which the newest
     * was evaluated where {@code landscape.mazes} is {@code generation}.
     */
    public Task task() {
        Generation now = generation();
        return ShownTask.of(settings(), tasks, now.epoch(), now.number()).task();
    }

    /** The episode of a network in one maze of the task, counted from 0. */
    public Trajectory trajectory(double[] weights, int maze) {
        return TrajectoryRecorder.record(evaluator.kernel(), topology(), weights, task(), maze);
    }

    /** The episode of each network of the newest generation in one maze of the task, counted from 0; the best first. */
    public List<Trajectory> trajectories(int maze) {
        List<Trajectory> all = new ArrayList<>();
        for (double[] weights : generation().population()) {
            all.add(trajectory(weights, maze));
        }
        return all;
    }

    /**
     * Where the networks of some pixels go in one maze of the task.
     *
     * @param pixels {@code y * width + x} of each. Not modified.
     * @param maze which maze, counted from 0
     */
    public Trails trails(Raster raster, int[] pixels, int maze) {
        return new TrailRecorder(
                        raster.task(), maze, topology(), measuring(raster).kernel())
                .record(raster.points(pixels), () -> false);
    }

    /** Two random directions around some weights, from the run's seed; see {@link Directions#random}. */
    public Directions directions(double[] centre) {
        return Directions.random(topology(), centre, setup.seed().child("sketch"));
    }

    /**
     * A square picture around the origin of a plane, of which nothing is known yet, on the {@link #task()} that is
     * shown.
     *
     * @param halfWidth how far it reaches to each side, in lengths of the plane's directions, over 0
     * @param side how many pixels wide and high
     */
    public Raster raster(Plane plane, double halfWidth, int side) {
        MemoryNeed.ofLandscape(side, side).require("raster");
        return new Raster(plane, Viewport.centred(halfWidth, side, side), task());
    }

    /**
     * Measures some more of a raster, from coarse to fine, those nearest to the middle first. It measures in double
     * precision where single precision cannot tell one pixel from the next.
     *
     * @param raster the raster. Modified.
     * @param points how many pixels to measure, at least 1
     * @return whether the raster is complete
     * @throws CancellationException if the sketch has ended
     */
    public boolean render(Raster raster, int points) {
        if (ended.requested()) {
            throw new CancellationException("the sketch has ended");
        }
        if (!raster.complete()) {
            Cancellation enough = new Cancellation();
            new Renderer(measuring(raster), share -> enough.request(), points).render(raster, enough);
        }
        return raster.complete();
    }

    /** The precision in which {@link #render} measures a raster. */
    public Precision precision(Raster raster) {
        Plane plane = raster.plane();
        double pixel = Math.max(
                2 * raster.viewport().halfWidth() / raster.width() * largest(plane.across()),
                2 * raster.viewport().halfHeight() / raster.height() * largest(plane.down()));
        boolean tooClose = pixel < SINGLE_ENDS * largest(plane.origin());
        return tooClose ? Precision.DOUBLE : evaluator.kernel().precision();
    }

    /**
     * Finds the middle of the half of a raster, by width and height, that has the most borders between unequal
     * behaviours.
     *
     * @param raster a square raster that is complete
     * @return u and v of the middle, each in [-0.5, 0.5]
     */
    public static double[] liveliest(Raster raster) {
        int side = raster.width();
        int[][] borders = new int[side + 1][side + 1];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                long here = raster.fingerprint(x, y);
                boolean border =
                        x > 0 && here != raster.fingerprint(x - 1, y) || y > 0 && here != raster.fingerprint(x, y - 1);
                borders[y + 1][x + 1] = borders[y][x + 1] + borders[y + 1][x] - borders[y][x] + (border ? 1 : 0);
            }
        }
        int half = side / 2;
        int step = Math.max(1, side / 16);
        int most = -1;
        double[] middle = new double[2];
        for (int top = 0; top + half <= side; top += step) {
            for (int left = 0; left + half <= side; left += step) {
                int inside = borders[top + half][left + half]
                        - borders[top][left + half]
                        - borders[top + half][left]
                        + borders[top][left];
                if (inside > most) {
                    most = inside;
                    middle[0] = 2.0 * left / side - 0.5;
                    middle[1] = 2.0 * top / side - 0.5;
                }
            }
        }
        return middle;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private BatchEvaluator measuring(Raster raster) {
        return precision(raster) == Precision.DOUBLE ? inDouble() : evaluator;
    }

    private BatchEvaluator inDouble() {
        BatchEvaluator known = inDouble;
        if (known == null) {
            known = new BatchEvaluator(topology(), Kernels.preferred(Precision.DOUBLE), threads);
            inDouble = known;
        }
        return known;
    }
}
