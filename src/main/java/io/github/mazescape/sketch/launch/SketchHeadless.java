package io.github.mazescape.sketch.launch;

import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.lang.reflect.Field;
import java.nio.file.Path;
import processing.awt.PGraphicsJava2D;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PSurfaceNone;

/**
 * Runs a JAVA2D sketch without a display, frame by frame, on a surface that shows nothing and graphics in memory. It
 * seeds Processing's {@code random()} and {@code noise()}. So a sketch that does not use the clock draws the same
 * pictures every time.
 */
public final class SketchHeadless {
    private static final int FULL_WIDTH = 1280;
    private static final int FULL_HEIGHT = 800;

    private final PApplet sketch;
    private final PGraphicsJava2D graphics = new PGraphicsJava2D();

    /**
     * Runs the sketch's {@code settings()}.
     *
     * @param sketch a fresh sketch
     * @param folder the sketch's folder
     * @param args the sketch's {@code args}
     */
    public SketchHeadless(PApplet sketch, Path folder, String... args) {
        this.sketch = sketch;
        sketch.args = args;
        reach("sketchPath", folder.toString());
        sketch.displayWidth = FULL_WIDTH;
        sketch.displayHeight = FULL_HEIGHT;
        reach("insideSettings", true);
        sketch.settings();
        reach("insideSettings", false);
        if (!sketch.sketchRenderer().equals(PConstants.JAVA2D)) {
            throw InputException.at("--frames")
                    .expected("a sketch that draws with JAVA2D, since P2D and P3D need a window")
                    .got("one that draws with " + sketch.sketchRenderer().replaceFirst("^.*\\.", ""));
        }
        sketch.randomSeed(1);
        sketch.noiseSeed(1);
        graphics.setParent(sketch);
        graphics.setPrimary(true);
        graphics.setSize(
                sketch.sketchFullScreen() ? FULL_WIDTH : sketch.sketchWidth(),
                sketch.sketchFullScreen() ? FULL_HEIGHT : sketch.sketchHeight());
        sketch.width = graphics.width;
        sketch.height = graphics.height;
        sketch.g = graphics;
        reach("surface", new PSurfaceNone(graphics));
    }

    /** Draws some more frames; fewer if the sketch calls {@code exit()}. */
    public void draw(int frames) {
        if (sketch.frameCount == 0) {
            sketch.handleDraw();
        }
        for (int last = sketch.frameCount + frames - 1; sketch.frameCount <= last && !sketch.exitCalled(); ) {
            int before = sketch.frameCount;
            sketch.handleDraw();
            if (sketch.frameCount == before) {
                return;
            }
        }
    }

    /** The picture: a fresh image. */
    public BufferedImage picture() {
        return HeadlessCanvas.image(graphics);
    }

    private void reach(String name, Object value) {
        try {
            Field field = PApplet.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(sketch, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Processing is not the one that Mazescape was made for: " + e, e);
        }
    }
}
