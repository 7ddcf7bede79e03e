package io.github.mazescape.web.zoom;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.landscape.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A large picture of a plane, on a lattice, and the levels by which it is looked at: level {@link #finest} is the
 * picture, and each coarser level has every other pixel of the next finer one. So a pixel of any level is one network,
 * never a mean, and a tile of any level is a {@link Viewport} of its own. Levels and tiles are numbered as in the Deep Zoom
 * format: level n has at most 2^n pixels along a side.
 *
 * @param pitch the distance of two pixels of the picture [direction lengths]
 * @param column the column of the leftmost pixels on the lattice; a multiple of 2^({@link #finest} - {@link #first})
 * @param row the row of the uppermost pixels on the lattice; likewise
 * @param size the size of the picture
 */
public record Pyramid(double pitch, long column, long row, PageSize size) {
    /** The side of a tile [pixels]. */
    public static final int TILE = 512;

    private static final int TILE_LEVEL = 9;

    /**
     * A tile.
     *
     * @param level its level
     * @param column its column among the tiles of the level, from 0
     * @param row its row among them, from 0
     */
    public record Tile(int level, int column, int row) {
        /** The tile of the next coarser level in which it lies. */
        Tile coarser() {
            return new Tile(level - 1, column / 2, row / 2);
        }
    }

    /** The picture of what a viewport shows, in another size. */
    public static Pyramid of(Viewport seen, PageSize size) {
        double pitch = 2 * seen.halfWidth() / size.width();
        double x = seen.onLattice() ? seen.x(seen.width() / 2) : 0;
        double y = seen.onLattice() ? seen.y(seen.height() / 2) : 0;
        int finest = level(size);
        int coarser = Math.max(0, finest - TILE_LEVEL);
        return new Pyramid(
                pitch,
                aligned(Math.round(x / pitch) - size.width() / 2, coarser),
                aligned(Math.round(y / pitch) - size.height() / 2, coarser),
                size);
    }

    private static int level(PageSize size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(size.width(), size.height()) - 1);
    }

    /** The nearest multiple of a power of 2. */
    private static long aligned(long index, int power) {
        return (index + (1L << power >> 1)) >> power << power;
    }

    /** The level of the picture itself. */
    public int finest() {
        return level(size);
    }

    /** The finest level of which one tile shows all; coarser ones are thumbnails of it. */
    public int first() {
        return Math.min(TILE_LEVEL, finest());
    }

    /** The level whose values say how all are coloured: it has up to 1024 pixels along a side. */
    public int grading() {
        return Math.min(TILE_LEVEL + 1, finest());
    }

    /** How many pixels wide a level is. */
    public int width(int level) {
        return coarse(size.width(), level);
    }

    /** How many pixels high a level is. */
    public int height(int level) {
        return coarse(size.height(), level);
    }

    private int coarse(int pixels, int level) {
        int power = finest() - level;
        return (int) (((long) pixels + (1L << power) - 1) >> power);
    }

    /** The tiles of a level, those nearest to its middle first. */
    public List<Tile> tiles(int level) {
        int columns = (width(level) + TILE - 1) / TILE;
        int rows = (height(level) + TILE - 1) / TILE;
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                tiles.add(new Tile(level, column, row));
            }
        }
        tiles.sort(Comparator.comparingInt(
                tile -> square(2 * tile.column() + 1 - columns) + square(2 * tile.row() + 1 - rows)));
        return tiles;
    }

    private static int square(int number) {
        return number * number;
    }

    /** The whole of a level that has no more pixels along a side than a viewport has. */
    public Viewport whole(int level) {
        return viewport(level, 0, 0, width(level), height(level));
    }

    /** Who measures all levels: as the picture itself is to be measured. */
    public BatchEvaluator evaluator(BatchEvaluator run) {
        return viewport(new Tile(finest(), 0, 0)).evaluator(run);
    }

    /** What a tile shows, from level {@link #first} on. */
    public Viewport viewport(Tile tile) {
        int left = tile.column() * TILE;
        int top = tile.row() * TILE;
        return viewport(
                tile.level(),
                left,
                top,
                Math.min(TILE, width(tile.level()) - left),
                Math.min(TILE, height(tile.level()) - top));
    }

    private Viewport viewport(int level, int left, int top, int width, int height) {
        int power = finest() - level;
        return new Viewport(pitch * (1L << power), (column >> power) + left, (row >> power) + top, width, height);
    }
}
