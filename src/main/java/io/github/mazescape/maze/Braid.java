package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;

/** Opens dead ends: each by the removal of one inner wall next to it, with another corridor behind. */
final class Braid {
    private static final Heading[] HEADINGS = Heading.values();

    private Braid() {}

    /**
     * Opens a share of the dead ends, in random order. A wall between two dead ends opens both. A dead end that has no
     * corridor behind any of its walls stays; in a tree that spans all nodes each has one.
     *
     * @param share in [0, 1]; rounded to whole dead ends
     */
    static void open(Grid grid, double share, RandomStream random) {
        int[] cells = grid.openCells();
        int deadEnds = 0;
        for (int cell : cells) {
            if (grid.isDeadEnd(cell)) {
                cells[deadEnds++] = cell;
            }
        }
        int[] order = Arrays.copyOf(cells, deadEnds);
        Grid.shuffle(order, random);
        long wanted = Math.round(deadEnds * share);
        for (int cell : order) {
            if (wanted <= 0) {
                return;
            }
            if (grid.isDeadEnd(cell)) {
                wanted -= openOne(grid, cell, random);
            }
        }
    }

    /** The number of dead ends that are gone now: 0, 1 or 2. */
    private static int openOne(Grid grid, int cell, RandomStream random) {
        Heading[] ways = new Heading[HEADINGS.length];
        int count = 0;
        for (Heading heading : HEADINGS) {
            if (!grid.isOpen(grid.ahead(cell, heading, 1))
                    && grid.hasInside(cell, heading, 2)
                    && grid.isOpen(grid.ahead(cell, heading, 2))) {
                ways[count++] = heading;
            }
        }
        if (count == 0) {
            return 0;
        }
        Heading way = ways[random.nextInt(count)];
        int wall = grid.ahead(cell, way, 1);
        int gone = 0;
        for (Heading heading : HEADINGS) {
            gone += grid.isDeadEnd(grid.ahead(wall, heading, 1)) ? 1 : 0;
        }
        grid.open(wall);
        return gone;
    }
}
