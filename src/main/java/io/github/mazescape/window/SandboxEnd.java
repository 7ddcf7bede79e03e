package io.github.mazescape.window;

import io.github.mazescape.live.Sandbox;
import io.github.mazescape.window.canvas.FilmSwitch;
import io.github.mazescape.window.files.FileWriting;

/**
 * How the sandbox ends without losing what the user asked for: a film under way is ended, and files are finished. Where
 * it is interrupted, as by Ctrl-C, there is less time for that; drafts of files do not stay behind either way.
 */
final class SandboxEnd {
    /** How long somebody who quits waits for files, at most; a film of two minutes takes about one to encode [s]. */
    private static final int PATIENCE_SECONDS = 600;

    /** How long somebody who interrupts does [s]. */
    private static final int INTERRUPTED_SECONDS = 10;

    private final Sandbox sandbox;
    private final FilmSwitch film;
    private final FileWriting writing;
    private final Thread hook = new Thread(() -> finish(INTERRUPTED_SECONDS), "interrupt");

    SandboxEnd(Sandbox sandbox, FilmSwitch film, FileWriting writing) {
        this.sandbox = sandbox;
        this.film = film;
        this.writing = writing;
    }

    /** From now on an interrupt ends the film and finishes files, too. */
    void heedInterrupts() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Ends the film and waits for files; an interrupt during that gives them up. */
    void finish() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Interrupted already: the hook is at work, and waits for the same files.
        }
        finish(PATIENCE_SECONDS);
    }

    private void finish(int seconds) {
        film.end();
        // The cores are for the files now.
        sandbox.ask(controls -> controls.run().pause());
        writing.finish(seconds);
    }
}
