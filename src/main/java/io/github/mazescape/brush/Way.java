package io.github.mazescape.brush;

import java.util.Locale;

/** Which way a forager goes on from a cell, as seen from the heading with which it came. */
public enum Way {
    /** Whichever: it is enough to come there. */
    ANY("come to"),
    /** To the left. */
    LEFT("turn left at"),
    /** As it came. */
    ON("go on at"),
    /** To the right. */
    RIGHT("turn right at"),
    /** To where it came from. */
    BACK("turn back at");

    private final String deed;

    Way(String deed) {
        this.deed = deed;
    }

    /** What foragers do who go that way, before the name of a cell, as "turn left at". */
    public String deed() {
        return deed;
    }

    /** The word for it in bookmarks. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way after this one, n further on. */
    public Way turned(int n) {
        return values()[Math.floorMod(ordinal() + n, values().length)];
    }

    /** The way from one heading to another, both ordinals. */
    static Way of(int came, int left) {
        return switch (left - came & 3) {
            case 0 -> ON;
            case 1 -> RIGHT;
            case 2 -> BACK;
            default -> LEFT;
        };
    }
}
