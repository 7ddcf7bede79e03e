package io.github.mazescape.film;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.run.ChampionPath;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Films the sandbox if there is no display: the same panels, with one landscape for each generation. Its frames depend
 * only on settings and kernel, not on the speed of the machine.
 */
public final class SandboxMovie {
    /** The length of the movie [generations]; shorter if the settings say so. */
    static final int GENERATIONS = 120;

    /** The size of the movie, unless the user asks for another. */
    static final PictureSize SIZE = new PictureSize(1280, 800);

    private static final int FRAMES_PER_SECOND = 15;
    private static final int FRAMES_PER_GENERATION = 3;
    private static final int STEPS_PER_FRAME = 3;
    /** The landscape's side with the vector kernel [pixels]. */
    private static final int SIDE = 96;

    private static final int SIDE_WITHOUT_VECTORS = 40;

    private final Setup experiment;
    private final int threads;
    private final String file;
    private final boolean showsProgress;
    private final int generations;
    private final ChampionPath history = new ChampionPath();

    public SandboxMovie(Setup experiment, int threads, String file, boolean showsProgress) {
        this.experiment = experiment;
        this.threads = threads;
        this.file = file;
        this.showsProgress = showsProgress;
        generations = Math.min(GENERATIONS, experiment.settings().integer(Parameters.EVOLUTION_GENERATIONS));
    }

    /** The default width and height of a landscape in a movie [pixels]. The scalar kernel would take minutes longer. */
    public static int side(Kernel kernel) {
        return kernel.name().equals("vector") ? SIDE : SIDE_WITHOUT_VECTORS;
    }

    /**
     * Makes the movie, from the first generation on. One that is interrupted ends early, but is whole.
     *
     * @return what wrote it; see {@link MovieWriter#encoder()}
     */
    public String make() {
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, "no movie was made");
                BatchEvaluator evaluator = experiment.evaluator(threads);
                MovieWriter writer = MovieWriter.keptEarly(file, FRAMES_PER_SECOND);
                Progress progress = Progress.of(showsProgress, "movie", generations, " generations")) {
            interrupts.ending("closing the movie " + file);
            keepUnlessFailed(writer, () -> film(evaluator, writer, progress, cancellation), interrupts::outcome);
            interrupts.done();
            return writer.encoder();
        }
    }

    /**
     * Films into a writer and closes it. An interrupted film keeps its frames so far; a failed one is discarded.
     *
     * @param outcome is told what became of the film, should it be interrupted
     */
    public static void keepUnlessFailed(MovieWriter writer, Runnable filming, Consumer<String> outcome) {
        try {
            filming.run();
            writer.close();
            outcome.accept("the movie is in " + writer.path());
        } catch (CancellationException e) {
            outcome.accept(kept(writer));
            throw e;
        } catch (RuntimeException | Error e) {
            writer.discard();
            throw e;
        }
    }

    private static String kept(MovieWriter writer) {
        if (writer.frames() == 0) {
            writer.discard();
            return "no movie was made, for it had no frame yet";
        }
        try {
            writer.close();
            return "the movie up to here is in " + writer.path();
        } catch (InputException e) {
            return "no movie was kept: " + e.getMessage();
        }
    }

    private void film(BatchEvaluator evaluator, MovieWriter writer, Progress progress, Cancellation cancellation) {
        Evolution evolution = experiment.evolution(evaluator);
        EditedTasks tasks = new EditedTasks(experiment.tasks(), Map.of());
        FrameComposer frames = new FrameComposer(experiment, SIZE, STEPS_PER_FRAME, FRAMES_PER_SECOND);
        List<ReferenceLevel> references = ReferenceLevel.heldOut(experiment);
        Generation generation = null;
        for (int number = 1; number <= generations; number++) {
            generation = evolution.next(generation, cancellation);
            history.put(generation);
            ShownTask shown = ShownTask.of(experiment.settings(), tasks, generation.epoch(), number);
            LandscapeView view = LandscapeView.around(
                    experiment, history.path(generation.number()), shown, side(evaluator.kernel()));
            double fitness = view.centre(evaluator, cancellation);
            FrameComposer.Scene moment = new FrameComposer.Scene(
                    number,
                    generation.champion(),
                    fitness,
                    shown,
                    landscape(view, fitness, evaluator, generation, cancellation),
                    ChartModel.ofUnchanged(history.lines(generation.number()), references));
            for (int frame = 0; frame < FRAMES_PER_GENERATION; frame++) {
                writer.add(frames.next(moment));
            }
            progress.show(number, String.format(Locale.ROOT, "held-out %.3f", generation.heldOut()));
        }
    }

    private LandscapeModel landscape(
            LandscapeView view,
            double fitness,
            BatchEvaluator evaluator,
            Generation generation,
            Cancellation cancellation) {
        Raster raster = view.raster();
        if (!new Renderer(evaluator).render(raster, cancellation)) {
            throw new CancellationException("movie");
        }
        return view.model(
                raster.snapshot(),
                Colouring.of(experiment.settings()),
                fitness,
                evaluator.kernel().precision(),
                generation,
                history.path(generation.number()),
                1,
                1,
                List.of());
    }
}
