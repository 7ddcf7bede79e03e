package io.github.mazescape.cli;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.PageOption;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.film.RunMovie;
import io.github.mazescape.film.SandboxMovie;
import io.github.mazescape.film.camera.CameraMovie;
import io.github.mazescape.film.camera.CameraPath;
import io.github.mazescape.film.map.FilmedMaps;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape movie}: a run through all its generations. */
@Command(
        name = "movie",
        mixinStandardHelpOptions = true,
        description = "Make a movie of a run: the landscape around the champion through all generations, with maze and"
                + " chart.",
        footer = {
            "",
            "An interrupted movie is gone on with by the same command: its landscapes are kept in FILE.part until"
                    + " then.",
            "",
            "--web makes a page beside it that shows it.",
            "",
            "Example: ./mazescape movie runs/first --out first.mp4 --seconds 20 --web",
            "Example: ./mazescape movie --bookmarks finds.txt --loop --out flight.mp4 --seconds 20"
        })
final class MovieCommand implements Callable<Integer> {
    private static final PictureSize LEAST = new PictureSize(900, 600);
    private static final PictureSize LEAST_OF_CAMERA = new PictureSize(64, 64);
    private static final int MOST_FRAMES = 1_000_000;

    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "The run folder that 'evolve' made; not with --bookmarks.")
    private @Nullable Path run;

    @Option(
            names = "--bookmarks",
            paramLabel = "FILE",
            description =
                    "Fly from bookmark to bookmark instead: a text with one a line, as ctrl+c in the window copies"
                            + " it, or the name of a picture that carries one.")
    private @Nullable Path bookmarks;

    @Option(names = "--loop", description = "With --bookmarks: return to the first, for a movie without an end.")
    private boolean loop;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The movie: a name that ends in .mp4 or .gif, or FOLDER/ for numbered pictures.")
    private String out = "";

    @Mixin
    private PageOption page = new PageOption();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "20",
            description = "How long the movie is; default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--fps",
            paramLabel = "F",
            defaultValue = "30",
            description = "Frames per second; default: ${DEFAULT-VALUE}.")
    private double fps;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "The size of a frame, from 900x600; default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(
            names = "--detail",
            paramLabel = "N",
            description = "How many pixels wide and high the landscapes are measured; default: 192 for maps that stay,"
                    + " else 96; without vectors 80 and 40. With --bookmarks how many wide; default: half of --size.")
    private @Nullable Integer detail;

    @Override
    public Integer call() {
        int frames = frames(seconds, fps);
        page.check(Path.of(out));
        if (bookmarks != null) {
            return camera(bookmarks, frames);
        }
        if (run == null || loop) {
            throw InputException.got(
                            "", "a RUN folder, or --bookmarks FILE", run == null ? "neither" : "--loop with RUN")
                    .advise(run == null ? "name one of them" : "leave --loop out");
        }
        PictureSize pixels = PictureSize.parse(size, LEAST, "panels");
        try (RecordedRun recorded = RecordedRun.open(run)) {
            Settings settings = options.changeOfRun(recorded.experiment().settings());
            Setup experiment = options.experiment(recorded, settings);
            FilmedMaps.remark(experiment).ifPresent(Terminal::complain);
            int side = detail == null ? SandboxMovie.side(experiment) : detail;
            if (side < 1 || side > Raster.MAX_SIDE / 8) {
                throw InputException.got("--detail", "a number from 1 to " + Raster.MAX_SIDE / 8, side);
            }
            MemoryNeed.ofLandscape(side, side).require("--detail");
            GenerationsReader table = GenerationsReader.read(run);
            long generations = Math.min(recorded.generations(), table.rows().size());
            if (generations < 1) {
                throw InputException.found(run, "a run of at least one generation", "none");
            }
            List<double[]> champions = recorded.championsUntil(generations);
            RunMovie.Form form = new RunMovie.Form(out, frames, fps, pixels, side);
            String encoder;
            try (Backend backend = machines.open(options)) {
                encoder = new RunMovie(experiment, champions, table, form).make(backend, options.showsProgress());
            }
            if (!options.quiet()) {
                Terminal.say(out + ": " + generations + " generations in " + frames + " frames, landscapes of " + side
                        + " x " + side + " evaluations" + encoder);
            }
            page.write(
                    Path.of(out),
                    "A run of " + generations + " generations, seed " + settings.seed(),
                    List.of(
                            "The landscape around the champion while evolution moves across it: each pixel of its "
                                    + side + " × " + side + " is one network, measured on the mazes. Beside it the"
                                    + " champion at work, and the fitness of all generations.",
                            "Task: " + experiment.taskInWords() + "."),
                    options.quiet());
            options.advise(settings);
        }
        return 0;
    }

    private int camera(Path file, int frames) {
        if (run != null || options.choosesSettings()) {
            throw InputException.at("--bookmarks")
                    .expected("neither RUN nor --settings, --set, --preset or --seed, which the bookmarks tell")
                    .got("one of them")
                    .advise("leave it out");
        }
        PictureSize pixels = PictureSize.parse(size, LEAST_OF_CAMERA, "landscape");
        int wide = detail == null ? Math.max(1, pixels.width() / 2) : detail;
        if (wide < 1 || wide > Raster.MAX_SIDE) {
            throw InputException.got("--detail", "a number from 1 to " + Raster.MAX_SIDE, wide);
        }
        CameraPath path = CameraPath.read(file, loop);
        if (frames < path.stops().size()) {
            throw InputException.got("--seconds", "at least a frame for each bookmark", frames + " frames");
        }
        CameraMovie.Form form = new CameraMovie.Form(out, frames, fps, pixels, wide);
        CameraMovie.Made made;
        try (Backend backend = machines.open(options)) {
            made = new CameraMovie(path, form).make(backend, options.showsProgress());
        }
        if (!options.quiet()) {
            Terminal.say(out + ": " + frames + " frames made of " + made.landscapes() + " landscapes, each " + wide
                    + " pixels wide" + made.encoder());
        }
        page.write(
                Path.of(out),
                "A flight through " + path.stops().size() + " landscapes",
                List.of("From bookmark to bookmark through weight space, by " + made.landscapes()
                        + " measured landscapes, each " + wide + " pixels wide."),
                options.quiet());
        options.advise(path.stops().get(0).settings());
        return 0;
    }

    /** How many frames a movie has. */
    static int frames(double seconds, double fps) {
        if (!(fps > 0 && fps <= 240)) {
            throw InputException.got("--fps", "a number above 0 and up to 240", fps);
        }
        double frames = seconds * fps;
        if (!(frames >= 1 && frames <= MOST_FRAMES)) {
            throw InputException.at("--seconds")
                    .expected("a length of 1 to " + MOST_FRAMES + " frames")
                    .got(seconds + " seconds of " + fps + " frames");
        }
        return (int) Math.round(frames);
    }
}
