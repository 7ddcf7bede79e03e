package io.github.mazescape.draw.brush;

import io.github.mazescape.landscape.Viewport;

/**
 * Which pixels of a landscape go where a maze is painted, as far as that is known: of every n-th row and column.
 *
 * @param viewport what is seen
 * @param step n, at least 1
 * @param taken row by row for each n-th pixel of each n-th row whether its network goes there. Not to be modified.
 */
public record LitPixels(Viewport viewport, int step, boolean[] taken) {
    public LitPixels {
        int size = across(viewport.width(), step) * across(viewport.height(), step);
        if (taken.length != size) {
            throw new IllegalArgumentException(
                    "pixels: expected " + size + " for every " + step + "th, got " + taken.length);
        }
    }

    /** How many of so many pixels are every n-th. */
    public static int across(int pixels, int step) {
        return (pixels + step - 1) / step;
    }

    /** How many columns are known. */
    public int width() {
        return across(viewport.width(), step);
    }

    /** How many rows are known. */
    public int height() {
        return across(viewport.height(), step);
    }

    /** The share of the pixels whose networks go there, in [0, 1]. */
    public double share() {
        int sum = 0;
        for (boolean each : taken) {
            sum += each ? 1 : 0;
        }
        return (double) sum / taken.length;
    }
}
