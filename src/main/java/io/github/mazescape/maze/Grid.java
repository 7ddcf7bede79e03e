package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The block of stone that generators carve: a mutable grid of walls and corridors. A cell is named by its index
 * {@code y * width + x}. A <em>node</em> is a cell with both coordinates odd; generators of trees join nodes that are
 * two cells apart.
 */
final class Grid {
    private static final Heading[] HEADINGS = Heading.values();

    private final int width;
    private final int height;
    private final boolean[] open;
    private final IntConsumer changes;

    /** All wall. */
    Grid(int width, int height) {
        this(width, height, change -> {});
    }

    /** All wall; {@code changes} is told each cell that is opened, and {@code ~cell} for each that is closed. */
    Grid(int width, int height, IntConsumer changes) {
        this.width = width;
        this.height = height;
        this.changes = changes;
        open = new boolean[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The number of cells, walls included. */
    int size() {
        return open.length;
    }

    int cell(int x, int y) {
        return y * width + x;
    }

    boolean isOpen(int cell) {
        return open[cell];
    }

    void open(int cell) {
        if (!open[cell]) {
            open[cell] = true;
            changes.accept(cell);
        }
    }

    void close(int cell) {
        if (open[cell]) {
            open[cell] = false;
            changes.accept(~cell);
        }
    }

    /** The cell so many moves away along a heading; the caller sees to it that it lies in the grid. */
    int ahead(int cell, Heading heading, int moves) {
        return cell + (heading.dy() * width + heading.dx()) * moves;
    }

    /** Whether the cell so many moves away along a heading lies in the grid and not on its border. */
    boolean hasInside(int cell, Heading heading, int moves) {
        int x = cell % width + heading.dx() * moves;
        int y = cell / width + heading.dy() * moves;
        return x > 0 && x < width - 1 && y > 0 && y < height - 1;
    }

    int nodes() {
        return (width / 2) * (height / 2);
    }

    /** The cell of a node; nodes are numbered from 0 in reading order. */
    int node(int number) {
        int columns = width / 2;
        return cell(number % columns * 2 + 1, number / columns * 2 + 1);
    }

    /** Opens two nodes that are neighbours and the wall between them. */
    void join(int node, Heading heading) {
        open(node);
        open(ahead(node, heading, 1));
        open(ahead(node, heading, 2));
    }

    /** How many of the four neighbours of an inner cell are open. */
    int openNeighbours(int cell) {
        int count = 0;
        for (Heading heading : HEADINGS) {
            count += open[ahead(cell, heading, 1)] ? 1 : 0;
        }
        return count;
    }

    boolean isDeadEnd(int cell) {
        return open[cell] && openNeighbours(cell) == 1;
    }

    /** The open cells in reading order; a new array. */
    int[] openCells() {
        int[] cells = new int[open.length];
        int count = 0;
        for (int cell = 0; cell < open.length; cell++) {
            if (open[cell]) {
                cells[count++] = cell;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** Puts cells into a random order in place, each order equally likely. */
    static void shuffle(int[] cells, RandomStream random) {
        for (int i = cells.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int cell = cells[i];
            cells[i] = cells[j];
            cells[j] = cell;
        }
    }
}
