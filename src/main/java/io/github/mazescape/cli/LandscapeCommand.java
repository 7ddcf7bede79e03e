package io.github.mazescape.cli;

import io.github.mazescape.cli.option.FigureOptions;
import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.SampleOptions;
import io.github.mazescape.cli.option.WebOptions;
import io.github.mazescape.cli.tile.TileFolder;
import io.github.mazescape.draw.figure.FigurePart;
import io.github.mazescape.draw.figure.FigureWords;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import io.github.mazescape.terminal.Terminal;
import io.github.mazescape.web.gallery.Gallery;
import io.github.mazescape.web.zoom.PageSize;
import io.github.mazescape.web.zoom.ZoomPage;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mazescape landscape}: a picture of the fitness landscape around a champion of a run. */
@Command(
        name = "landscape",
        mixinStandardHelpOptions = true,
        description = "Draw the fitness landscape around a champion of a run: each pixel is one full evaluation.",
        footer = {
            "",
            "The picture carries its bookmark: --like FILE.png repeats it exactly, or, with --size, --extent or"
                    + " --layer,",
            "shows the same plane otherwise. --data FILE.npy holds fitness, standard error and visited cells (height x",
            "width x 3), FILE-fingerprints.npy the behaviour (uint64); --data FILE.csv has a line for each pixel.",
            "--directions aligned shows the plane through the champions of three runs: RUN RUN RUN, or one RUN and the"
                    + " two",
            "that follow it in its folder and differ in the seed alone, as in the folder of a sweep. --copies says how.",
            "--web FOLDER makes a page that any browser opens from disk and zooms to single pixels, up to 65536x65536;",
            "an interrupted one goes on by the same command. --web FILE.html is one file, up to 1024x1024.",
            "With --bookmarks each bookmark of a file becomes such a page, and one more page shows them all.",
            "With --figure it has axes, a colour bar and a caption; type grows with the picture, or as --scale says.",
            "",
            "Example: ./mazescape landscape runs/first --out landscape.png --size 256x256 --extent 0.2",
            "Example: ./mazescape landscape runs/first --out figure.svg --size 1024x1024",
            "Example: ./mazescape landscape runs/first runs/second runs/third --directions aligned --out three.svg --size"
                    + " 256x256",
            "Example: ./mazescape landscape --like landscape.png --out closer.png --extent 0.02 --data closer.npy",
            "Example: ./mazescape landscape runs/first --web runs/page --size 1024x1024",
            "Example: ./mazescape landscape --bookmarks finds.txt --web runs/gallery --size 256x256",
            "Example: ./mazescape landscape runs/first --tile 1/2 --size 256x256 --out runs/tiles/1",
            "Example: ./mazescape landscape runs/first --tile 2/2 --size 256x256 --out runs/tiles/2"
        })
final class LandscapeCommand implements Callable<Integer> {
    private static final String STANDARD_SIZE = "512x512";

    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private SampleOptions samples = new SampleOptions();

    @picocli.CommandLine.Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "The run folder that 'evolve' made, or three with --directions aligned; not with --like.")
    private List<Path> runs = List.of();

    @Mixin
    private WebOptions web = new WebOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The picture to write: .png or .svg. Required, unless --web is given.")
    private @Nullable Path given;

    private Path out = Path.of("");

    @Option(
            names = "--like",
            paramLabel = "FILE.png",
            description = "Repeat a landscape from the bookmark in its picture, one that the window saved included.")
    private @Nullable Path like;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Also write the numbers: all layers, as .npy (NumPy), .csv or .tif (floats, a page a layer).")
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
            completionCandidates = DirectionWords.class,
            description = "${COMPLETION-CANDIDATES}; the same as --set landscape.directions=KIND.")
    private @Nullable String directions;

    @Option(names = "--draw", paramLabel = "N", description = "Which of the random directions, from 0; default: 0.")
    private @Nullable Long draw;

    @Option(
            names = "--copies",
            paramLabel = "WAY",
            description = "With --directions aligned, how the two other champions are shown: evolved (as they are),"
                    + " aligned (as the symmetric copies that are connected best with the first, the default), or"
                    + " mirrored (also of their mirror images); the same as --draw 0, 1 or 2.")
    private @Nullable String copies;

    @Option(
            names = "--layer",
            paramLabel = "L",
            completionCandidates = LayerWords.class,
            description = "${COMPLETION-CANDIDATES}; the same as --set landscape.layer=L.")
    private @Nullable String layer;

    @Option(
            names = "--tile",
            paramLabel = "I/N",
            description = "Measure one of N bands of the picture alone, such as 3/64, from the top; --out is a folder"
                    + " then, and 'merge' draws the picture of all bands.")
    private @Nullable String tile;

    @Override
    public Integer call() {
        if (web.bookmarks().isPresent()) {
            return gallery(web.bookmarks().get());
        }
        if (web.wanted()) {
            return page();
        }
        if (given == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "spec").commandLine(), "Missing required option: '--out=FILE'");
        }
        out = given;
        if (tile != null) {
            return measure(Shard.parse(tile, "--tile"));
        }
        PictureFile file = PictureFile.pngOrSvg(out);
        int supersampling = samples.supersampling();
        Set<FigurePart> parts = figure.parts();
        Scheme scheme = figure.scheme();
        Path numbers = data;
        if (numbers != null) {
            requireDataName(numbers);
        }
        Wanted wanted = wanted();
        Bookmark bookmark = wanted.bookmark();
        int density = figure.density(bookmark.viewport().width());
        LandscapeShot shot;
        try (Backend backend = machines.open(options)) {
            shot = LandscapeShot.take(
                    bookmark, wanted.champions(), wanted.others(), supersampling, backend, options.showsProgress());
        }
        Raster raster = shot.raster();
        if (numbers != null) {
            LandscapeData.write(raster, numbers);
        }
        if (figure.wanted(file)) {
            shot.figure(parts, figure.caption()).drawing(density).write(file, density, scheme, bookmark.texts());
        } else {
            shot.write(file);
        }
        if (!options.quiet()) {
            Terminal.say(out + ": " + raster.width() + " x " + raster.height() + " evaluations" + inWords(bookmark)
                    + ", " + shot.shown().words() + guesses(raster));
        }
        options.advise(bookmark.settings());
        return 0;
    }

    /** Makes a page of each bookmark of a file, and one that shows them all. */
    private int gallery(Path finds) {
        requireNothingOfPictures();
        if (!runs.isEmpty() || like != null || options.choosesSettings()) {
            throw InputException.at("--bookmarks")
                    .expected("neither RUN, --like nor settings, which the bookmarks tell")
                    .got("one of them")
                    .advise("leave it out");
        }
        Gallery gallery;
        try (Backend backend = machines.open(options)) {
            gallery = web.make(finds, size, backend, options.showsProgress());
        }
        if (!options.quiet()) {
            Terminal.say(web.opened() + ": " + gallery.bookmarks().size() + " landscapes; any browser opens it");
        }
        options.advise(gallery.bookmarks().get(0).settings());
        return 0;
    }

    private void requireNothingOfPictures() {
        if (given != null || tile != null || data != null || samples.supersampling() > 1 || figure.wanted()) {
            throw InputException.at("--web")
                    .expected("no --out, --tile, --data, --supersample and nothing of figures beside it")
                    .got("one of them")
                    .advise("leave it out: the page holds all pixels and their values");
        }
    }

    /** Makes a page. */
    private int page() {
        requireNothingOfPictures();
        PageSize pixels = web.size(size);
        Wanted wanted = wanted();
        ZoomPage page = new ZoomPage(
                wanted.bookmark(), wanted.champions(), wanted.others(), pixels, web.layers(wanted.bookmark()));
        try (Backend backend = machines.open(options)) {
            web.make(page, backend, options.showsProgress());
        }
        if (!options.quiet()) {
            Terminal.say(web.opened() + ": " + pixels.width() + " x " + pixels.height() + " evaluations"
                    + inWords(wanted.bookmark()) + ", "
                    + wanted.bookmark().settings().choice(Parameters.LANDSCAPE_LAYER)
                    + "; any browser opens it");
        }
        options.advise(wanted.bookmark().settings());
        return 0;
    }

    /** The size in which things are seen first. */
    private PictureSize pixels(String standard) {
        if (web.wanted()) {
            PageSize seen = web.size(size).within(ZoomPage.SEEN_FIRST);
            return new PictureSize(seen.width(), seen.height());
        }
        return PictureSize.parse(size == null ? standard : size);
    }

    /** Measures a band of the picture. */
    private int measure(Shard band) {
        if (data != null || figure.wanted(new PictureFile(out))) {
            throw InputException.at("--tile")
                    .expected("no --data and nothing of figures beside it")
                    .got("one of them")
                    .advise("give it to 'merge', which draws the picture");
        }
        Wanted wanted = wanted();
        if (!wanted.others().evolved().isEmpty()) {
            throw InputException.at("--tile")
                    .expected("the plane of one run")
                    .got("--directions aligned")
                    .advise("leave --tile out");
        }
        Bookmark bookmark = wanted.bookmark();
        int rows;
        try (Backend backend = machines.open(options)) {
            rows = TileFolder.measure(
                    out, band, bookmark, wanted.champions(), samples.supersampling(), backend, options.showsProgress());
        }
        if (!options.quiet()) {
            Terminal.say(out + ": tile " + band + ", " + rows + " rows; 'merge' draws the picture of all tiles");
        }
        options.advise(bookmark.settings());
        return 0;
    }

    private static String inWords(Bookmark bookmark) {
        Settings settings = bookmark.settings();
        if (bookmark.carried() == null) {
            return ", the sandbox at generation " + bookmark.generation();
        }
        Viewport view = bookmark.viewport();
        DirectionKind kind = bookmark.plane().directions();
        boolean fitted = view.onLattice();
        boolean given = !fitted && settings.number(Parameters.LANDSCAPE_EXTENT) != 0;
        String halfWidth = given
                ? settings.shown(Parameters.LANDSCAPE_EXTENT)
                : String.format(Locale.ROOT, "%.3g", view.halfWidth());
        return (fitted ? " fitted to the path up to the champion" : " around the champion") + " of generation "
                + bookmark.generation() + ", half-width " + halfWidth
                + (kind.scaledToChampion() ? " of its norm" : " of the directions' lengths") + ", directions: "
                + FigureWords.directions(bookmark.plane());
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

    /**
     * What is to be drawn.
     *
     * @param champions those up to its generation, oldest first; empty where they are not known
     * @param others those of other runs that are marked
     */
    private record Wanted(Bookmark bookmark, List<double[]> champions, CopiedChampions others) {}

    private Wanted wanted() {
        return like == null ? fromRun() : new Wanted(fromPicture(like), List.of(), CopiedChampions.NONE);
    }

    private Wanted fromRun() {
        if (runs.isEmpty()) {
            throw InputException.got("", "a RUN folder, or --like FILE.png", "neither")
                    .advise("name one of them");
        }
        PictureSize pixels = pixels(STANDARD_SIZE);
        requireMemory(pixels);
        if (draw != null && draw < 0) {
            throw InputException.at("--draw").expected("a number from 0").got(draw);
        }
        try (RecordedRun recorded = RecordedRun.open(runs.get(0))) {
            Settings settings = changed(recorded.experiment().settings());
            boolean aligned = new Setup(settings).directions() == DirectionKind.ALIGNED;
            if (!aligned && (runs.size() > 1 || copies != null)) {
                throw InputException.at(copies == null ? "RUN" : "--copies")
                        .expected("one run, unless directions are aligned")
                        .got(copies == null ? runs.size() + " runs" : "'" + copies + "'")
                        .advise("add --directions aligned");
            }
            List<Path> named = aligned ? ThreeRuns.named(runs) : runs;
            Setup experiment = options.experiment(recorded, settings);
            if (aligned) {
                Way way = way();
                ThreeRuns three = ThreeRuns.of(experiment, recorded, named, generation, way, options.threads());
                Bookmark bookmark = Bookmark.through(
                        experiment, three.generation(), three.plane(), way.ordinal(), pixels.width(), pixels.height());
                return new Wanted(bookmark, recorded.championsUntil(three.generation()), three.others());
            }
            List<double[]> champions =
                    recorded.championsUntil(generation == null ? recorded.generations() : generation);
            Bookmark bookmark =
                    Bookmark.around(experiment, champions, draw == null ? 0 : draw, pixels.width(), pixels.height());
            return new Wanted(bookmark, champions, CopiedChampions.NONE);
        }
    }

    private Way way() {
        if (copies == null) {
            return draw == null ? Way.ALIGNED : Way.of(draw);
        }
        if (draw != null) {
            throw InputException.at("--copies")
                    .expected("no --draw beside it, which says the same")
                    .got("both")
                    .advise("leave one out");
        }
        return switch (copies) {
            case "evolved" -> Way.AS_EVOLVED;
            case "aligned" -> Way.ALIGNED;
            case "mirrored" -> Way.MIRRORED;
            default ->
                throw InputException.at("--copies")
                        .expected("evolved, aligned or mirrored")
                        .got("'" + copies + "'");
        };
    }

    private Bookmark fromPicture(Path picture) {
        if (!runs.isEmpty() || generation != null || directions != null || draw != null || copies != null) {
            throw InputException.at("--like")
                    .expected(
                            "neither RUN nor --generation, --directions, --draw or --copies, which the bookmark tells")
                    .got("one of them")
                    .advise("leave it out");
        }
        Bookmark bookmark = Bookmark.read(picture);
        Viewport seen = bookmark.viewport();
        PictureSize pixels = pixels(seen.width() + "x" + seen.height());
        requireMemory(pixels);
        Settings recorded = bookmark.settings();
        Settings settings = changed(recorded);
        for (Difference difference : recorded.differences(settings)) {
            Parameter parameter = difference.parameter();
            boolean runAgain = bookmark.carried() == null && parameter.scope().planned();
            if (runAgain
                    || parameter.equals(Parameters.MAZE_FILES)
                    || parameter.equals(Parameters.LANDSCAPE_DIRECTIONS)) {
                throw InputException.at(parameter.key())
                        .expected(recorded.shown(parameter) + ", as in the bookmark")
                        .got(settings.shown(parameter))
                        .advise("leave it out, or "
                                + (runAgain ? "change it in the window" : "take the landscape from its RUN"));
            }
        }
        double halfWidth = settings.number(Parameters.LANDSCAPE_EXTENT);
        if (halfWidth == 0 && (extent != null || recorded.number(Parameters.LANDSCAPE_EXTENT) != 0)) {
            throw InputException.at(Parameters.LANDSCAPE_EXTENT.key())
                    .expected("a half-width over 0, since a picture tells no path to be fitted to")
                    .got("0")
                    .advise("take the landscape from its RUN");
        }
        boolean asBefore = extent == null && halfWidth == recorded.number(Parameters.LANDSCAPE_EXTENT);
        Viewport other = asBefore && seen.onLattice()
                ? seen.resized(pixels.width(), pixels.height())
                : seen.reaching(asBefore ? seen.halfWidth() : halfWidth, pixels.width(), pixels.height());
        return bookmark.with(settings, other);
    }

    /** A tile is measured without the memory of the whole picture. */
    private void requireMemory(PictureSize pixels) {
        if (tile == null) {
            MemoryNeed.ofLandscape(pixels.width(), pixels.height()).require("--size");
        }
    }

    /** Refuses the name of a file of numbers that cannot be written. */
    static void requireDataName(Path numbers) {
        if (!LandscapeData.writes(numbers)) {
            throw InputException.got("--data", "a name that ends in .npy, .csv, .tif or .tiff", "'" + numbers + "'");
        }
        PictureFile.requireFolder("--data", numbers);
    }

    private Settings changed(Settings recorded) {
        Settings settings = options.changeOfRun(recorded);
        settings = extent == null ? settings : settings.with(Parameters.LANDSCAPE_EXTENT.key(), extent);
        settings = directions == null ? settings : settings.with(Parameters.LANDSCAPE_DIRECTIONS.key(), directions);
        return layer == null ? settings : settings.with(Parameters.LANDSCAPE_LAYER.key(), layer);
    }

    /** The words of the directions, for the help. */
    private static final class DirectionWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Parameters.LANDSCAPE_DIRECTIONS.domain().words().iterator();
        }
    }

    /** The words of the layers, for the help. */
    private static final class LayerWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Parameters.LANDSCAPE_LAYER.domain().words().iterator();
        }
    }
}
