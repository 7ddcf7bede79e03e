package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.Options.Windowed;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.sketch.launch.SketchCompiler;
import io.github.mazescape.sketch.launch.SketchErrors;
import io.github.mazescape.sketch.launch.SketchFailure;
import io.github.mazescape.sketch.launch.SketchFolder;
import io.github.mazescape.sketch.launch.SketchHeadless;
import io.github.mazescape.sketch.launch.SketchJava;
import io.github.mazescape.sketch.launch.SketchSource;
import io.github.mazescape.sketch.launch.SketchWindow;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Display;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Terminal;
import java.lang.reflect.InvocationTargetException;
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

/** {@code mazescape sketch}: runs a Processing sketch, one of ours or a person's own. */
@Command(
        name = "sketch",
        mixinStandardHelpOptions = true,
        description = {
            "Run a Processing sketch: one of those in sketches/, by its name, or any, by its path.",
            "What is wrong in it is shown at its own line. It sees the settings given here."
        },
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
            SketchJava java = SketchJava.of(SketchSource.read(SketchFolder.find(sketch)));
            Class<? extends PApplet> type = SketchCompiler.compile(java);
            return picture == null || frames == null ? open(type, java, args) : draw(type, java, args, frames, picture);
        } catch (SketchErrors wrong) {
            wrong.lines().forEach(Terminal::report);
            return ExitCode.WRONG_INPUT;
        }
    }

    private static int open(Class<? extends PApplet> type, SketchJava java, List<String> args) {
        Optional<String> lack = Display.refusal();
        if (lack.isPresent()) {
            Terminal.complain(
                    lack.get() + ", so the sketch has no window; --frames 300 --out last.png draws without one");
            return ExitCode.FAILED;
        }
        PApplet fresh;
        try {
            fresh = instance(type);
        } catch (RuntimeException e) {
            // As in draw.
            Terminal.report(SketchFailure.line(java, e));
            return ExitCode.FAILED;
        }
        SketchWindow.open(fresh, java, args);
        return 0;
    }

    private static int draw(
            Class<? extends PApplet> type, SketchJava java, List<String> args, int frames, PictureFile picture) {
        SketchHeadless headless;
        try {
            headless = new SketchHeadless(instance(type), java.source().folder(), args.toArray(String[]::new));
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

    /** A new sketch; package-private for those who run one themselves. */
    static PApplet instance(Class<? extends PApplet> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw InputException.got("sketch", "a class with a public constructor without parameters", e);
        }
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
