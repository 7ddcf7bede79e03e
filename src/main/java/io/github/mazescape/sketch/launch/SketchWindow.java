package io.github.mazescape.sketch.launch;

import com.jogamp.opengl.GLException;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import processing.core.PApplet;

/** Runs a sketch in its window. */
public final class SketchWindow {
    private SketchWindow() {}

    /**
     * Opens the window, which stays until the user closes it. A failure in the sketch ends the program with one line.
     *
     * @param sketch a fresh sketch
     * @param java its translation
     * @param args the sketch's {@code args}
     */
    public static void open(PApplet sketch, SketchJava java, List<String> args) {
        List<String> all = new ArrayList<>();
        all.add("--sketch-path=" + java.source().folder());
        // Without it the window is light grey until the sketch's first frame.
        all.add(PApplet.ARGS_WINDOW_COLOR + String.format(Locale.ROOT, "=#%06x", Theme.GROUND & 0xffffff));
        all.add(java.source().name());
        all.addAll(args);
        // Processing's own threads are born into the group of the one that starts them, and so are their exceptions.
        ThreadGroup group = new ThreadGroup("sketch") {
            @Override
            public void uncaughtException(Thread thread, Throwable thrown) {
                end(java, thrown);
            }
        };
        new Thread(group, () -> PApplet.runSketch(all.toArray(String[]::new), sketch), "sketch").start();
    }

    private static void end(SketchJava java, Throwable thrown) {
        if (thrown instanceof ThreadDeath) {
            return;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GLException || cause instanceof UnsatisfiedLinkError) {
                Terminal.report(
                        java.source().tabs().get(0).file()
                                + ": this sketch draws with OpenGL (P2D or P3D), which is not to be had here; JAVA2D needs none");
                Runtime.getRuntime().halt(ExitCode.FAILED);
            }
        }
        Terminal.report(SketchFailure.line(java, thrown));
        Runtime.getRuntime().halt(ExitCode.FAILED);
    }
}
