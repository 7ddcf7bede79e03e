package io.github.mazescape.film;

import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.draw.sandbox.SandboxView;
import io.github.mazescape.draw.sandbox.StatusModel;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Draws the frames of a movie of the sandbox: the panels of the window, without a window. The maze shows one champion
 * after the other, each to the end of its episode. The other panels show the scene that the caller gives. Not for
 * several threads at once.
 */
public final class FrameComposer {
    /** How long a glide takes: slower than where a person waits for it, so that no frame stands out. */
    private static final double GLIDE_SECONDS = 1.5;

    private final Setup experiment;
    private final Kernel kernel;
    private final Topology topology;
    private final double stepsPerFrame;
    private final String task;
    private final SandboxView view = new SandboxView(GLIDE_SECONDS);
    private final HeadlessCanvas canvas;
    private @Nullable Replay replay;
    private double replaySteps;
    private int replays;
    private final double framesPerSecond;
    private int frames;

    /**
     * @param stepsPerFrame the speed of the forager [steps]
     * @param framesPerSecond over 0
     */
    public FrameComposer(Setup experiment, PictureSize size, double stepsPerFrame, double framesPerSecond) {
        this.experiment = experiment;
        this.stepsPerFrame = stepsPerFrame;
        this.framesPerSecond = framesPerSecond;
        kernel = experiment.kernel();
        topology = experiment.topology();
        task = experiment.taskInWords();
        canvas = new HeadlessCanvas(size.width(), size.height());
    }

    /**
     * The state of a run.
     *
     * @param generation the number of the generation
     * @param champion its champion's weights. Not modified.
     * @param fitness the champion's fitness on the task that is shown
     * @param shown the task that is shown
     * @param landscape the landscape around the champion
     * @param chart the run so far
     */
    public record Scene(
            long generation,
            double[] champion,
            double fitness,
            ShownTask shown,
            LandscapeModel landscape,
            ChartModel chart) {}

    /** Draws the next frame of a scene: a fresh image. */
    public BufferedImage next(Scene moment) {
        Replay playing = replay;
        if (playing == null || replaySteps > playing.length()) {
            int maze = replays++ % moment.shown().task().mazes().size();
            playing = Replay.record(
                    kernel,
                    topology,
                    moment.champion(),
                    Replay.champion(moment.generation()),
                    moment.fitness(),
                    moment.shown(),
                    maze);
            replay = playing;
            replaySteps = 0;
        }
        SandboxFrame frame = new SandboxFrame(
                moment.landscape(),
                LandscapeMarks.NONE,
                SandboxFrame.Foraging.of(playing.at(replaySteps)),
                moment.chart(),
                ChartMarks.NONE,
                status(moment.generation()),
                null,
                frames++ / framesPerSecond);
        replaySteps += stepsPerFrame;
        canvas.draw(g -> view.draw(g, frame));
        return canvas.image();
    }

    private StatusModel status(long generation) {
        return new StatusModel(generation, experiment.settings().seed(), null, task, "");
    }
}
