package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;

/**
 * An open field with scattered walls. A wall is put down only where what is open around it hangs together without it.
 */
final class Field {
    private static final double WALLS = 0.25;
    private static final int[] RING_X = {0, 1, 1, 1, 0, -1, -1, -1};
    private static final int[] RING_Y = {-1, -1, 0, 1, 1, 1, 0, -1};

    private Field() {}

    static void carve(Grid grid, RandomStream random) {
        for (int y = 1; y < grid.height() - 1; y++) {
            for (int x = 1; x < grid.width() - 1; x++) {
                grid.open(grid.cell(x, y));
            }
        }
        int[] cells = grid.openCells();
        Grid.shuffle(cells, random);
        int wanted = (int) Math.round(cells.length * WALLS);
        for (int i = 0; i < cells.length && wanted > 0; i++) {
            if (canClose(grid, cells[i])) {
                grid.close(cells[i]);
                wanted--;
            }
        }
    }

    /** Whether the open neighbours of a cell are all joined by the ring of eight cells around it. */
    private static boolean canClose(Grid grid, int cell) {
        int starts = 0;
        int sides = 0;
        for (int i = 0; i < RING_X.length; i += 2) {
            if (isOpen(grid, cell, i)) {
                sides++;
                boolean joinedToTheOneBefore = isOpen(grid, cell, i + 7) && isOpen(grid, cell, i + 6);
                starts += joinedToTheOneBefore ? 0 : 1;
            }
        }
        return sides > 0 && starts <= 1;
    }

    private static boolean isOpen(Grid grid, int cell, int place) {
        int i = place % RING_X.length;
        return grid.isOpen(cell + RING_Y[i] * grid.width() + RING_X[i]);
    }
}
