package io.github.mazescape.film;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.film.map.FilmedMaps;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Waypoint;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Films a recorded run: the landscape of all generations, with maze and chart. It measures and
 * keeps all landscapes first ({@link RasterFolder}) and draws the frames then, so that an interrupt loses at most one
 * landscape.
 */
public final class RunMovie {
    /** The speed of the forager relative to the window; a higher speed shows more champions. */
    private static final int FASTER = 2;
    /** How long a map that is fitted to the path stays at least [s]. */
    private static final double LEAST_SECONDS = 2;
    /** The same in generations. */
    private static final long FEWEST_GENERATIONS = 2;

    private final Setup experiment;
    private final List<double[]> champions;
    private final List<FitnessEntry> entries;
    private final Form form;
    private final EditedTasks tasks;
    private final Colouring colouring;
    private final Cancellation cancellation = new Cancellation();

    /**
     * The form of a movie.
     *
     * @param target a file or folder, as {@link MovieWriter#to} takes it
     * @param frames how many frames, at least 1
     * @param framesPerSecond in (0, 240]
     * @param size the size of a frame
     * @param side the width and height of each landscape [pixels]
     */
    public record Form(String target, int frames, double framesPerSecond, PictureSize size, int side) {}

    /**
     * @param experiment the run's settings, or other settings that fit its networks
     * @param champions the champions of all generations, oldest first
     * @param table the same generations in numbers
     */
    public RunMovie(Setup experiment, List<double[]> champions, GenerationsReader table, Form form) {
        this.experiment = experiment;
        this.champions = champions;
        this.form = form;
        entries = table.rows();
        // It remembers what it made.
        tasks = new EditedTasks(experiment.tasks(), Map.of());
        colouring = Colouring.of(experiment.settings());
    }

    /**
     * Makes the movie, or continues one that was interrupted.
     *
     * @param backend evaluates; stays open
     * @return what wrote it; see {@link MovieWriter#encoder()}
     */
    public String make(Backend backend, boolean showsProgress) {
        try (RasterFolder rasters = new RasterFolder(form.target())) {
            MovieFolder.deleteFramesOfUnfinished(form.target(), rasters);
            MovieWriter writer = MovieWriter.to(form.target(), form.framesPerSecond());
            make(rasters, writer, experiment.evaluator(backend), showsProgress);
            rasters.delete();
            return writer.encoder();
        }
    }

    private void make(RasterFolder rasters, MovieWriter writer, BatchEvaluator evaluator, boolean showsProgress) {
        String outcome = "the landscapes so far are kept in " + RasterFolder.folder(form.target())
                + "; the same command goes on";
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, outcome)) {
            try {
                rasters.create();
                Map<Integer, FilmedMaps.Stage> stages = stages();
                measure(stages, rasters, evaluator, showsProgress);
                draw(stages, rasters, writer, evaluator, showsProgress);
                interrupts.ending("closing the movie " + form.target());
                writer.close();
                interrupts.outcome("the movie is in " + writer.path());
            } catch (RuntimeException | Error e) {
                writer.discard();
                throw e;
            }
            interrupts.done();
        }
    }

    /** Asks for an early end, as Ctrl-C does. */
    void cancel() {
        cancellation.request();
    }

    /** The generation of a frame, from 1. */
    private int generation(int frame) {
        return form.frames() == 1
                ? champions.size()
                : 1 + (int) Math.round((double) frame * (champions.size() - 1) / (form.frames() - 1));
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int frame = 0; frame < form.frames(); frame++) {
            int generation = generation(frame);
            if (shown.isEmpty() || shown.get(shown.size() - 1) != generation) {
                shown.add(generation);
            }
        }
        return shown;
    }

    /** Which landscape is shown of each generation that is. */
    private Map<Integer, FilmedMaps.Stage> stages() {
        List<Integer> shown = shown();
        double generationsPerSecond = form.framesPerSecond() * champions.size() / form.frames();
        FilmedMaps maps = new FilmedMaps(
                experiment, form.side(), Math.max(FEWEST_GENERATIONS, (long) (LEAST_SECONDS * generationsPerSecond)));
        Map<Integer, FilmedMaps.Stage> stages = new HashMap<>();
        for (int generation : shown) {
            stages.put(
                    generation,
                    maps.next(generation, champions.subList(0, generation), new double[0][], shown(generation)));
        }
        return stages;
    }

    private void measure(
            Map<Integer, FilmedMaps.Stage> stages,
            RasterFolder rasters,
            BatchEvaluator evaluator,
            boolean showsProgress) {
        List<Integer> shown = shown();
        try (Progress progress = Progress.of(showsProgress, "landscapes", shown.size(), "")) {
            Renderer renderer = new Renderer(evaluator);
            int done = 0;
            for (int generation : shown) {
                FilmedMaps.Stage stage = stageOf(stages, generation);
                for (LandscapeView view : stage.way()) {
                    measure(view, stage, renderer, evaluator, rasters);
                }
                measure(stage.view(), stage, renderer, evaluator, rasters);
                progress.show(++done, "");
            }
        }
    }

    private void measure(
            LandscapeView view,
            FilmedMaps.Stage stage,
            Renderer renderer,
            BatchEvaluator evaluator,
            RasterFolder rasters) {
        String name = name(view);
        if (rasters.find(name, view.viewport().width()).isEmpty()) {
            Raster raster = view.raster();
            if (!renderer.render(raster, cancellation)) {
                throw new CancellationException("movie");
            }
            rasters.keep(name, values(stage.view(), raster, evaluator));
        }
    }

    private static FilmedMaps.Stage stageOf(Map<Integer, FilmedMaps.Stage> stages, int generation) {
        return Objects.requireNonNull(stages.get(generation), "a generation that is shown");
    }

    /** The values of the layer. A difference is kept as such, since its centre is not kept. */
    private double[] values(LandscapeView view, Raster raster, BatchEvaluator evaluator) {
        double[] values = raster.snapshot().values(colouring.layer());
        if (colouring.layer().isDifference()) {
            float centre = (float) view.centre(evaluator, cancellation);
            for (int i = 0; i < values.length; i++) {
                values[i] -= centre;
            }
        }
        return values;
    }

    private void draw(
            Map<Integer, FilmedMaps.Stage> stages,
            RasterFolder rasters,
            MovieWriter writer,
            BatchEvaluator evaluator,
            boolean showsProgress) {
        double steps = FASTER * experiment.settings().number(Parameters.VIEW_REPLAY) / form.framesPerSecond();
        FrameComposer frames = new FrameComposer(experiment, form.size(), steps, form.framesPerSecond());
        List<ReferenceLevel> references = ReferenceLevel.heldOut(experiment);
        try (Progress progress = Progress.of(showsProgress, "frames", form.frames(), "")) {
            int shown = 0;
            FrameComposer.Scene moment = null;
            Picture picture = null;
            for (int frame = 0; frame < form.frames(); frame++) {
                if (cancellation.requested()) {
                    throw new CancellationException("movie");
                }
                int generation = generation(frame);
                if (moment == null || generation != shown) {
                    FilmedMaps.Stage stage = stageOf(stages, generation);
                    picture =
                            picture == null || picture.stage() != stage ? picture(stage, generation, rasters) : picture;
                    moment = moment(generation, picture, references, evaluator);
                    shown = generation;
                }
                writer.add(frames.next(moment));
                progress.show(frame + 1L, "");
            }
        }
    }

    /** A landscape that was kept. */
    private record Picture(FilmedMaps.Stage stage, Snapshot snapshot, List<Waypoint> way) {}

    private Picture picture(FilmedMaps.Stage stage, int generation, RasterFolder rasters) {
        List<Waypoint> way = new ArrayList<>();
        for (LandscapeView view : stage.way()) {
            way.add(new Waypoint(new Slice(view.plane(), view.viewport()), kept(view, generation, rasters)));
        }
        return new Picture(stage, kept(stage.view(), generation, rasters), way);
    }

    private Snapshot kept(LandscapeView view, int generation, RasterFolder rasters) {
        int side = view.viewport().width();
        double[] values = rasters.find(name(view), side)
                .orElseThrow(() -> InputException.at(form.target() + ": the movie could not be written")
                        .refused(new IOException("a landscape that was kept for it cannot be read"))
                        .advise("make it again; the other landscapes are kept"));
        return Snapshot.ofLayer(generation, side, side, colouring.layer(), values);
    }

    private FrameComposer.Scene moment(
            int generation, Picture picture, List<ReferenceLevel> references, BatchEvaluator evaluator) {
        double[][] champion = {champions.get(generation - 1)};
        ShownTask shown = shown(generation);
        return new FrameComposer.Scene(
                generation,
                champion[0],
                evaluator.evaluate(shown.task(), Points.of(champion), cancellation)
                        .fitness()[0],
                shown,
                picture.stage()
                        .view()
                        .model(
                                picture.snapshot(),
                                colouring,
                                0,
                                experiment.kernel().precision(),
                                null,
                                champions.subList(0, generation),
                                1,
                                1,
                                picture.way()),
                ChartModel.ofUnchanged(entries.subList(0, generation), references));
    }

    private String name(LandscapeView view) {
        return RasterFolder.name(
                view, experiment.topology(), experiment.kernel().precision(), colouring.layer());
    }

    private ShownTask shown(int generation) {
        long epoch = experiment.evolutionParameters().epoch(generation);
        return ShownTask.of(experiment.settings(), tasks, epoch, generation);
    }
}
