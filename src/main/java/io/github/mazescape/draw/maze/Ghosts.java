package io.github.mazescape.draw.maze;

import io.github.mazescape.foraging.Trails;

/**
 * The foragers of many pixels of a landscape, to be drawn in the maze at once.
 *
 * @param trails where they go
 * @param colours for each forager its colour: that of its pixel, 0xFFRRGGBB. Not to be modified.
 * @param offsets for each forager how far it is drawn off the middle of its cell, to the right and then down, each in
 *     [-1, 1]: as its pixel lies in what was painted. Not to be modified.
 */
public record Ghosts(Trails trails, int[] colours, float[] offsets) {
    public Ghosts {
        if (colours.length != trails.count() || offsets.length != 2 * trails.count()) {
            throw new IllegalArgumentException("ghosts: expected a colour and two offsets for each of " + trails.count()
                    + " foragers, got " + colours.length + " and " + offsets.length);
        }
    }

    /** How many foragers there are. */
    public int count() {
        return colours.length;
    }

    /** The colour of a forager, so much nearer to white, in [0, 1]: those of dark pixels are to be seen, too. */
    int colour(int ghost, double light) {
        int colour = colours[ghost];
        return 0xff000000 | part(colour >> 16, light) << 16 | part(colour >> 8, light) << 8 | part(colour, light);
    }

    private static int part(int value, double light) {
        int dark = value & 0xff;
        return dark + (int) Math.round((255 - dark) * light);
    }
}
