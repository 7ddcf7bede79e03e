package io.github.mazescape.app;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.view.ChartModel;
import io.github.mazescape.view.LandscapeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The live sandbox without its window: evolution and landscape run on threads of their own, and a third one turns what they have
 * into immutable models a few dozen times a second. The window only ever picks up the newest models; it never computes or waits.
 */
final class Simulation implements AutoCloseable {
    private static final int PUBLISH_MILLIS = 30;

    private final Experiment experiment;
    private final Settings settings;
    private final BatchEvaluator evaluator;
    private final Evolution evolution;
    private final EvolutionLoop evolutionLoop;
    private final LandscapeLoop landscapeLoop;
    private final History history = new History();
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "publisher");
        thread.setDaemon(true);
        return thread;
    });

    private volatile ChartModel chart = ChartModel.EMPTY;
    private volatile @Nullable LandscapeModel landscape;
    private volatile @Nullable Replay replay;
    private volatile boolean replayOver = true;
    private volatile boolean following = true;
    private volatile long draw;
    private volatile int side = 1;

    private volatile @Nullable RuntimeException failure;

    private List<ChartModel.Reference> references = List.of();
    private @Nullable LandscapeView view;
    private @Nullable Generation viewed;
    private long viewedDraw;
    private long publishedVersion = -1;
    private LandscapeLoop.@Nullable Rendering published;
    private @Nullable Generation publishedGeneration;
    private int nextMaze;

    Simulation(Experiment experiment, int threads) {
        this.experiment = experiment;
        settings = experiment.settings();
        evaluator = experiment.evaluator(threads);
        evolution = experiment.evolution(evaluator);
        double speed = settings.number(Parameters.VIEW_SPEED);
        evolutionLoop = new EvolutionLoop(evolution, speed == 0 ? Double.POSITIVE_INFINITY : speed, history::add);
        landscapeLoop = new LandscapeLoop(evaluator);
    }

    void start() {
        evolutionLoop.start();
        landscapeLoop.start();
        publisher.execute(() -> references = references(experiment));
        publisher.scheduleWithFixedDelay(this::publishOrFail, 0, PUBLISH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What the reference foragers reach on the held-out mazes. */
    static List<ChartModel.Reference> references(Experiment experiment) {
        Task heldOut = experiment.tasks().heldOut();
        List<ChartModel.Reference> references = new ArrayList<>();
        for (ReferenceForager forager : ReferenceForager.values()) {
            references.add(new ChartModel.Reference(forager.label(), forager.fitness(heldOut, experiment.seed())));
        }
        return references;
    }

    private void publishOrFail() {
        try {
            publish();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void publish() {
        Generation generation = evolutionLoop.latest();
        if (generation == null) {
            return;
        }
        look(generation);
        LandscapeLoop.Rendering shown = landscapeLoop.shown();
        boolean newGeneration = generation != publishedGeneration;
        if (newGeneration) {
            chart = new ChartModel(history.entries(), references);
        }
        if (shown != null
                && (newGeneration || shown != published || shown.raster().version() != publishedVersion)) {
            publishedVersion = shown.raster().version();
            published = shown;
            landscape =
                    shown.view().model(shown.raster(), LandscapeShot.layer(settings), generation, history.champions());
        }
        publishedGeneration = generation;
        if (replayOver) {
            Task task = evolution.task(generation);
            replay = Replay.record(
                    evaluator.kernel(),
                    evaluator.topology(),
                    generation,
                    task,
                    nextMaze++ % task.mazes().size());
            replayOver = false;
        }
    }

    /** Moves the landscape's view to where it should be for a generation. */
    private void look(Generation generation) {
        LandscapeView known = view;
        Generation before = viewed;
        Task task = evolution.task(generation);
        boolean turned = draw != viewedDraw;
        boolean moved = before == null || following && before.champion() != generation.champion();
        boolean renewed = known == null || known.task() != task;
        if (known == null || turned || moved) {
            double[] centre = known != null && !moved ? known.slice().centre() : generation.champion();
            List<double[]> path = new ArrayList<>(history.champions());
            path.add(centre);
            Directions directions =
                    DirectionKind.of(settings).directionsOrRandom(evaluator.topology(), path, experiment.seed(), draw);
            view = new LandscapeView(
                    directions,
                    directions.slice(centre, settings.number(Parameters.LANDSCAPE_EXTENT), 1),
                    task,
                    generation.number());
        } else if (renewed) {
            view = new LandscapeView(known.directions(), known.slice(), task, generation.number());
        }
        viewed = generation;
        viewedDraw = draw;
        if (view != null) {
            landscapeLoop.show(view, side);
        }
    }

    /** The landscape as it is now, or null before the first. */
    @Nullable
    LandscapeModel landscape() {
        return landscape;
    }

    /** The chart as it is now. */
    ChartModel chart() {
        return chart;
    }

    /** What is to be replayed, or null before the first champion. */
    @Nullable
    Replay replay() {
        return replay;
    }

    /** The replay has come to its end: another one, please. */
    void replayIsOver() {
        replayOver = true;
    }

    /** The size of the landscape's picture [pixels], at least 1. */
    void setSide(int pixels) {
        side = Math.max(1, pixels);
    }

    /** New random directions. */
    void newDirections() {
        draw++;
    }

    /** Whether the landscape follows the champion. */
    boolean following() {
        return following;
    }

    void toggleFollowing() {
        following = !following;
    }

    /** The evolution's own controls. */
    EvolutionLoop evolution() {
        return evolutionLoop;
    }

    /** Why the simulation has come to a stand, or null while all is well. */
    @Nullable
    RuntimeException failure() {
        RuntimeException stopped = evolutionLoop.failure();
        if (stopped == null) {
            stopped = landscapeLoop.failure();
        }
        return stopped == null ? failure : stopped;
    }

    /** Runs something that may take a while, such as writing a file, away from the window. */
    void aside(Runnable work) {
        publisher.execute(work);
    }

    /** How many agent-steps were done since the start. */
    long agentSteps() {
        return evaluator.agentSteps();
    }

    @Override
    public void close() {
        publisher.shutdownNow();
        evolutionLoop.close();
        landscapeLoop.close();
        evaluator.close();
    }
}
