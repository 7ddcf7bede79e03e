package io.github.mazescape.draw.colour;

/** How values become positions in a palette. */
public enum ColourScale {
    /**
     * Half by value, between the least and the greatest, and half by rank: most of the palette lies where most values
     * are, and a peak still stands out.
     */
    BALANCED,
    /** Equal differences of values are equal distances in the palette. */
    LINEAR,
    /** Equal ratios are equal distances, over the upper two decades of the values. */
    LOGARITHMIC,
    /** Equal numbers of pixels are equal distances: the values' ranks. */
    EQUALISED
}
