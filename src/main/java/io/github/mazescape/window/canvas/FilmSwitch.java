package io.github.mazescape.window.canvas;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.window.files.FileWriting;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends films of the sandbox, and takes their frames while one is being made. The drawing thread takes
 * frames, any thread begins and ends films: a lock sees to it that no frame is taken into a film that has ended.
 */
public final class FilmSwitch {
    private final Sandbox sandbox;
    private final ReplayPlayer player;
    private final Travel travel;
    private final FileWriting writing;
    private final Consumer<String> say;
    private final Object lock = new Object();
    /** Written under the lock alone. */
    private volatile @Nullable FilmRecorder recorder;

    @GuardedBy("lock")
    private boolean over;

    /**
     * @param writing encodes films
     * @param say shows a line for a few seconds
     */
    public FilmSwitch(Sandbox sandbox, ReplayPlayer player, Travel travel, FileWriting writing, Consumer<String> say) {
        this.sandbox = sandbox;
        this.player = player;
        this.travel = travel;
        this.writing = writing;
        this.say = say;
    }

    /** Whether a film is being made. */
    public boolean on() {
        return recorder != null;
    }

    /** How many frames the film has so far. */
    public int frames() {
        FilmRecorder recording = recorder;
        return recording == null ? 0 : recording.frames();
    }

    /** How long the film is so far [s]. */
    public double seconds() {
        return (double) frames() / FilmRecorder.FRAMES_PER_SECOND;
    }

    /** Whether evolution stands still, in the film where one is being made. */
    public boolean paused() {
        FilmRecorder recording = recorder;
        return recording == null ? sandbox.frame().run().going().paused() : !recording.evolving();
    }

    /** Lets evolution stand still or go on, in the film where one is being made. */
    public void togglePause() {
        synchronized (lock) {
            FilmRecorder recording = recorder;
            if (recording == null) {
                sandbox.ask(controls -> controls.run().togglePause());
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
    public void toggle(Supplier<Path> fresh) {
        synchronized (lock) {
            FilmRecorder recording = recorder;
            if (recording != null) {
                end(recording);
            } else if (!over) {
                begin(fresh.get());
            }
        }
    }

    private void begin(Path file) {
        try {
            recorder = new FilmRecorder(sandbox, player, travel, file, Sandbox::millis);
            say.accept("recording " + file + "; each frame waits for its landscape");
        } catch (InputException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    private void end(FilmRecorder recording) {
        recorder = null;
        recording.release();
        writing.begin(recording.file(), recording::finish);
    }

    /**
     * Draws a frame, and takes it into the film where all of it is there.
     *
     * @param draw draws the frame as the user sees it
     * @param picture draws the frame as the film shows it
     */
    public void frame(Frame frame, Runnable draw, Supplier<BufferedImage> picture) {
        FilmRecorder recording = recorder;
        boolean ready = recording != null && ready(recording, frame);
        if (recording == null || !ready) {
            draw.run();
            return;
        }
        player.advance(frame, 0);
        BufferedImage image = picture.get();
        draw.run();
        take(recording, frame, image);
    }

    private boolean ready(FilmRecorder recording, Frame frame) {
        synchronized (lock) {
            return recorder == recording && recording.ready(frame);
        }
    }

    private void take(FilmRecorder recording, Frame frame, BufferedImage image) {
        synchronized (lock) {
            if (recorder != recording) {
                return;
            }
            try {
                recording.take(frame, image);
            } catch (InputException e) {
                recorder = null;
                recording.release();
                say.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Ends the film, if there is one, and begins no other, as when the program ends. */
    public void end() {
        synchronized (lock) {
            over = true;
            FilmRecorder recording = recorder;
            if (recording != null) {
                end(recording);
            }
        }
    }
}
