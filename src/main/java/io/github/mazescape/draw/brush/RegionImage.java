package io.github.mazescape.draw.brush;

import io.github.mazescape.brush.Dab;
import io.github.mazescape.brush.Region;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.landscape.Viewport;
import java.util.Arrays;

/**
 * The outline of a painted region. It is kept as the distance of each pixel of the screen from the border, so that
 * another dab adds only what lies around it.
 */
final class RegionImage {
    /** Half of the width of the line, with its soft edge [px]. */
    private static final double LINE = 1.6;

    private static final double SHADE = 3;
    private static final float FAR = 100;
    private static final int INSIDE = Ink.of(Theme.TEXT, 0.1);

    private final Viewport viewport;
    private final int width;
    private final int height;
    /** How far a pixel lies outside of the nearest dab [px]; negative inside. */
    private final float[] outside;

    private Region drawn = Region.NONE;

    RegionImage(Viewport viewport, int width, int height) {
        this.viewport = viewport;
        this.width = width;
        this.height = height;
        outside = new float[width * height];
        Arrays.fill(outside, FAR);
    }

    /** Whether this is of a picture of a size. */
    boolean fits(Viewport wanted, int wantedWidth, int wantedHeight) {
        return viewport.equals(wanted) && width == wantedWidth && height == wantedHeight;
    }

    /** Draws the outline over pixels, row by row, with colours multiplied by the opacity. */
    void draw(Region region, int[] pixels) {
        int known = drawn.dabs().size();
        boolean more =
                region.dabs().size() >= known && region.dabs().subList(0, known).equals(drawn.dabs());
        if (!more) {
            Arrays.fill(outside, FAR);
            known = 0;
        }
        region.dabs().subList(known, region.dabs().size()).forEach(this::add);
        drawn = region;
        for (int i = 0; i < pixels.length; i++) {
            if (outside[i] < SHADE) {
                pixels[i] = Ink.over(ink(outside[i]), pixels[i]);
            }
        }
    }

    private static int ink(float distance) {
        double away = Math.abs(distance);
        double line = Math.max(0, Math.min(1, LINE - away));
        double shade = distance < 0 ? 0 : Math.max(0, Math.min(1, SHADE - away)) * 0.6;
        int under = distance < 0 ? INSIDE : Ink.of(Theme.SHADE, shade);
        return line > 0 ? Ink.over(Ink.of(Theme.TEXT, line), under) : under;
    }

    /**
     * Adds a dab row by row: the distance is taken near its border alone, since a dab may be larger than the picture.
     */
    private void add(Dab dab) {
        double x = ((dab.x() - viewport.x(0)) / viewport.pitch() + 0.5) * width / viewport.width();
        double y = ((dab.y() - viewport.y(0)) / viewport.pitch() + 0.5) * height / viewport.height();
        double radius = Math.max(1, dab.radius() / viewport.pitch() * width / viewport.width());
        double reach = radius + SHADE;
        double deep = radius - SHADE;
        int bottom = (int) Math.min(height - 1.0, y + reach);
        for (int py = (int) Math.max(0, y - reach); py <= bottom; py++) {
            double below = py + 0.5 - y;
            double half = Math.sqrt(Math.max(0, reach * reach - below * below));
            double inner = deep > Math.abs(below) ? Math.sqrt(deep * deep - below * below) : 0;
            int left = column(x - half);
            int right = column(x + half);
            int first = inner > 0 ? Math.max(left, column(x - inner)) : right;
            int last = inner > 0 ? Math.max(first, column(x + inner)) : right;
            near(py, left, first, x, below, radius);
            Arrays.fill(outside, py * width + first, py * width + last, -FAR);
            near(py, last, right, x, below, radius);
        }
    }

    /** The first pixel whose middle lies right of a place, within the picture. */
    private int column(double place) {
        return (int) Math.max(0, Math.min(width, Math.ceil(place - 0.5)));
    }

    private void near(int py, int from, int to, double x, double below, double radius) {
        for (int px = from; px < to; px++) {
            double across = px + 0.5 - x;
            float distance = (float) (Math.sqrt(across * across + below * below) - radius);
            int at = py * width + px;
            outside[at] = Math.min(outside[at], distance);
        }
    }
}
