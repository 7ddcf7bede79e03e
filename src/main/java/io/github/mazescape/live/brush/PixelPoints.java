package io.github.mazescape.live.brush;

import io.github.mazescape.evaluation.Points;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;

/**
 * The networks of some pixels of a viewport.
 *
 * @param pixels y * width + x of each. Not to be modified.
 */
record PixelPoints(Plane plane, Viewport viewport, int[] pixels) implements Points {
    @Override
    public int size() {
        return pixels.length;
    }

    @Override
    public void copy(int index, double[] weights) {
        int pixel = pixels[index];
        plane.copy(viewport.x(pixel % viewport.width()), viewport.y(pixel / viewport.width()), weights);
    }
}
