package io.github.mazescape.app;

import io.github.mazescape.record.Experiment;
import java.nio.file.Path;
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
        subcommands = {
            EvolveCommand.class,
            LandscapeCommand.class,
            MovieCommand.class,
            ReplayCommand.class,
            ChartCommand.class,
            SweepCommand.class,
            MazeCommand.class,
            SketchCommand.class,
            SettingsCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 the input was wrong, 130 interrupted.",
            "Example: ./mazescape --seed 7 --set network.cell=gru"
        })
final class SandboxCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to put the movie (.mp4, .gif or FOLDER/); a movie is made even if there is a display.")
    private @Nullable String out;

    @Override
    public Integer call() {
        Experiment experiment = options.experiment();
        if (out == null && Terminal.hasDisplay()) {
            options.advise(experiment.settings());
            SandboxSketch.open(new Simulation(experiment, options.threads()), experiment);
            return 0;
        }
        String file = out == null ? "mazescape-" + experiment.settings().seed() + ".mp4" : out;
        if (out == null) {
            Main.complain("no display, so the sandbox is rendered to a movie: " + file);
        }
        new SandboxMovie(experiment, options.threads(), file, options.showsProgress()).make();
        System.out.println(Path.of(file).toAbsolutePath());
        options.advise(experiment.settings());
        return 0;
    }
}
