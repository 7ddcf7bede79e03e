package io.github.mazescape.sketch.launch;

import com.jogamp.opengl.GLException;
import io.github.mazescape.input.InputException;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Terminal;
import java.awt.Point;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sketch that runs in its window and begins anew when its file changes. The version before goes on until the new one
 * has drawn a frame; where the new one does not compile, or fails before that, it goes on for good, and the user reads
 * what is wrong. A version that fails later stands still until the file changes; the first one ends the program.
 */
public final class LiveSketch implements SketchWindow.Owner {
    private final List<String> args;
    /** The one that is seen. */
    private SketchWindow shown;

    /** The one that takes its place once it has drawn a frame. */
    private @Nullable SketchWindow next;

    private boolean isFirst = true;
    private boolean failed;

    private LiveSketch(SketchJava java, List<String> args) throws SketchErrors {
        this.args = args;
        shown = new SketchWindow(SketchCompiler.compileForWindow(java), java, false, this);
    }

    /**
     * Opens the window, which stays until the user closes it, and watches the sketch's files from then on.
     *
     * @param path where the sketch is, as {@link SketchSource#read} takes it
     * @param java its translation
     * @param args the sketch's {@code args}
     * @throws SketchErrors if it does not compile
     * @throws RuntimeException what the sketch's constructor threw
     */
    public static void open(Path path, SketchJava java, List<String> args) throws SketchErrors {
        LiveSketch live = new LiveSketch(java, args);
        Thread thread = new Thread(() -> live.run(path), "sketch files");
        thread.setDaemon(true);
        try {
            live.shown.start(args, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        thread.start();
    }

    private void run(Path path) {
        try {
            SketchWatch watch = new SketchWatch(path, shown.java().source());
            while (true) {
                try {
                    renew(watch.next());
                } catch (InputException unreadable) {
                    tell(String.valueOf(unreadable.getMessage()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew(SketchSource source) throws InterruptedException {
        SketchJava java;
        try {
            java = SketchJava.of(source);
        } catch (SketchErrors wrong) {
            wrong.lines().forEach(this::tell);
            return;
        }
        try {
            run(new SketchWindow(SketchCompiler.compileForWindow(java), java, true, this));
        } catch (SketchErrors wrong) {
            wrong.lines().forEach(this::tell);
        } catch (RuntimeException e) {
            tell(SketchFailure.line(java, e));
        }
    }

    private void run(SketchWindow window) throws InterruptedException {
        SketchWindow overtaken;
        Point at;
        synchronized (this) {
            overtaken = next;
            next = window;
            at = shown.location();
        }
        if (overtaken != null) {
            overtaken.close();
        }
        window.start(args, at);
    }

    /** Prints what is wrong, and shows it in the title of the window, since a terminal may lie behind it. */
    private synchronized void tell(String line) {
        Terminal.report(line);
        shown.entitle(line);
    }

    @Override
    public synchronized void drawn(SketchWindow window) {
        if (window != next) {
            return;
        }
        window.showInPlaceOf(shown);
        shown = window;
        next = null;
        isFirst = false;
        failed = false;
        Terminal.report(window.java().source().tabs().get(0).file() + ": begun anew");
    }

    @Override
    public synchronized void failed(SketchWindow window, Throwable thrown) {
        if (window.closed()) {
            return;
        }
        String line = line(window.java(), thrown);
        if (window == shown && isFirst) {
            Terminal.report(line);
            Runtime.getRuntime().halt(ExitCode.FAILED);
        }
        tell(line);
        if (window == next) {
            next = null;
            window.close();
        } else {
            failed = true;
        }
    }

    @Override
    public void ended(SketchWindow window) {
        boolean wrong;
        synchronized (this) {
            wrong = failed;
        }
        System.exit(wrong ? ExitCode.FAILED : 0);
    }

    private static String line(SketchJava java, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GLException || cause instanceof UnsatisfiedLinkError) {
                return java.source().tabs().get(0).file()
                        + ": this sketch draws with OpenGL (P2D or P3D), which is not to be had here; JAVA2D needs none";
            }
        }
        return SketchFailure.line(java, thrown);
    }
}
