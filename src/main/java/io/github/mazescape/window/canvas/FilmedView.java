package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.draw.sandbox.SandboxView;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Draws the frames of a film on a surface of their own, where a unit is a pixel. So a film has the same bytes on a
 * screen of any scale.
 */
final class FilmedView {
    private final SandboxView view = new SandboxView();
    private @Nullable HeadlessCanvas canvas;
    private int width;
    private int height;

    /** The picture of a frame: a fresh image of width by height pixels. */
    BufferedImage picture(int wantedWidth, int wantedHeight, SandboxFrame frame) {
        HeadlessCanvas surface = canvas;
        if (surface == null || width != wantedWidth || height != wantedHeight) {
            surface = new HeadlessCanvas(wantedWidth, wantedHeight);
            canvas = surface;
            width = wantedWidth;
            height = wantedHeight;
        }
        surface.draw(pixels -> view.draw(pixels, frame));
        return surface.image();
    }
}
