package io.github.mazescape.app.sandbox;

import io.github.mazescape.app.movie.MovieException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends films of the sandbox, and takes their frames while one is being made. The drawing thread takes frames, any thread begins and ends
 * films: a lock sees to it that no frame is taken into a film that has ended.
 */
final class FilmSwitch {
    private final Simulation simulation;
    private final Player player;
    private final Travel travel;
    private final FileWriting writing;
    private final Consumer<String> say;
    private final Object lock = new Object();
    /** Written under the lock alone. */
    private volatile @Nullable SandboxRecorder recorder;

    private boolean over;

    /**
     * @param writing encodes films
     * @param say shows a line for a few seconds
     */
    FilmSwitch(Simulation simulation, Player player, Travel travel, FileWriting writing, Consumer<String> say) {
        this.simulation = simulation;
        this.player = player;
        this.travel = travel;
        this.writing = writing;
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

    /** Whether evolution stands still, in the film where one is being made. */
    boolean paused() {
        SandboxRecorder recording = recorder;
        return recording == null ? simulation.evolution().paused() : !recording.evolving();
    }

    /** Lets evolution stand still or go on, in the film where one is being made. */
    void togglePause() {
        synchronized (lock) {
            SandboxRecorder recording = recorder;
            if (recording == null) {
                simulation.evolution().togglePause();
            } else {
                recording.toggleEvolving();
            }
        }
    }

    /**
     * Begins to film, or ends the film.
     *
     * @param fresh a name for the file; asked for only if a film begins
     */
    void toggle(Supplier<Path> fresh) {
        synchronized (lock) {
            SandboxRecorder recording = recorder;
            if (recording != null) {
                end(recording);
            } else if (!over) {
                begin(fresh.get());
            }
        }
    }

    private void begin(Path file) {
        try {
            recorder = new SandboxRecorder(simulation, player, travel, file);
            say.accept("recording " + file + "; each frame waits for its landscape");
        } catch (MovieException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    private void end(SandboxRecorder recording) {
        recorder = null;
        recording.release();
        writing.begin(recording.file(), recording::finish);
    }

    /** Draws a frame, and takes it into the film where all of it is there, before it is drawn and after. */
    void frame(Runnable draw, Supplier<BufferedImage> picture) {
        SandboxRecorder recording = recorder;
        boolean ready = recording != null && ready(recording);
        if (ready) {
            player.advance(0);
        }
        draw.run();
        if (recording != null && ready && ready(recording)) {
            take(recording, picture.get());
        }
    }

    private boolean ready(SandboxRecorder recording) {
        synchronized (lock) {
            return recorder == recording && recording.ready();
        }
    }

    private void take(SandboxRecorder recording, BufferedImage frame) {
        synchronized (lock) {
            if (recorder != recording) {
                return;
            }
            try {
                recording.take(frame);
            } catch (MovieException e) {
                recorder = null;
                recording.release();
                say.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Ends the film, if there is one, and begins no other, as when the program ends. */
    void end() {
        synchronized (lock) {
            over = true;
            SandboxRecorder recording = recorder;
            if (recording != null) {
                end(recording);
            }
        }
    }
}
