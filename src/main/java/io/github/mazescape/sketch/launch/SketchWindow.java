package io.github.mazescape.sketch.launch;

import io.github.mazescape.draw.kit.Theme;
import java.awt.Color;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;
import processing.core.PSurface;

/**
 * A running sketch and its window. The window is dark from the moment at which it is seen. It can run hidden, so that
 * another is seen until its first frame is drawn; one that draws with OpenGL is seen at once. What it does not know is
 * asked of an {@link Owner}, on any thread.
 */
public final class SketchWindow {
    /** How often Processing has to come back from a frame until draw() was called: setup() is a frame of its own. */
    private static final int DRAWN = 2;

    /** Is told what happens in the window. */
    interface Owner {
        /** The first frame is drawn. */
        void drawn(SketchWindow window);

        /** The sketch threw something, after which it stands still. */
        void failed(SketchWindow window, Throwable thrown);

        /** The user closed the window, or the sketch called {@code exit()}. */
        void ended(SketchWindow window);
    }

    private final PApplet sketch;
    private final SketchJava java;
    private final boolean hidden;
    private final Owner owner;
    private volatile boolean closed;
    private int handled;

    /**
     * @param type what {@link SketchCompiler#compileForWindow} made
     * @param java its translation
     * @param hidden whether the window is seen only from {@link #show} on
     * @throws RuntimeException what the sketch's constructor threw
     */
    SketchWindow(Class<? extends PApplet> type, SketchJava java, boolean hidden, Owner owner) {
        this.sketch = SketchCompiler.instance(type);
        this.java = java;
        this.hidden = hidden;
        this.owner = owner;
        ((WindowedSketch) sketch).belongToMazescape(this);
    }

    /** The sketch's translation, for the places of what it throws. */
    SketchJava java() {
        return java;
    }

    /** Whether {@link #close} was called. */
    boolean closed() {
        return closed;
    }

    /**
     * Makes the window and starts the sketch. Its owner hears of what goes wrong.
     *
     * @param args the sketch's {@code args}
     * @param at the window's upper left corner on the screen [pixels]; without it, the middle of the screen
     */
    void start(List<String> args, @Nullable Point at) throws InterruptedException {
        List<String> all = new ArrayList<>();
        all.add("--sketch-path=" + java.source().folder());
        all.add(PApplet.ARGS_WINDOW_COLOR + String.format(Locale.ROOT, "=#%06x", Theme.GROUND & 0xffffff));
        if (at != null) {
            all.add(PApplet.ARGS_LOCATION + "=" + at.x + "," + at.y);
        }
        all.add(java.source().name());
        all.addAll(args);
        // Processing's own threads are born into the group of the one that starts them, and so are their exceptions.
        ThreadGroup group = new ThreadGroup("sketch") {
            @Override
            public void uncaughtException(Thread thread, Throwable thrown) {
                if (!(thrown instanceof ThreadDeath)) {
                    owner.failed(SketchWindow.this, thrown);
                }
            }
        };
        Thread starting = new Thread(group, () -> PApplet.runSketch(all.toArray(String[]::new), sketch), "sketch");
        // Processing's threads inherit this, too; those of OpenGL are all that keeps the program alive.
        starting.setDaemon(false);
        starting.start();
        starting.join();
    }

    /**
     * Colours what is seen before the first frame. Called by the sketch before its window is shown.
     *
     * @return whether to show it now
     */
    public boolean prepare() {
        sketch.getSurface().setTitle(java.source().name());
        Component canvas = canvas();
        JFrame frame = frame();
        if (canvas == null || frame == null) {
            return true;
        }
        Color ground = new Color(Theme.GROUND);
        frame.setBackground(ground);
        frame.getRootPane().setBackground(ground);
        frame.getContentPane().setBackground(ground);
        canvas.setBackground(ground);
        // Until there is a frame, Processing would paint the light grey with which it clears it.
        canvas.setIgnoreRepaint(true);
        return !hidden;
    }

    /** Notes that Processing came back from a frame. Called by the sketch, on its own thread. */
    public void handled() {
        if (handled == DRAWN || closed) {
            return;
        }
        handled++;
        Component canvas = canvas();
        if (handled == 1 && canvas != null) {
            canvas.setIgnoreRepaint(false);
        }
        if (handled == DRAWN) {
            owner.drawn(this);
        }
    }

    /** Called by the sketch where Processing would end the program. */
    public void exit() {
        if (!closed) {
            owner.ended(this);
        }
    }

    /** Shows a window that was hidden, and closes the one that it takes the place of. */
    void showInPlaceOf(SketchWindow other) {
        JFrame frame = frame();
        JFrame before = other.frame();
        EventQueue.invokeLater(() -> {
            if (frame != null) {
                // While the user types in an editor, a new window leaves the keyboard there.
                frame.setAutoRequestFocus(before != null && before.isFocused());
                frame.setVisible(true);
            }
            other.close();
        });
    }

    /** Ends the sketch with the frame that it is drawing, and takes the window away. */
    void close() {
        closed = true;
        PSurface surface = sketch.getSurface();
        if (surface == null) {
            return;
        }
        JFrame frame = frame();
        if (frame == null) {
            // With OpenGL, dispose() would stop the sketches in all windows.
            sketch.finished = true;
            surface.pauseThread();
            surface.setVisible(false);
        } else {
            sketch.dispose();
            EventQueue.invokeLater(frame::dispose);
        }
    }

    /** Where the window is [pixels]; null if that cannot be told. */
    @Nullable
    Point location() {
        JFrame frame = frame();
        return frame == null || !frame.isShowing() ? null : frame.getLocation();
    }

    /** Shows a line in the title of the window. */
    void entitle(String line) {
        sketch.getSurface().setTitle(java.source().name() + " \u2013 " + line);
    }

    /** The window, where Processing draws with AWT. */
    private @Nullable JFrame frame() {
        Component canvas = canvas();
        Window window = canvas == null ? null : SwingUtilities.getWindowAncestor(canvas);
        return window instanceof JFrame frame ? frame : null;
    }

    private @Nullable Component canvas() {
        PSurface surface = sketch.getSurface();
        return surface != null && surface.getNative() instanceof Component canvas ? canvas : null;
    }
}
