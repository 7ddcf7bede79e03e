package io.github.mazescape.app;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.record.RecordedRun;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.view.LandscapePicture;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape landscape}: a picture of the fitness landscape around a champion of a run. */
@Command(
        name = "landscape",
        mixinStandardHelpOptions = true,
        description = "Draw the fitness landscape around a champion of a run: each pixel is one full evaluation.",
        footer = {"", "Example: ./mazescape landscape runs/first --out landscape.png --size 256x256 --extent 0.2"})
final class LandscapeCommand implements Callable<Integer> {
    private static final int STEP_PERMILLE = 1000;

    @Mixin
    private Options options = new Options();

    @picocli.CommandLine.Parameters(paramLabel = "RUN", description = "The run folder that 'evolve' made.")
    private Path run = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "The picture to write.")
    private Path out = Path.of("");

    @Option(names = "--generation", paramLabel = "G", description = "Whose champion is the centre; default: the last.")
    private @Nullable Long generation;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "512x512",
            description = "The size in pixels; default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(
            names = "--extent",
            paramLabel = "X",
            description = "The half-width in norms of the champion; the same as --set landscape.extent=X.")
    private @Nullable String extent;

    @Option(
            names = "--directions",
            paramLabel = "KIND",
            description = "random, pca, champions or weights; the same as --set landscape.directions=KIND.")
    private @Nullable String directions;

    @Option(
            names = "--layer",
            paramLabel = "L",
            description = "fitness, error, visited or behaviour; the same as --set landscape.layer=L.")
    private @Nullable String layer;

    @Override
    public Integer call() {
        PictureSize pixels = PictureSize.parse(size);
        PictureFile file = PictureFile.png(out);
        try (RecordedRun recorded = RecordedRun.open(run)) {
            Settings settings = changed(recorded.experiment().settings());
            Experiment experiment = new Experiment(settings);
            long number = generation == null ? recorded.generations() : generation;
            List<double[]> champions = recorded.championsUntil(number);
            try (BatchEvaluator evaluator = experiment.evaluator(options.threads())) {
                DirectionKind kind = DirectionKind.of(settings);
                Directions plane = kind.directions(experiment.topology(), champions, experiment.seed(), 0);
                Task task =
                        experiment.tasks().task(experiment.evolutionParameters().epoch(number));
                Raster raster = new Raster(
                        plane.slice(
                                champions.get(champions.size() - 1),
                                settings.number(Parameters.LANDSCAPE_EXTENT),
                                (double) pixels.width() / pixels.height()),
                        task,
                        pixels.width(),
                        pixels.height());
                render(evaluator, raster);
                file.write(picture(raster, layer(settings)));
                if (!options.quiet()) {
                    System.out.println(out + ": " + pixels.width() + " x " + pixels.height()
                            + " evaluations around the champion of generation " + number + ", half-width "
                            + settings.shown(Parameters.LANDSCAPE_EXTENT) + " of its norm, directions: "
                            + plane.name());
                }
            }
        }
        return 0;
    }

    private Settings changed(Settings recorded) {
        Settings settings = options.change(recorded);
        settings = extent == null ? settings : settings.with(Parameters.LANDSCAPE_EXTENT.key(), extent);
        settings = directions == null ? settings : settings.with(Parameters.LANDSCAPE_DIRECTIONS.key(), directions);
        return layer == null ? settings : settings.with(Parameters.LANDSCAPE_LAYER.key(), layer);
    }

    static Layer layer(Settings settings) {
        return switch (settings.choice(Parameters.LANDSCAPE_LAYER).toLowerCase(Locale.ROOT)) {
            case "error" -> Layer.STANDARD_ERROR;
            case "visited" -> Layer.VISITED;
            case "behaviour" -> Layer.BEHAVIOUR;
            default -> Layer.FITNESS;
        };
    }

    private static BufferedImage picture(Raster raster, Layer layer) {
        double[] values = new double[raster.width() * raster.height()];
        raster.copy(layer, values);
        return LandscapePicture.of(
                new io.github.mazescape.view.Raster(raster.version(), raster.width(), raster.height(), values), layer);
    }

    private void render(BatchEvaluator evaluator, Raster raster) {
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation);
                Progress progress = Progress.of(options.showsProgress(), "landscape", STEP_PERMILLE, " ‰")) {
            Renderer renderer = new Renderer(evaluator, share -> progress.show(Math.round(share * STEP_PERMILLE), ""));
            if (!renderer.render(raster, cancellation)) {
                throw new CancellationException("landscape");
            }
            interrupts.done();
        }
    }
}
