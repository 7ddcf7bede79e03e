package io.github.mazescape.app.sandbox;

import io.github.mazescape.app.movie.MovieException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Begins and ends films of the sandbox, and takes their frames while one is being made. For the drawing thread, but for questions. */
final class FilmSwitch {
    private final Simulation simulation;
    private final Player player;
    private final Travel travel;
    private final Consumer<String> say;
    private volatile @Nullable SandboxRecorder recorder;

    FilmSwitch(Simulation simulation, Player player, Travel travel, Consumer<String> say) {
        this.simulation = simulation;
        this.player = player;
        this.travel = travel;
        this.say = say;
    }

    /** Whether a film is being made. */
    boolean on() {
        return recorder != null;
    }

    /** How many frames the film has so far. */
    int frames() {
        SandboxRecorder recording = recorder;
        return recording == null ? 0 : recording.frames();
    }

    /** Begins to film into a file, or ends the film. */
    void toggle(Path file) {
        SandboxRecorder recording = recorder;
        if (recording != null) {
            recorder = null;
            simulation.aside(() -> say.accept(recording.end()));
            return;
        }
        try {
            recorder = new SandboxRecorder(simulation, player, travel, file);
            say.accept("recording " + file + "; each frame waits for its landscape");
        } catch (MovieException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Draws a frame, and takes it into the film where all of it is there. */
    void frame(Runnable draw, Supplier<BufferedImage> picture) {
        SandboxRecorder recording = recorder;
        boolean ready = recording != null && recording.ready();
        if (ready) {
            player.advance(0);
        }
        draw.run();
        if (recording == null || !ready) {
            return;
        }
        try {
            recording.take(picture.get());
        } catch (MovieException e) {
            recorder = null;
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Ends the film at once, as when the program ends. */
    void end() {
        SandboxRecorder recording = recorder;
        recorder = null;
        if (recording != null) {
            recording.end();
        }
    }
}
