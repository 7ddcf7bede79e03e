package io.github.mazescape.app.sandbox;

import io.github.mazescape.app.movie.MovieException;
import io.github.mazescape.app.movie.MovieWriter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Films the sandbox by its own time and not by the clock: a frame is taken once everything in it is there, every pixel of the landscape
 * measured, and only then does the simulation move on by one frame. So the same run makes the same film on any machine. For the drawing
 * thread.
 */
final class SandboxRecorder {
    /** Frames in a second of the film. */
    static final int FRAMES_PER_SECOND = 25;

    private final Simulation simulation;
    private final Player player;
    private final Travel travel;
    private final Path file;
    private final MovieWriter writer;
    private final boolean evolving;
    private double due;
    private long expected;
    private final AtomicInteger frames = new AtomicInteger();

    /**
     * @param file ends in .gif or .mp4
     * @throws MovieException if it cannot be written to
     */
    SandboxRecorder(Simulation simulation, Player player, Travel travel, Path file) {
        this.simulation = simulation;
        this.player = player;
        this.travel = travel;
        this.file = file;
        writer = MovieWriter.to(file.toString(), FRAMES_PER_SECOND);
        evolving = !simulation.evolution().paused();
        simulation.evolution().hold();
    }

    /** Whether all that the next frame shows is there. */
    boolean ready() {
        Moment moment = simulation.moment();
        return moment != null
                && moment.number() >= expected
                && simulation.replays().ready()
                && simulation.watch().settled(moment);
    }

    /** Takes a frame and moves the simulation on by one. */
    void take(BufferedImage frame) {
        writer.add(frame);
        frames.incrementAndGet();
        player.advance(simulation.run().replaySpeed() / FRAMES_PER_SECOND);
        if (travel.on()) {
            travel.step();
        }
        if (evolving) {
            due += Math.min(1, simulation.evolution().speed() / FRAMES_PER_SECOND);
            if (due >= 1) {
                due -= 1;
                expected = simulation.evolution().position() + 1;
                simulation.evolution().step();
            }
        }
    }

    /** How many frames there are. */
    int frames() {
        return frames.get();
    }

    /** Ends the film, and says in a line what came of it. */
    String end() {
        String said;
        int taken = frames.get();
        if (taken == 0) {
            writer.discard();
            said = "nothing was recorded";
        } else {
            try {
                writer.close();
                said = "recorded " + taken + (taken == 1 ? " frame: " : " frames: ") + file;
            } catch (MovieException e) {
                said = String.valueOf(e.getMessage());
            }
        }
        if (evolving && simulation.evolution().paused()) {
            simulation.evolution().togglePause();
        }
        return said;
    }
}
