package io.github.mazescape.draw.maze;

/**
 * Where ghosts are drawn in the picture of their maze [px]: in each cell they lie to each other as their pixels do in
 * what was painted, so that a cell shows a small copy of it.
 */
final class GhostPlaces {
    /** How much of a cell the copy takes up. */
    private static final double SHARE = 0.78;

    private final Ghosts ghosts;
    private final int cell;
    private final double reach;

    GhostPlaces(Ghosts ghosts, int cell) {
        this.ghosts = ghosts;
        this.cell = cell;
        reach = SHARE * (cell - 1) / 2;
    }

    /** The side of a cell [px]. */
    int cell() {
        return cell;
    }

    /** The column of pixels of a ghost in a column of cells, which may be a fraction for one that is on its way. */
    int x(int ghost, double cellX) {
        return place(cellX, ghosts.offsets()[2 * ghost]);
    }

    /** The row of pixels of a ghost in a row of cells. */
    int y(int ghost, double cellY) {
        return place(cellY, ghosts.offsets()[2 * ghost + 1]);
    }

    private int place(double cells, float offset) {
        return (int) Math.round(cells * cell + (cell - 1) / 2.0 + offset * reach);
    }
}
