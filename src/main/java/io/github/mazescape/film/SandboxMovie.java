package io.github.mazescape.film;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.film.map.FilmedMaps;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Waypoint;
import io.github.mazescape.run.ChampionPath;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Films the sandbox if there is no display: the same panels, with a map that moves when the run
 * leaves it, or one landscape for each generation where the settings have it so. Its frames depend
 * only on settings and kernel, not on the speed of the machine.
 */
public final class SandboxMovie {
    /** The length of the movie [generations]; shorter if the settings say so. */
    static final int GENERATIONS = 120;

    /** The size of the movie, unless the user asks for another. */
    static final PictureSize SIZE = new PictureSize(1280, 800);

    private static final int FRAMES_PER_SECOND = 20;
    static final int FRAMES_PER_GENERATION = 4;
    private static final int STEPS_PER_FRAME = 2;
    /** How many generations a map stays at least. */
    private static final int LEAST_GENERATIONS = 10;
    /** The side of a landscape of each generation with the vector kernel [pixels]. */
    private static final int SIDE = 96;

    private static final int SIDE_WITHOUT_VECTORS = 40;
    /** How many times as fine a map is that stays for many generations. */
    private static final int FINER = 2;

    private final Setup experiment;
    private final Backend backend;
    private final String file;
    private final boolean showsProgress;
    private final int generations;
    private final ChampionPath history = new ChampionPath();

    /** @param backend evaluates; stays open */
    public SandboxMovie(Setup experiment, Backend backend, String file, boolean showsProgress) {
        this.experiment = experiment;
        this.backend = backend;
        this.file = file;
        this.showsProgress = showsProgress;
        generations = Math.min(GENERATIONS, experiment.settings().integer(Parameters.EVOLUTION_GENERATIONS));
    }

    /** The default width and height of a landscape in a movie [pixels]. The scalar kernel would take minutes longer. */
    public static int side(Setup setup) {
        int side = setup.kernel().name().equals("vector") ? SIDE : SIDE_WITHOUT_VECTORS;
        return setup.fitsPath() ? FINER * side : side;
    }

    /**
     * Makes the movie, from the first generation on. One that is interrupted ends early, but is whole.
     *
     * @return what wrote it; see {@link MovieWriter#encoder()}
     */
    public String make() {
        Cancellation cancellation = new Cancellation();
        BatchEvaluator evaluator = experiment.evaluator(backend);
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, "no movie was made");
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
        FilmedMaps maps = new FilmedMaps(experiment, side(experiment), LEAST_GENERATIONS);
        List<ReferenceLevel> references = ReferenceLevel.heldOut(experiment);
        Generation generation = null;
        Picture picture = null;
        for (int number = 1; number <= generations; number++) {
            generation = evolution.next(generation, cancellation);
            history.put(generation);
            ShownTask shown = ShownTask.of(experiment.settings(), tasks, generation.epoch(), number);
            List<double[]> path = history.path(number);
            FilmedMaps.Stage stage = maps.next(number, path, generation.population(), shown);
            if (picture == null || picture.stage() != stage) {
                picture = picture(stage, evaluator, cancellation);
            }
            double[][] champion = {generation.champion()};
            FrameComposer.Scene moment = new FrameComposer.Scene(
                    number,
                    generation.champion(),
                    evaluator.evaluate(shown.task(), Points.of(champion), cancellation)
                            .fitness()[0],
                    shown,
                    landscape(picture, evaluator, generation, path),
                    ChartModel.ofUnchanged(history.lines(number), references));
            for (int frame = 0; frame < FRAMES_PER_GENERATION; frame++) {
                writer.add(frames.next(moment));
            }
            progress.show(number, String.format(Locale.ROOT, "held-out %.3f", generation.heldOut()));
        }
    }

    /** A landscape that was measured. */
    private record Picture(FilmedMaps.Stage stage, Snapshot snapshot, List<Waypoint> way, double centre) {}

    private static Picture picture(FilmedMaps.Stage stage, BatchEvaluator evaluator, Cancellation cancellation) {
        List<Waypoint> way = new ArrayList<>();
        for (LandscapeView view : stage.way()) {
            way.add(new Waypoint(new Slice(view.plane(), view.viewport()), measured(view, evaluator, cancellation)));
        }
        return new Picture(
                stage,
                measured(stage.view(), evaluator, cancellation),
                way,
                stage.view().centre(evaluator, cancellation));
    }

    private static Snapshot measured(LandscapeView view, BatchEvaluator evaluator, Cancellation cancellation) {
        Raster raster = view.raster();
        if (!new Renderer(evaluator).render(raster, cancellation)) {
            throw new CancellationException("movie");
        }
        return raster.snapshot();
    }

    private LandscapeModel landscape(
            Picture picture, BatchEvaluator evaluator, Generation generation, List<double[]> path) {
        return picture.stage()
                .view()
                .model(
                        picture.snapshot(),
                        Colouring.of(experiment.settings()),
                        picture.centre(),
                        evaluator.kernel().precision(),
                        generation,
                        path,
                        1,
                        1,
                        picture.way());
    }
}
