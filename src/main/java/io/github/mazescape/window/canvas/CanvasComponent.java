package io.github.mazescape.window.canvas;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import processing.awt.PSurfaceAWT;
import processing.core.PApplet;
import processing.core.PSurface;

/**
 * A sketch's canvas outside the window that Processing makes for it. It is drawn and resized by the sketch's own thread
 * alone: Processing also shows its buffers whenever AWT's event thread repaints or validates the canvas, and where both
 * do so at once ({@code PSurfaceAWT.render} takes no lock), the buffers are gone in the midst of a frame, and the
 * drawing thread with them.
 */
public final class CanvasComponent {
    private final PApplet sketch;
    private final PSurface surface;
    private final Component canvas;
    private final AtomicReference<@Nullable Dimension> wanted = new AtomicReference<>();

    /** Takes the canvas out of its own window. */
    public CanvasComponent(PApplet sketch, PSurface surface) {
        this.sketch = sketch;
        this.surface = surface;
        canvas = (Component) surface.getNative();
        if (canvas instanceof PSurfaceAWT.SmoothCanvas smooth) {
            smooth.getFrame().remove(canvas);
        }
        canvas.setBackground(WindowLook.GROUND);
        canvas.setIgnoreRepaint(true);
        canvas.setFocusTraversalKeysEnabled(false);
        sketch.registerMethod("post", this);
    }

    /** What is put into a container that has no layout; its size comes from {@link #start} and {@link #fit}. */
    public Component component() {
        return canvas;
    }

    /** Lets the sketch draw, at a size [px]. */
    public void start(int width, int height) {
        resize(new Dimension(width, height));
        surface.startThread();
    }

    /** Gives the canvas another size [px] after the frame that is being drawn. */
    public void fit(int width, int height) {
        wanted.set(new Dimension(width, height));
    }

    /** For Processing, which calls this after each frame on the sketch's thread. */
    public void post() {
        Dimension size = wanted.getAndSet(null);
        if (size != null || density() != sketch.pixelDensity) {
            resize(size != null ? size : new Dimension(sketch.width, sketch.height));
        }
    }

    /**
     * How many pixels of the sketch lie along a unit of AWT: as many as pixels of the screen, so that type is sharp.
     * Processing knows whole numbers only; where the scale is between two, it is the greater.
     */
    private int density() {
        GraphicsConfiguration screen = canvas.getGraphicsConfiguration();
        double scale = screen == null ? 1 : screen.getDefaultTransform().getScaleX();
        return Math.max(1, (int) Math.ceil(scale - 0.1));
    }

    private void resize(Dimension size) {
        int width = Math.max(1, size.width);
        int height = Math.max(1, size.height);
        // Under the lock that validation takes, so that the event thread finds the canvas valid and leaves its buffers
        // alone.
        synchronized (canvas.getTreeLock()) {
            surface.setSize(width, height);
            int density = density();
            if (density != sketch.pixelDensity) {
                sketch.pixelDensity = density;
                sketch.g.pixelDensity = density;
                sketch.setSize(width, height);
                sketch.g.setSize(width, height);
            }
            canvas.setBounds(0, 0, width, height);
            canvas.validate();
        }
    }

    /** Gives the keys to the canvas. */
    public void focus() {
        canvas.requestFocusInWindow();
    }
}
