package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.landscape.Snapshot;

/**
 * Lights a landscape from the upper left, with positions in the palette as heights. Slopes towards the light grow
 * lighter, slopes away from it darker, and level ground keeps its colour (B. Horn, "Hill shading and the reflectance
 * map", 1981). The slope is bounded, so that cliffs do not hide the colours. A 1-4-6-4-1 filter smooths the heights
 * along both sides, since a landscape of terraces has no slopes between its cliffs.
 */
final class Relief {
    /** The height of the highest value over the lowest [widths of the picture]. */
    private static final float HEIGHT = 0.2f;

    private static final float STRENGTH = 0.34f;

    private float[] heights = new float[0];
    private float[] smoothed = new float[0];

    /** Lights the colours of the known cells in place. */
    void light(Snapshot snapshot, float[] values, Grading grading, int[] cells) {
        int width = snapshot.width();
        int height = snapshot.height();
        if (heights.length != cells.length) {
            heights = new float[cells.length];
            smoothed = new float[cells.length];
        }
        float[] table = grading.positions();
        float last = 0;
        for (int i = 0; i < cells.length; i++) {
            last = !Float.isNaN(values[i]) ? table[grading.step(values[i])] : last;
            heights[i] = last;
        }
        for (int y = 0; y < height; y++) {
            smoothAlong(y * width, width);
        }
        smoothDown(width, height);
        float steep = HEIGHT * width / 2;
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (!Float.isNaN(values[i])) {
                    float across =
                            heights[y * width + Math.min(width - 1, x + 1)] - heights[y * width + Math.max(0, x - 1)];
                    float down = heights[below + x] - heights[above + x];
                    float slope = (across + down) * steep;
                    cells[i] = lit(cells[i], STRENGTH * slope / (1 + Math.abs(slope)));
                }
            }
        }
    }

    private void smoothAlong(int first, int count) {
        int last = count - 1;
        for (int i = 0; i < count; i++) {
            float far = heights[first + Math.max(0, i - 2)] + heights[first + Math.min(last, i + 2)];
            float near = heights[first + Math.max(0, i - 1)] + heights[first + Math.min(last, i + 1)];
            smoothed[first + i] = (far + 4 * near + 6 * heights[first + i]) / 16;
        }
    }

    private void smoothDown(int width, int height) {
        int last = height - 1;
        for (int y = 0; y < height; y++) {
            int far1 = Math.max(0, y - 2) * width;
            int near1 = Math.max(0, y - 1) * width;
            int near2 = Math.min(last, y + 1) * width;
            int far2 = Math.min(last, y + 2) * width;
            for (int x = 0; x < width; x++) {
                float far = smoothed[far1 + x] + smoothed[far2 + x];
                float near = smoothed[near1 + x] + smoothed[near2 + x];
                heights[y * width + x] = (far + 4 * near + 6 * smoothed[y * width + x]) / 16;
            }
        }
    }

    /** Moves a colour towards white (light over 0) or black (below 0). */
    static int lit(int rgb, float light) {
        int share = (int) (256 * Math.min(1, Math.abs(light)));
        int towards = light > 0 ? 255 : 0;
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        return 0xff000000
                | red + ((towards - red) * share >> 8) << 16
                | green + ((towards - green) * share >> 8) << 8
                | blue + ((towards - blue) * share >> 8);
    }
}
