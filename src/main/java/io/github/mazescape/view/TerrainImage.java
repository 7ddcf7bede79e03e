package io.github.mazescape.view;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A terrain drawn in software, a screen column at a time from front to back: a cell is seen where it rises over everything before it
 * ("floating horizon", T. Williamson, "Hidden-line plotting program", CACM 15(2), 1972). It needs neither OpenGL nor triangles, and a
 * cliff is as sharp as in the values.
 *
 * <p>Ground coordinates are in [-1, 1], x to the right and z away from the viewer after turning; heights are in the same unit.
 */
final class TerrainImage {
    /** How dark the side of a cliff is, beside its top. */
    private static final float CLIFF = -0.42f;

    /** How far the terrain's base reaches down below the lowest value. */
    private static final double SKIRT = 0.05;

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] pixels;
    private final float[] depths;
    private Camera camera = Camera.START;
    private double zoom = 1;

    TerrainImage(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        depths = new float[width * height];
    }

    BufferedImage image() {
        return image;
    }

    boolean fits(int wantedWidth, int wantedHeight) {
        return width == wantedWidth && height == wantedHeight;
    }

    /**
     * Draws a terrain over the whole image.
     *
     * @param columns how many cells wide it is
     * @param rows how many cells deep it is
     * @param heights {@code columns * rows} of them in [0, 1], row by row from the far side; NaN is not known. Not modified.
     * @param colours of the cells. Not modified.
     */
    void draw(int columns, int rows, float[] heights, int[] colours, Camera from) {
        camera = from;
        double diagonal = 2 * Math.sqrt(2);
        zoom = Math.min(
                width / (diagonal * 1.02),
                height / (diagonal * Math.sin(from.pitch()) + 2 * from.relief() * Math.cos(from.pitch()) + 0.1));
        Arrays.fill(pixels, Theme.GROUND);
        Arrays.fill(depths, Float.POSITIVE_INFINITY);
        double cos = Math.cos(from.yaw());
        double sin = Math.sin(from.yaw());
        double rise = 2 * from.relief() * Math.cos(from.pitch()) * zoom;
        double lean = Math.sin(from.pitch()) * zoom;
        double stride = Math.min(0.9 / Math.max(columns, rows), 0.7 / Math.max(1, lean));
        for (int x = 0; x < width; x++) {
            double across = (x + 0.5 - width / 2.0) / zoom;
            double reach = Math.sqrt(Math.max(0, 2 - across * across));
            int horizon = height;
            boolean before = false;
            for (double away = -reach; away <= reach; away += stride) {
                double u = across * cos + away * sin;
                double v = across * sin - away * cos;
                int column = (int) Math.floor((u + 1) / 2 * columns);
                int row = (int) Math.floor((v + 1) / 2 * rows);
                if (column < 0 || column >= columns || row < 0 || row >= rows) {
                    continue;
                }
                int cell = row * columns + column;
                float tall = heights[cell];
                boolean known = !Float.isNaN(tall);
                double ground = ground() - away * lean;
                int top = (int) Math.round(ground - (known ? tall * rise : 0));
                if (!before) {
                    horizon = Math.min(height, (int) Math.round(ground + SKIRT * zoom * Math.cos(from.pitch())));
                    before = true;
                }
                if (top < horizon) {
                    fill(x, Math.max(0, top), horizon, colours[cell], (float) away, horizon - top > 2);
                    horizon = Math.max(0, top);
                }
            }
        }
    }

    private double ground() {
        return height / 2.0 + camera.relief() * Math.cos(camera.pitch()) * zoom;
    }

    private void fill(int x, int top, int bottom, int colour, float away, boolean cliff) {
        int side = cliff ? Relief.lit(colour, CLIFF) : colour;
        for (int y = top; y < bottom; y++) {
            pixels[y * width + x] = y < top + 2 ? colour : side;
            depths[y * width + x] = away;
        }
    }

    /** Where a point of the slice at a height in [0, 1] is seen. */
    Place place(double u, double v, double tall) {
        double cos = Math.cos(camera.yaw());
        double sin = Math.sin(camera.yaw());
        double across = u * cos + v * sin;
        double away = u * sin - v * cos;
        double x = width / 2.0 + across * zoom;
        double y = ground()
                - away * Math.sin(camera.pitch()) * zoom
                - 2 * tall * camera.relief() * Math.cos(camera.pitch()) * zoom;
        int column = (int) x;
        int row = (int) y;
        boolean within = column >= 0 && column < width && row >= 0 && row < height;
        return new Place(x, y, within && depths[row * width + column] >= away - 0.02);
    }

    /**
     * A point on the image.
     *
     * @param seen whether nothing stands before it
     */
    record Place(double x, double y, boolean seen) {}
}
