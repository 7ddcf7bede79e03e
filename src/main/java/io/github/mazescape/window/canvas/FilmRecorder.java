package io.github.mazescape.window.canvas;

import io.github.mazescape.film.MovieWriter;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Films the sandbox by its own time and not by the clock: a frame is taken once everything in it is there, every pixel
 * of the landscape measured, and only then does the simulation move on by one frame. So the same run makes the same
 * film on any machine. For the drawing thread.
 */
final class FilmRecorder {
    /** Frames in a second of the film. */
    static final int FRAMES_PER_SECOND = 25;

    private static final double MILLIS = 1000;
    /** The share of the recording's time from which a film counts as one at the real pace. */
    private static final double KEPT_UP = 0.8;

    private final Sandbox sandbox;
    private final ReplayPlayer player;
    private final Travel travel;
    private final Path file;
    private final MovieWriter writer;
    private final LongSupplier millis;
    private final long start;
    private @Nullable FilmScreen screen;
    private volatile boolean evolving;
    private double due;
    private volatile long end;
    private final AtomicInteger frames = new AtomicInteger();

    /**
     * @param file ends in .gif or .mp4
     * @param millis the clock by which the recording is timed, not the film [ms]
     * @throws InputException if it cannot be written to
     */
    FilmRecorder(Sandbox sandbox, ReplayPlayer player, Travel travel, Path file, LongSupplier millis) {
        this.sandbox = sandbox;
        this.player = player;
        this.travel = travel;
        this.file = file;
        writer = MovieWriter.toNew(file, FRAMES_PER_SECOND);
        this.millis = millis;
        start = millis.getAsLong();
        evolving = !sandbox.frame().run().going().paused();
        sandbox.ask(controls -> controls.run().hold());
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

    /**
     * Whether all that a frame shows is there, and nothing more is asked for. Evolution that was let go on meanwhile is
     * held.
     */
    public boolean ready(Frame frame) {
        if (frame.answered() != sandbox.asked()) {
            return false;
        }
        if (!frame.run().going().paused()) {
            evolving = true;
            sandbox.ask(controls -> controls.run().hold());
            return false;
        }
        return frame.settled();
    }

    /**
     * Takes a frame and moves the sandbox on by one.
     *
     * @param frame what was drawn
     * @param image the picture of it, of any size; the first says how large the film is
     */
    public void take(Frame frame, BufferedImage image) {
        FilmScreen shownOn = screen == null ? new FilmScreen(image) : screen;
        screen = shownOn;
        writer.add(shownOn.showing(image));
        frames.incrementAndGet();
        player.advance(frame, frame.run().settings().number(Parameters.VIEW_REPLAY) / FRAMES_PER_SECOND);
        if (travel.on()) {
            travel.step(frame);
        }
        if (evolving) {
            due += Math.min(1, frame.run().going().speed() / FRAMES_PER_SECOND);
            if (due >= 1) {
                due -= 1;
                sandbox.ask(controls -> controls.run().step());
            }
        }
    }

    /** How many frames there are. */
    int frames() {
        return frames.get();
    }

    /** Takes no more frames; evolution goes on by the clock again. */
    void release() {
        end = millis.getAsLong();
        if (evolving) {
            sandbox.ask(controls -> controls.run().goOn());
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
        double lasted = (end - start) / MILLIS;
        writer.close();
        return words(taken, lasted) + ": "
                + file.resolveSibling(String.valueOf(writer.path().getFileName())) + writer.encoder();
    }

    /** How long a film is, and why it is shorter than the recording lasted [s]. */
    static String words(int frames, double lasted) {
        double film = (double) frames / FRAMES_PER_SECOND;
        String words = String.format(
                Locale.ROOT, "recorded %.1f s of film (%d %s)", film, frames, frames == 1 ? "frame" : "frames");
        return lasted < film / KEPT_UP
                ? words
                : words + String.format(Locale.ROOT, " in %.0f s, for every frame waited for its landscape", lasted);
    }
}
