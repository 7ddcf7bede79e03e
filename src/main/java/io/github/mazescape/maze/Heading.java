package io.github.mazescape.maze;

/** One of the four headings, clockwise from north; north is up the page, x grows to the east and y to the south. */
public enum Heading {
    NORTH(0, -1, '^'),
    EAST(1, 0, '>'),
    SOUTH(0, 1, 'v'),
    WEST(-1, 0, '<');

    private static final Heading[] CLOCKWISE = values();

    private final int dx;
    private final int dy;
    private final char symbol;

    Heading(int dx, int dy, char symbol) {
        this.dx = dx;
        this.dy = dy;
        this.symbol = symbol;
    }

    /** The step to the east that one move makes [cells], -1 to 1. */
    public int dx() {
        return dx;
    }

    /** The step to the south that one move makes [cells], -1 to 1. */
    public int dy() {
        return dy;
    }

    /** The arrow that stands for this heading in a text maze. */
    public char symbol() {
        return symbol;
    }

    /** The heading after so many quarter turns to the right (negative: to the left). */
    public Heading turned(int quarters) {
        return CLOCKWISE[(ordinal() + quarters) & 3];
    }
}
