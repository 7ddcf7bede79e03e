package io.github.mazescape.window.canvas;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what goes wrong in a frame, or in answer to a key or the pointer, from ending Processing's drawing thread,
 * which would leave a dead canvas in a window full of the user's work: it is said in a line, and the next frame is
 * drawn. Thread-safe.
 */
public final class FailureGuard {
    private final Consumer<String> say;
    private volatile @Nullable RuntimeException last;

    /** @param say shows a line */
    FailureGuard(Consumer<String> say) {
        this.say = say;
    }

    /** Does something; what it throws is kept and said. */
    void kept(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            last = e;
            String message = e.getMessage();
            say.accept("that went wrong: " + (message == null ? e.toString() : message));
        }
    }

    /** What went wrong last, or null. */
    @Nullable
    public RuntimeException last() {
        return last;
    }
}
