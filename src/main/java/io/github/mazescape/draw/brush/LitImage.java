package io.github.mazescape.draw.brush;

import io.github.mazescape.draw.kit.Theme;

/**
 * Lights the pixels of a picture whose networks go where a maze is painted, and darkens the others, with a bright line
 * between both.
 */
final class LitImage {
    private static final int DARK = Ink.of(Theme.GROUND, 0.66);
    private static final int LIGHT = Ink.of(Theme.BRUSH, 0.2);
    private static final int EDGE = Ink.of(Theme.BRUSH, 0.9);

    private LitImage() {}

    /** Writes pixels row by row, with colours multiplied by the opacity. */
    static void draw(LitPixels lit, int width, int height, int[] pixels) {
        int[] columns = places(width, lit.viewport().width(), lit.step(), lit.width());
        int[] rows = places(height, lit.viewport().height(), lit.step(), lit.height());
        boolean[] taken = lit.taken();
        for (int y = 0; y < height; y++) {
            int row = rows[y] * lit.width();
            int above = y == 0 ? row : rows[y - 1] * lit.width();
            for (int x = 0; x < width; x++) {
                boolean here = taken[row + columns[x]];
                boolean left = taken[row + columns[Math.max(0, x - 1)]];
                boolean over = taken[above + columns[x]];
                pixels[y * width + x] = here != left || here != over ? EDGE : here ? LIGHT : DARK;
            }
        }
    }

    /** For each screen pixel of a line which of the known pixels lies nearest. */
    private static int[] places(int screen, int pixels, int step, int known) {
        int[] places = new int[screen];
        for (int i = 0; i < screen; i++) {
            int pixel = (int) ((2L * i + 1) * pixels / (2L * screen));
            places[i] = Math.min(known - 1, (pixel + step / 2) / step);
        }
        return places;
    }
}
