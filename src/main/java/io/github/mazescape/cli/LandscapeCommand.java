package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.bookmark.SandboxBookmark;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.window.files.SandboxShot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape landscape}: a picture of the fitness landscape around a champion of a run. */
@Command(
        name = "landscape",
        mixinStandardHelpOptions = true,
        description = "Draw the fitness landscape around a champion of a run: each pixel is one full evaluation.",
        footer = {
            "",
            "The picture carries its bookmark: --like FILE.png repeats it exactly, or, with --size, --extent or --layer,",
            "shows the same plane otherwise. --data FILE.npy holds fitness, standard error and visited cells (height x",
            "width x 3), FILE-fingerprints.npy the behaviour (uint64); --data FILE.csv has a line for each pixel.",
            "",
            "Example: ./mazescape landscape runs/first --out landscape.png --size 256x256 --extent 0.2",
            "Example: ./mazescape landscape --like landscape.png --out closer.png --extent 0.02 --data closer.npy"
        })
final class LandscapeCommand implements Callable<Integer> {
    private static final String STANDARD_SIZE = "512x512";

    @Mixin
    private Options options = new Options();

    @picocli.CommandLine.Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "The run folder that 'evolve' made; not with --like.")
    private @Nullable Path run;

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "The picture to write.")
    private Path out = Path.of("");

    @Option(
            names = "--like",
            paramLabel = "FILE.png",
            description = "Repeat a landscape from the bookmark in its picture, one that the window saved included.")
    private @Nullable Path like;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Also write the numbers: all layers, as .npy (NumPy) or .csv.")
    private @Nullable Path data;

    @Option(names = "--generation", paramLabel = "G", description = "Whose champion is the centre; default: the last.")
    private @Nullable Long generation;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "The size in pixels; default: 512x512, or that of the bookmark.")
    private @Nullable String size;

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

    @Option(names = "--draw", paramLabel = "N", description = "Which of the random directions, from 0; default: 0.")
    private @Nullable Long draw;

    @Option(
            names = "--layer",
            paramLabel = "L",
            description = "fitness, error, visited, behaviour or difference; the same as --set landscape.layer=L.")
    private @Nullable String layer;

    @Override
    public Integer call() {
        PictureFile file = PictureFile.png(out);
        Path numbers = data;
        if (numbers != null) {
            requireDataName(numbers);
        }
        Optional<SandboxBookmark> moment = like == null ? Optional.empty() : SandboxBookmark.in(like);
        if (moment.isPresent()) {
            return ofSandbox(moment.get(), file);
        }
        LandscapeShot shot = like == null ? fromRun() : fromPicture(like);
        Raster raster = shot.take(options.threads(), options.showsProgress());
        if (numbers != null) {
            LandscapeData.write(raster, numbers);
        }
        file.write(shot.picture(raster), shot.bookmark().texts());
        if (!options.quiet()) {
            Settings settings = shot.bookmark().settings();
            System.out.println(out + ": " + raster.width() + " x " + raster.height()
                    + " evaluations around the champion of generation "
                    + shot.bookmark().generation() + ", half-width " + settings.shown(Parameters.LANDSCAPE_EXTENT)
                    + " of its norm, directions: " + settings.shown(Parameters.LANDSCAPE_DIRECTIONS)
                    + guesses(raster));
        }
        options.advise(shot.bookmark().settings());
        return 0;
    }

    private int ofSandbox(SandboxBookmark moment, PictureFile file) {
        List<@Nullable Object> others = Arrays.asList(run, generation, size, extent, directions, draw, layer);
        if (options.choosesSettings() || others.stream().anyMatch(Objects::nonNull)) {
            throw InputException.at("--like")
                    .expected(
                            "nothing beside a picture of the sandbox but --out, --data and --threads, for its bookmark tells the rest")
                    .got("more")
                    .advise("leave it out, or change it in the window");
        }
        SandboxShot shot = SandboxShot.of(moment, options.threads(), options.showsProgress());
        Path numbers = data;
        if (numbers != null) {
            LandscapeData.write(shot.raster(), numbers);
        }
        shot.write(file);
        if (!options.quiet()) {
            System.out.println(out + ": " + shot.raster().width() + " x "
                    + shot.raster().height() + " evaluations, the sandbox at generation " + moment.generation()
                    + guesses(shot.raster()));
        }
        options.advise(moment.settings());
        return 0;
    }

    /** How the previews between pixels of equal behaviour fared, where there were any. */
    private static String guesses(Raster raster) {
        return raster.guesses() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; previews guessed %.1f %% of the pixels first, %.2f %% of these wrongly",
                        100.0 * raster.guesses() / raster.width() / raster.height(),
                        100.0 * raster.wrongGuesses() / raster.guesses());
    }

    private LandscapeShot fromRun() {
        if (run == null) {
            throw InputException.at("")
                    .expected("a RUN folder, or --like FILE.png")
                    .got("neither")
                    .advise("name one of them");
        }
        PictureSize pixels = PictureSize.parse(size == null ? STANDARD_SIZE : size);
        LandscapeShot.requireMemory(pixels);
        if (draw != null && draw < 0) {
            throw InputException.at("--draw").expected("a number from 0").got(draw);
        }
        try (RecordedRun recorded = RecordedRun.open(run)) {
            Settings settings = changed(recorded.experiment().settings());
            long number = generation == null ? recorded.generations() : generation;
            return LandscapeShot.of(recorded, settings, number, draw == null ? 0 : draw, pixels);
        }
    }

    private LandscapeShot fromPicture(Path picture) {
        if (run != null || generation != null || directions != null || draw != null) {
            throw InputException.at("--like")
                    .expected("neither RUN nor --generation, --directions or --draw, which the bookmark tells")
                    .got("one of them")
                    .advise("leave it out");
        }
        Bookmark bookmark = Bookmark.read(picture);
        PictureSize pixels =
                size == null ? new PictureSize(bookmark.width(), bookmark.height()) : PictureSize.parse(size);
        LandscapeShot.requireMemory(pixels);
        Settings settings = changed(bookmark.settings());
        LandscapeShot.requireSameNetworks(bookmark.settings(), settings);
        for (Parameter fixed : List.of(Parameters.MAZE_FILES, Parameters.LANDSCAPE_DIRECTIONS)) {
            if (!settings.value(fixed).equals(bookmark.settings().value(fixed))) {
                throw InputException.at(fixed.key())
                        .expected(bookmark.settings().shown(fixed) + ", as in the bookmark")
                        .got(settings.shown(fixed))
                        .advise("leave it out, or take the landscape from its RUN");
            }
        }
        return new LandscapeShot(bookmark.with(settings, pixels.width(), pixels.height()));
    }

    private static void requireDataName(Path numbers) {
        if (!LandscapeData.writes(numbers)) {
            throw InputException.at("--data")
                    .expected("a name that ends in .npy or .csv")
                    .got("'" + numbers + "'");
        }
        PictureFile.requireFolder("--data", numbers);
    }

    private Settings changed(Settings recorded) {
        Settings settings = options.change(recorded);
        settings = extent == null ? settings : settings.with(Parameters.LANDSCAPE_EXTENT.key(), extent);
        settings = directions == null ? settings : settings.with(Parameters.LANDSCAPE_DIRECTIONS.key(), directions);
        return layer == null ? settings : settings.with(Parameters.LANDSCAPE_LAYER.key(), layer);
    }
}
