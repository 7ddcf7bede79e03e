package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.Options.Windowed;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.sketch.launch.LiveSketch;
import io.github.mazescape.sketch.launch.SketchCompiler;
import io.github.mazescape.sketch.launch.SketchErrors;
import io.github.mazescape.sketch.launch.SketchFailure;
import io.github.mazescape.sketch.launch.SketchFolder;
import io.github.mazescape.sketch.launch.SketchHeadless;
import io.github.mazescape.sketch.launch.SketchJava;
import io.github.mazescape.sketch.launch.SketchSource;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Display;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import processing.core.PApplet;

/** {@code mazescape sketch}: runs a Processing sketch, one of ours or a user's own. */
@Command(
        name = "sketch",
        mixinStandardHelpOptions = true,
        description = {
            "Run a Processing sketch: one of those in sketches/, by its name, or any, by its path.",
            "It begins anew when you save its file. What is wrong in it is shown at its own line, and the",
            "one before goes on. It sees the settings given here."
        },
        subcommands = SketchNewCommand.class,
        footer = {
            "",
            "Example: ./mazescape sketch Foragers --seed 7 --frames 25 --out foragers.png",
            "Example: ./mazescape sketch MazeGallery --frames 25 --out gallery.png"
        })
final class SketchCommand implements Callable<Integer>, Windowed {
    @Mixin
    private Options options = new Options();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A sketch of ours, such as Foragers, or the path of a sketch's folder or .pde file.")
    private @Nullable String sketch;

    @Option(names = "--list", description = "Show what sketches there are.")
    private boolean list;

    @Option(names = "--frames", paramLabel = "N", description = "Draw so many frames without a window, then end.")
    private @Nullable Integer frames;

    @Option(names = "--out", paramLabel = "FILE.png", description = "Where to put the last of those frames.")
    private @Nullable Path out;

    @Override
    public boolean asksForWindow() {
        return frames == null;
    }

    @Override
    public Integer call() {
        if (list) {
            SketchFolder.list().forEach(Terminal::say);
            return 0;
        }
        if (sketch == null) {
            throw InputException.got("sketch", SketchFolder.names() + ", or the path of a sketch", "nothing");
        }
        if (frames == null && out != null || frames != null && (out == null || frames < 1)) {
            throw InputException.at("--frames").expected("a number from 1 on, together with --out FILE.png");
        }
        PictureFile picture = out == null ? null : PictureFile.png(out);
        List<String> args = args();
        try {
            Path path = SketchFolder.find(sketch);
            SketchJava java = SketchJava.of(SketchSource.read(path));
            return picture == null || frames == null ? open(path, java, args) : draw(java, args, frames, picture);
        } catch (SketchErrors wrong) {
            wrong.lines().forEach(Terminal::report);
            return ExitCode.WRONG_INPUT;
        }
    }

    private static int open(Path path, SketchJava java, List<String> args) throws SketchErrors {
        Optional<String> lack = Display.refusal();
        if (lack.isPresent()) {
            Terminal.complain(
                    lack.get() + ", so the sketch has no window; --frames 300 --out last.png draws without one");
            return ExitCode.FAILED;
        }
        try {
            LiveSketch.open(path, java, args);
        } catch (RuntimeException e) {
            // As in draw.
            Terminal.report(SketchFailure.line(java, e));
            return ExitCode.FAILED;
        }
        return 0;
    }

    private static int draw(SketchJava java, List<String> args, int frames, PictureFile picture) throws SketchErrors {
        Class<? extends PApplet> type = SketchCompiler.compile(java);
        SketchHeadless headless;
        try {
            headless = new SketchHeadless(
                    SketchCompiler.instance(type), java.source().folder(), args.toArray(String[]::new));
            headless.draw(frames);
        } catch (RuntimeException | StackOverflowError e) {
            // A sketch may throw anything: that is told at the line of the sketch.
            if (e instanceof InputException wrong && !SketchFailure.isIn(java, wrong)) {
                throw wrong;
            }
            Terminal.report(SketchFailure.line(java, e));
            return ExitCode.FAILED;
        }
        picture.write(headless.picture(), List.of());
        return 0;
    }

    /** The settings given here that are not the defaults, for the sketch. */
    private List<String> args() {
        List<String> args = new ArrayList<>();
        Settings.defaults()
                .differences(options.settings())
                .forEach(change -> args.add(change.parameter().key() + "=" + change.to()));
        args.addAll(options.assignments());
        if (options.seed() != null) {
            args.add("seed=" + options.seed());
        }
        args.add("--threads=" + options.threads());
        return args;
    }
}
