package io.github.mazescape.window.canvas;

import io.github.mazescape.film.MovieWriter;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.EvolutionLoop;
import io.github.mazescape.live.Simulation;
import io.github.mazescape.live.Travel;
import io.github.mazescape.run.RunState;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Films the sandbox by its own time and not by the clock: a frame is taken once everything in it is there, every pixel of the landscape
 * measured, and only then does the simulation move on by one frame. So the same run makes the same film on any machine. For the drawing
 * thread.
 */
final class FilmRecorder {
    /** Frames in a second of the film. */
    static final int FRAMES_PER_SECOND = 25;

    private final Simulation simulation;
    private final ReplayPlayer player;
    private final Travel travel;
    private final Path file;
    private final MovieWriter writer;
    private @Nullable FilmScreen screen;
    private volatile boolean evolving;
    private double due;
    private final AtomicInteger frames = new AtomicInteger();

    /**
     * @param file ends in .gif or .mp4
     * @throws InputException if it cannot be written to
     */
    FilmRecorder(Simulation simulation, ReplayPlayer player, Travel travel, Path file) {
        this.simulation = simulation;
        this.player = player;
        this.travel = travel;
        this.file = file;
        writer = MovieWriter.to(file.toString(), FRAMES_PER_SECOND);
        evolving = !simulation.evolution().paused();
        simulation.evolution().hold();
    }

    /** The file that it is filmed into. */
    Path file() {
        return file;
    }

    /** Whether evolution goes on in the film. */
    boolean evolving() {
        return evolving;
    }

    /** Lets evolution stand still in the film, or go on. */
    void toggleEvolving() {
        evolving = !evolving;
    }

    /** Whether all that the next frame shows is there. Evolution that was let go on meanwhile is held, to go on by frames. */
    boolean ready() {
        EvolutionLoop evolution = simulation.evolution();
        if (!evolution.paused()) {
            evolving = true;
            evolution.hold();
        }
        boolean busy = evolution.busy();
        RunState moment = simulation.moment();
        return moment != null
                && !busy
                && moment.number() == evolution.position()
                && simulation.replays().ready()
                && simulation.watch().settled(moment);
    }

    /**
     * Takes a frame and moves the simulation on by one.
     *
     * @param frame of any size; the first says how large the film is
     */
    void take(BufferedImage frame) {
        FilmScreen shownOn = screen == null ? new FilmScreen(frame) : screen;
        screen = shownOn;
        writer.add(shownOn.showing(frame));
        frames.incrementAndGet();
        player.advance(simulation.run().replaySpeed() / FRAMES_PER_SECOND);
        if (travel.on()) {
            travel.step();
        }
        if (evolving) {
            due += Math.min(1, simulation.evolution().speed() / FRAMES_PER_SECOND);
            if (due >= 1) {
                due -= 1;
                simulation.evolution().step();
            }
        }
    }

    /** How many frames there are. */
    int frames() {
        return frames.get();
    }

    /** Takes no more frames; evolution goes on by the clock again. */
    void release() {
        if (evolving && simulation.evolution().paused()) {
            simulation.evolution().togglePause();
        }
    }

    /**
     * Finishes the file, which may take a while and is for any thread, after {@link #release}.
     *
     * @return what came of it, in a line
     * @throws InputException if it cannot be written
     */
    String finish() {
        int taken = frames.get();
        if (taken == 0) {
            writer.discard();
            return "nothing was recorded";
        }
        writer.close();
        return "recorded " + taken + (taken == 1 ? " frame: " : " frames: ") + file;
    }
}
