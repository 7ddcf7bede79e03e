package io.github.mazescape.app;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.view.ChartModel;
import io.github.mazescape.view.HeadlessCanvas;
import io.github.mazescape.view.LandscapeModel;
import io.github.mazescape.view.ReplayModel;
import io.github.mazescape.view.SandboxFrame;
import io.github.mazescape.view.SandboxView;
import io.github.mazescape.view.StatusModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox as a movie, for where there is no display: the same panels, one landscape for each generation. Its frames depend on
 * settings and kernel alone, not on how fast the machine is.
 */
final class SandboxMovie {
    /** How long the movie is [generations]; fewer where the settings say so. */
    static final int GENERATIONS = 120;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int FRAMES_PER_SECOND = 15;
    private static final int FRAMES_PER_GENERATION = 3;
    private static final int STEPS_PER_FRAME = 3;
    /** The landscape's side [pixels] with the vector kernel, and with the scalar one, which would take minutes longer. */
    private static final int SIDE = 96;

    private static final int SIDE_WITHOUT_VECTORS = 40;

    private final Experiment experiment;
    private final int threads;
    private final String file;
    private final boolean showsProgress;
    private final int generations;
    private final History history = new History();
    private final SandboxView view = new SandboxView();
    private final HeadlessCanvas canvas = new HeadlessCanvas(WIDTH, HEIGHT);
    private @Nullable Replay replay;
    private double replaySteps;
    private int replays;

    SandboxMovie(Experiment experiment, int threads, String file, boolean showsProgress) {
        this.experiment = experiment;
        this.threads = threads;
        this.file = file;
        this.showsProgress = showsProgress;
        generations = Math.min(GENERATIONS, experiment.settings().integer(Parameters.EVOLUTION_GENERATIONS));
    }

    /** Makes the movie, from the first generation on. */
    void make() {
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation);
                BatchEvaluator evaluator = experiment.evaluator(threads);
                MovieWriter writer = MovieWriter.to(file, FRAMES_PER_SECOND);
                Progress progress = Progress.of(showsProgress, "movie", generations, " generations")) {
            Evolution evolution = experiment.evolution(evaluator);
            List<ChartModel.Reference> references = Simulation.references(experiment);
            Generation generation = null;
            for (int number = 1; number <= generations; number++) {
                generation = evolution.next(generation, cancellation);
                history.add(generation);
                Task task = evolution.task(generation);
                LandscapeModel landscape = landscape(evaluator, generation, task, cancellation);
                ChartModel chart = new ChartModel(history.entries(), references);
                StatusModel status = status(generation);
                for (int frame = 0; frame < FRAMES_PER_GENERATION; frame++) {
                    ReplayModel moment = nextMoment(evaluator, generation, task);
                    canvas.draw(g -> view.draw(g, new SandboxFrame(landscape, moment, chart, status, false)));
                    writer.add(canvas.image());
                }
                progress.show(number, String.format(Locale.ROOT, "held-out %.3f", generation.heldOut()));
            }
            interrupts.done();
        }
    }

    private LandscapeModel landscape(
            BatchEvaluator evaluator, Generation generation, Task task, Cancellation cancellation) {
        Directions directions = DirectionKind.of(experiment.settings())
                .directionsOrRandom(evaluator.topology(), history.champions(), experiment.seed(), 0);
        LandscapeView plane = new LandscapeView(
                directions,
                directions.slice(generation.champion(), experiment.settings().number(Parameters.LANDSCAPE_EXTENT), 1),
                task,
                generation.number());
        Raster raster = plane.raster(evaluator.kernel().name().equals("vector") ? SIDE : SIDE_WITHOUT_VECTORS);
        if (!new Renderer(evaluator).render(raster, cancellation)) {
            throw new CancellationException("movie");
        }
        Layer layer = LandscapeShot.layer(experiment.settings());
        return plane.model(raster, layer, generation, history.champions());
    }

    private ReplayModel nextMoment(BatchEvaluator evaluator, Generation generation, Task task) {
        Replay playing = replay;
        if (playing == null || replaySteps > playing.length()) {
            int maze = replays++ % task.mazes().size();
            playing = Replay.record(evaluator.kernel(), evaluator.topology(), generation, task, maze);
            replay = playing;
            replaySteps = 0;
        }
        ReplayModel moment = playing.at(replaySteps);
        replaySteps += STEPS_PER_FRAME;
        return moment;
    }

    private StatusModel status(Generation generation) {
        return new StatusModel(
                generation.number(),
                experiment.settings().seed(),
                0,
                0,
                false,
                Double.POSITIVE_INFINITY,
                true,
                experiment.taskInWords(),
                "");
    }
}
