package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.InputException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of a sketch's text. It reads the files again and again and compares, which notices what an editor
 * does in any way, on any file system, and takes no touched file for a changed one. For one thread.
 */
final class SketchWatch {
    private static final int PAUSE_MILLIS = 200;

    private final Path path;
    /** Null once the user was told that it cannot be read. */
    private @Nullable SketchSource known;

    private String refusal = "";

    /**
     * @param path where the sketch is, as {@link SketchSource#read} takes it
     * @param known its text as it is known
     */
    SketchWatch(Path path, SketchSource known) {
        this.path = path;
        this.known = known;
    }

    /**
     * Waits for another text. It is the same in two looks, since an editor may be in the middle of writing it.
     *
     * @throws InputException if it cannot be read any more; said once, and only where two looks agree
     */
    SketchSource next() throws InterruptedException {
        @Nullable SketchSource seen = null;
        String refusedBefore = "";
        while (true) {
            Thread.sleep(PAUSE_MILLIS);
            try {
                SketchSource now = SketchSource.read(path);
                refusal = "";
                refusedBefore = "";
                if (now.equals(seen) && !now.equals(known)) {
                    known = now;
                    return now;
                }
                seen = now;
            } catch (InputException unreadable) {
                String said = String.valueOf(unreadable.getMessage());
                if (said.equals(refusedBefore) && !said.equals(refusal)) {
                    refusal = said;
                    known = null;
                    throw unreadable;
                }
                refusedBefore = said;
            }
        }
    }
}
