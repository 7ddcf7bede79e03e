package io.github.mazescape.cli;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.Options.Version;
import io.github.mazescape.cli.option.Options.Windowed;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.film.SandboxMovie;
import io.github.mazescape.film.map.FilmedMaps;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.UnusedName;
import io.github.mazescape.terminal.Display;
import io.github.mazescape.terminal.Terminal;
import io.github.mazescape.window.SandboxWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape} itself: the live sandbox, or a movie of it where there is no display. */
@Command(
        name = "mazescape",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Evolves recurrent foragers in mazes and animates the fitness landscape around them.",
            "Without a command: the live sandbox; where there is no display, a movie of it."
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 the input was wrong, 130 interrupted, 141 the reader of the output left.",
            "Example: ./mazescape --seed 7 --set network.cell=gru"
        })
final class SandboxCommand implements Callable<Integer>, Windowed {
    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to put the movie (.mp4, .gif or FOLDER/); a movie is made even if there is a display."
                    + " With --bookmark: the picture (.png) of its landscape, made without a window.")
    private @Nullable String out;

    @Option(
            names = "--bookmark",
            paramLabel = "LINE",
            description = "Open a moment of the sandbox: a bookmark, or a picture that the sandbox saved.")
    private @Nullable String bookmark;

    @Option(
            names = "--measure-frames",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "60",
            description = "Measure how smoothly the window runs while it zooms about, print that, and end.")
    private @Nullable Integer measured;

    @Option(
            names = "--monkey",
            paramLabel = "SECONDS",
            description = "Use the window at random, from the seed, for so long, and tell what went wrong.")
    private @Nullable Integer monkey;

    private static void requirePositive(String option, @Nullable Integer seconds) {
        if (seconds != null && seconds < 1) {
            throw InputException.got(option, "a number of seconds from 1", seconds);
        }
    }

    @Override
    public boolean asksForWindow() {
        return out == null;
    }

    @Override
    public Integer call() {
        requirePositive("--measure-frames", measured);
        requirePositive("--monkey", monkey);
        Bookmark opened = bookmark == null ? null : Bookmark.of(bookmark);
        if (opened != null && options.choosesSettings()) {
            throw InputException.at("--bookmark")
                    .expected("no --settings, --set, --preset or --seed beside it, for it tells them all")
                    .got("one")
                    .advise("leave it out and change things in the window");
        }
        if (opened != null && out != null) {
            return picture(opened, PictureFile.png(Path.of(out)));
        }
        Setup experiment = opened == null ? options.experiment() : new Setup(opened.settings());
        if (out != null) {
            if (measured != null || monkey != null) {
                throw InputException.at("--out")
                        .expected("neither --measure-frames nor --monkey beside it, which need a window")
                        .got("one of them")
                        .advise("leave it out");
            }
            return movie(experiment, out);
        }
        Optional<String> lack = Display.refusal();
        if (lack.isEmpty()) {
            return window(experiment, opened);
        }
        if (opened != null || measured != null || monkey != null) {
            throw InputException.of(lack.get() + ", and this needs a window")
                    .advise("set DISPLAY to one that works, or run it under Xvfb");
        }
        String seed = String.valueOf(experiment.settings().seed());
        String file = UnusedName.in(Path.of(""), "mazescape-" + seed, "mp4").toString();
        Terminal.complain(lack.get() + ", so the sandbox is rendered to a movie: " + file);
        return movie(experiment, file);
    }

    private int window(Setup experiment, @Nullable Bookmark opened) {
        options.advise(experiment.settings());
        Backend backend = machines.open(options);
        Sandbox live = opened == null ? new Sandbox(experiment.settings(), backend) : new Sandbox(opened, backend);
        if (monkey != null) {
            return monkey(live, monkey, experiment.settings().seed());
        }
        SandboxWindow sandbox = new SandboxWindow(live, folder());
        machines.invitation(backend).ifPresent(sandbox::invite);
        return measured != null ? sandbox.measure(measured) : sandbox.show();
    }

    /** Where what the user saves goes: here, or home where a double click started the program in a folder of others. */
    private static Path folder() {
        Path here = Path.of("");
        return Files.isWritable(here.toAbsolutePath()) ? here : Path.of(System.getProperty("user.home"));
    }

    /** What a monkey saves is for nobody. */
    private static int monkey(Sandbox live, int seconds, long seed) {
        try {
            Path folder = Files.createTempDirectory("mazescape-monkey");
            return new SandboxWindow(live, folder).monkey(seconds, seed);
        } catch (IOException e) {
            throw InputException.at("--monkey")
                    .expected("to make a temporary folder")
                    .refused(e);
        }
    }

    private int movie(Setup experiment, String file) {
        FilmedMaps.remark(experiment).ifPresent(Terminal::complain);
        String encoder;
        try (Backend backend = machines.open(options)) {
            encoder = new SandboxMovie(experiment, backend, file, options.showsProgress()).make();
        }
        Terminal.say(Path.of(file).toAbsolutePath().toString());
        if (!encoder.isEmpty() && !options.quiet()) {
            Terminal.complain("made " + file + encoder);
        }
        options.advise(experiment.settings());
        return 0;
    }

    private int picture(Bookmark moment, PictureFile file) {
        try (Backend backend = machines.open(options)) {
            LandscapeShot.take(moment, backend, options.showsProgress()).write(file);
        }
        Terminal.say(file.path().toAbsolutePath().toString());
        options.advise(moment.settings());
        return 0;
    }
}
