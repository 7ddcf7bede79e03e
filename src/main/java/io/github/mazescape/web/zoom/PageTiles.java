package io.github.mazescape.web.zoom;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the tiles of a page are kept. */
interface PageTiles {
    /**
     * The numbers of a tile, if they are there and whole.
     *
     * @param count how many there must be
     */
    Optional<char[]> values(Layer layer, Tile tile, int count) throws IOException;

    /** Keeps the numbers of a tile. */
    void keep(Layer layer, Tile tile, char[] codes) throws IOException;

    /** Whether the picture of a tile is there, or none is wanted. */
    boolean hasPicture(Tile tile);

    /** Keeps the picture of a tile with its bookmark. */
    void keep(Tile tile, BufferedImage picture, List<PngPicture.Text> bookmark) throws IOException;
}
