package io.github.mazescape.maze;

import java.util.regex.Pattern;

/** Reads the grid of a text maze, row by row, and refuses what is no maze at the first place where that shows. */
final class GridLines {
    private static final String SYMBOLS = "'#', ' ', '.' or a start '^', '>', 'v', '<'";
    private static final Pattern COMMENT = Pattern.compile(";|%[^%]|//|/\\*|--|#+\\h*\\p{IsAlphabetic}{2}");

    private final Lines lines;
    private final int above;
    private final int width;
    private final int height;
    private final byte[] cells;
    private int start = -1;
    private Heading startHeading = Heading.EAST;

    /** @param above how many lines stand above the grid; fewer than there are lines */
    GridLines(Lines lines, int above) {
        this.lines = lines;
        this.above = above;
        height = lines.count() - above;
        checkComment();
        width = lines.row(above + 1).stripTrailing().length();
        checkSize();
        cells = new byte[width * height];
    }

    private void checkSize() {
        if (width == 0) {
            throw lines.error(above + 1, 1, "a row of the maze", "an empty line")
                    .advise("delete the empty lines above the maze");
        }
        for (int x = 0; x < width; x++) {
            checkSymbol(0, x);
        }
        if (width > Maze.MAX_SIDE) {
            throw lines.error(above + 1, Maze.MAX_SIDE + 1, "at most " + Maze.MAX_SIDE + " columns", "" + width)
                    .advise("cut the maze down");
        }
        if (height > Maze.MAX_SIDE) {
            throw lines.error(above + Maze.MAX_SIDE + 1, 1, "at most " + Maze.MAX_SIDE + " rows", "" + height)
                    .advise("cut the maze down");
        }
        if (width < Maze.MIN_SIDE) {
            throw lines.error(above + 1, width + 1, "at least " + Maze.MIN_SIDE + " columns", "" + width)
                    .advise("draw a larger maze");
        }
        if (height < Maze.MIN_SIDE) {
            throw lines.error(above + height + 1, 1, "at least " + Maze.MIN_SIDE + " rows", "" + height)
                    .advise("draw a larger maze");
        }
    }

    Maze parse(MazeHeader header) {
        for (int y = 0; y < height; y++) {
            String row = row(y);
            for (int x = 0; x < Math.min(row.length(), width); x++) {
                checkSymbol(y, x);
                read(row.charAt(x), x, y);
            }
            if (row.isBlank() && isWhole(y)) {
                throw lines.error(above + 1 + y, 1, "the end of the text after the maze", textBelow(y))
                        .advise("keep one maze in a file, and nothing below it");
            }
            if (row.length() != width) {
                throw lines.error(
                                above + 1 + y,
                                Math.min(row.length(), width) + 1,
                                width + " cells as in row " + (above + 1),
                                "" + row.codePointCount(0, row.length()))
                        .advise("make all rows equally long");
            }
        }
        if (start < 0) {
            throw lines.error(above + 1, 1, "one start '^', '>', 'v' or '<'", "none")
                    .advise("put one into a corridor");
        }
        Flaw flaw = Flaw.first(width, height, cells, start);
        if (flaw != null) {
            throw lines.error(above + 1 + flaw.y(), 1 + flaw.x(), flaw.expected(), flaw.found())
                    .advise(flaw.advice());
        }
        return Maze.of(width, height, cells, start % width, start / width, startHeading, header);
    }

    /** A row of the grid, without blanks behind its last cell. */
    private String row(int y) {
        String row = lines.row(above + 1 + y);
        return row.length() > width && row.substring(width).isBlank() ? row.substring(0, width) : row;
    }

    private void checkComment() {
        String first = lines.row(above + 1);
        if (COMMENT.matcher(first).lookingAt()) {
            throw lines.error(above + 1, 1, "the first row of the maze", "a comment")
                    .advise("delete the lines above the maze, or write 'note: ...' and an empty line there");
        }
    }

    /** Whether the rows above this one are a maze with its lower border. */
    private boolean isWhole(int y) {
        return y >= Maze.MIN_SIDE && row(y - 1).equals("#".repeat(width));
    }

    private String textBelow(int empty) {
        int next = empty + 1;
        while (row(next).isBlank()) {
            next++;
        }
        String place = " in row " + (above + 1 + next);
        return (row(next).startsWith("#") ? "a second maze" : "more text") + place;
    }

    private void checkSymbol(int y, int x) {
        String row = lines.row(above + 1 + y);
        char symbol = row.charAt(x);
        if (symbol == '\t') {
            throw lines.error(above + 1 + y, x + 1, SYMBOLS, "a tab").advise("write spaces, one for each cell");
        }
        if ("# .^>v<".indexOf(symbol) < 0) {
            String found = Lines.quoted(row.codePointAt(x));
            throw lines.error(above + 1 + y, x + 1, SYMBOLS, found).advise("write one of these");
        }
    }

    private void read(char symbol, int x, int y) {
        cells[y * width + x] = symbol == '#' ? Maze.WALL : symbol == '.' ? Maze.PELLET : Maze.CORRIDOR;
        for (Heading heading : Heading.values()) {
            if (symbol == heading.symbol()) {
                if (start >= 0) {
                    throw lines.error(
                                    above + 1 + y,
                                    x + 1,
                                    "one start",
                                    "a second one after row " + (above + 1 + start / width) + ", column "
                                            + (1 + start % width))
                            .advise("keep one of the two");
                }
                start = y * width + x;
                startHeading = heading;
            }
        }
    }
}
