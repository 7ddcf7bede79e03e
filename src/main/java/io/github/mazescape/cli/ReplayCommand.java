package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.option.Options.Windowed;
import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.film.ReplayMovie;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.foreign.MazeReader;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.format.UnusedName;
import io.github.mazescape.terminal.Display;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape replay}: the champion of any generation in any maze. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Watch the champion of a generation forage in a maze: in a window, or as a movie with --out.",
        footer = {
            "",
            "The tempo is a setting: --set view.replay=60 is 60 steps a second. So are the mazes:",
            "--set landscape.mazes=generation is those that the champion's generation was evaluated in.",
            "",
            "Example: ./mazescape replay runs/first --maze mazes/spiral.txt --out spiral.gif",
            "Example: ./mazescape replay runs/first --forget 5 --mute pellet --out forgetful.gif",
            "Example: ./mazescape replay runs/first --generation 1 --maze-index 3 --out frames/"
        })
final class ReplayCommand implements Callable<Integer>, Windowed {
    private static final PictureSize LEAST = new PictureSize(640, 480);

    @Mixin
    private Options options = new Options();

    @picocli.CommandLine.Parameters(paramLabel = "RUN", description = "The run folder that 'evolve' made.")
    private Path run = Path.of("");

    @Option(names = "--generation", paramLabel = "G", description = "Whose champion forages; default: the last.")
    private @Nullable Long generation;

    @Option(names = "--maze", paramLabel = "FILE", description = "A text maze to forage in.")
    private @Nullable Path maze;

    @Option(
            names = "--maze-index",
            paramLabel = "I",
            description = "Which maze of the task that is shown to forage in, from 1; default: 1.")
    private @Nullable Integer mazeIndex;

    @Option(
            names = "--forget",
            paramLabel = "N",
            description = "Take its memory away every N steps, 1 for always; the same as --set view.forget=N.")
    private @Nullable String forget;

    @Option(
            names = "--mute",
            paramLabel = "SENSORS",
            description = "Turn sensors off, such as pellet,passage; the same as --set view.mute=SENSORS.")
    private @Nullable String mute;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A movie in place of a window: a name that ends in .gif or .mp4, or FOLDER/.")
    private @Nullable String out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "960x800",
            description = "The size of the movie, from 640x480; default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(
            names = "--fps",
            paramLabel = "F",
            defaultValue = "25",
            description = "The movie's frames per second; default: ${DEFAULT-VALUE}.")
    private double fps;

    @Override
    public boolean asksForWindow() {
        return out == null;
    }

    @Override
    public Integer call() {
        PictureSize pixels = PictureSize.parse(size, LEAST, "panels");
        MovieCommand.frames(1, Math.max(1, fps));
        if (maze != null && mazeIndex != null) {
            throw InputException.got("--maze and --maze-index", "one of the two", "both")
                    .advise("leave one out");
        }
        try (RecordedRun recorded = RecordedRun.open(run)) {
            Settings settings = changed(recorded.experiment().settings());
            long number = generation == null ? recorded.generations() : generation;
            Setup experiment = maze == null ? options.experiment(recorded, settings) : new Setup(settings);
            show(experiment, recorded.champion(number), number, pixels);
        }
        return 0;
    }

    private Settings changed(Settings recorded) {
        Settings settings = options.changeOfRun(recorded);
        settings = forget == null ? settings : settings.with(Parameters.VIEW_FORGET.key(), forget);
        return mute == null ? settings : settings.with(Parameters.VIEW_MUTE.key(), mute);
    }

    private void show(Setup experiment, double[] champion, long number, PictureSize pixels) {
        Settings settings = experiment.settings();
        ShownTask shown = shown(experiment, number);
        Task task = shown.task();
        int first = mazeIndex == null ? 1 : mazeIndex;
        if (first < 1 || first > task.mazes().size()) {
            throw InputException.got(
                    "--maze-index", "a maze from 1 to " + task.mazes().size(), first);
        }
        double fitness = fitness(experiment, champion, task);
        String name = Replay.champion(number);
        IntFunction<Replay> replays = index ->
                Replay.record(experiment.kernel(), experiment.topology(), champion, name, fitness, shown, index);
        double stepsPerSecond = settings.number(Parameters.VIEW_REPLAY);
        String file = out;
        if (file == null) {
            Optional<String> lack = Display.refusal();
            if (lack.isEmpty()) {
                ReplayWindow.open(replays, first - 1, stepsPerSecond);
                return;
            }
            file = UnusedName.in(Path.of(""), "replay-" + number, "gif").toString();
            Terminal.complain(lack.get() + ", so the replay is rendered to a movie: " + file);
        }
        Replay replay = replays.apply(first - 1);
        String encoder = ReplayMovie.make(replay, file, pixels, fps, stepsPerSecond, options.showsProgress());
        if (!options.quiet()) {
            String taken = shown.ablation().isEmpty() ? "" : shown.ablation() + ", ";
            Terminal.say(file + ": the champion of generation " + number + " in maze " + first + " of "
                    + task.mazes().size() + (shown.fixed() ? " fixed ones, " : ", ") + taken
                    + replay.at(replay.length()).eaten() + " of "
                    + replay.trajectory().maze().pelletCount() + " pellets in " + replay.length() + " steps" + encoder);
        }
    }

    private ShownTask shown(Setup experiment, long number) {
        Settings settings = experiment.settings();
        if (maze == null) {
            long epoch = experiment.evolutionParameters().epoch(number);
            return ShownTask.of(settings, experiment.tasks(), epoch, number);
        }
        Task own =
                new Task(List.of(MazeReader.read(maze)), settings.integer(Parameters.TASK_STEPS), experiment.sensors());
        return ShownTask.ofGiven(settings, own);
    }

    private double fitness(Setup experiment, double[] champion, Task task) {
        try (BatchEvaluator evaluator = experiment.evaluator(options.threads())) {
            Points one = Points.of(new double[][] {champion});
            return evaluator.evaluate(task, one, new Cancellation()).fitness()[0];
        }
    }
}
