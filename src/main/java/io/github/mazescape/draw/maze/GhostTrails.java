package io.github.mazescape.draw.maze;

import io.github.mazescape.foraging.Trails;
import java.util.Arrays;

/**
 * The trails of many foragers over each other: each pixel has the mean colour of the trails that cross it, and is the
 * more opaque the more of them do. A passage counts once for each forager. They are added a few at a time, since
 * thousands take longer than a frame.
 */
final class GhostTrails {
    /** How many pixels are added in one go: about a millisecond. */
    private static final int AT_ONCE = 400_000;

    private static final int MOST_LEVELS = 256;
    private static final double LIGHT = 0.2;

    private final Ghosts ghosts;
    private final GhostPlaces places;
    private final int width;
    private final int height;
    private final int[] count;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] crossed;
    private final int[] pixels;
    private int next;

    /** @param cell the side of a cell [px] */
    GhostTrails(Ghosts ghosts, int cell) {
        this.ghosts = ghosts;
        Trails trails = ghosts.trails();
        places = new GhostPlaces(ghosts, cell);
        width = trails.maze().width() * cell;
        height = trails.maze().height() * cell;
        count = new int[width * height];
        red = new int[width * height];
        green = new int[width * height];
        blue = new int[width * height];
        pixels = new int[width * height];
        crossed = new int[trails.maze().width() * trails.maze().height() * 2];
        Arrays.fill(crossed, -1);
    }

    Ghosts ghosts() {
        return ghosts;
    }

    /** Adds some more trails; returns whether all are there. */
    boolean add() {
        int added = 0;
        while (next < ghosts.count() && added < AT_ONCE) {
            added += add(next++);
        }
        if (next == ghosts.count()) {
            blend();
        }
        return next == ghosts.count();
    }

    /** The pixels, row by row, as 0xAARRGGBB with the colours multiplied by the opacity. Not to be modified. */
    int[] pixels() {
        return pixels;
    }

    private int add(int ghost) {
        Trails trails = ghosts.trails();
        int added = 0;
        for (int step = 1; step <= trails.steps(); step++) {
            int fromX = trails.x(ghost, step - 1);
            int fromY = trails.y(ghost, step - 1);
            int toX = trails.x(ghost, step);
            int toY = trails.y(ghost, step);
            boolean across = fromX != toX;
            if (!across && fromY == toY) {
                continue;
            }
            // A passage is named by its left or upper cell.
            int cell = Math.min(fromY, toY) * trails.maze().width() + Math.min(fromX, toX);
            int passage = 2 * cell + (across ? 0 : 1);
            if (crossed[passage] != ghost) {
                crossed[passage] = ghost;
                added += line(ghost, Math.min(fromX, toX), Math.min(fromY, toY), across);
            }
        }
        return added;
    }

    private int line(int ghost, int cellX, int cellY, boolean across) {
        int x = places.x(ghost, cellX);
        int y = places.y(ghost, cellY);
        int stride = across ? 1 : width;
        int at = y * width + x;
        int colour = ghosts.colour(ghost, LIGHT);
        for (int i = 0; i < places.cell(); i++) {
            count[at]++;
            red[at] += colour >> 16 & 0xff;
            green[at] += colour >> 8 & 0xff;
            blue[at] += colour & 0xff;
            at += stride;
        }
        return places.cell();
    }

    private void blend() {
        double[] opacity = new double[MOST_LEVELS];
        double each = 0.12 + 1.6 / Math.sqrt(ghosts.count());
        for (int n = 1; n < MOST_LEVELS; n++) {
            opacity[n] = 1 - StrictMath.pow(1 - Math.min(0.9, each), n);
        }
        for (int i = 0; i < pixels.length; i++) {
            int n = count[i];
            if (n > 0) {
                double strength = 0.85 * opacity[Math.min(n, MOST_LEVELS - 1)];
                pixels[i] = (int) Math.round(255 * strength) << 24
                        | part(red[i], n, strength) << 16
                        | part(green[i], n, strength) << 8
                        | part(blue[i], n, strength);
            }
        }
    }

    private static int part(int sum, int n, double strength) {
        return (int) Math.round(strength * sum / n);
    }
}
