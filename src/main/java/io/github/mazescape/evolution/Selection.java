package io.github.mazescape.evolution;

/** How parents are picked. */
public enum Selection {
    /** The best of a few drawn at random. */
    TOURNAMENT,
    /** All of the best share equally; the others have no offspring. */
    TRUNCATION
}
