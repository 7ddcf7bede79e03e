package io.github.mazescape.draw.figure;

import java.util.Locale;

/** What a figure of a landscape has besides the landscape. */
public enum FigurePart {
    /** The layer, and the run and generation. */
    TITLE,
    /** The places along both directions. */
    AXES,
    /** What the colours mean. */
    BAR,
    /** The champion, or the centre of the population. */
    CENTRE,
    /** The path of the champions. */
    TRAIL,
    /** A length on the landscape. */
    SCALE,
    /** What was measured, in a few lines. */
    CAPTION;

    /** The word for it in options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
