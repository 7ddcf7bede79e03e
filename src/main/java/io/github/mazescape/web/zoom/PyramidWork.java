package io.github.mazescape.web.zoom;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.film.LandscapeShot.Scene;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Makes the tiles of a picture, coarse levels first. What is kept already is not made again. One thread calls. */
final class PyramidWork {
    private final Scene scene;
    private final TileMeasurement measurement;
    private final Pyramid pyramid;
    private List<LayerColours> colours = List.of();
    private int[] table = new int[0];
    private long done;

    PyramidWork(Scene scene, TileMeasurement measurement) {
        this.scene = scene;
        this.measurement = measurement;
        this.pyramid = measurement.pyramid();
    }

    /** The picture. */
    Pyramid pyramid() {
        return pyramid;
    }

    /** How each layer is coloured; known once the coarse levels are measured. */
    List<LayerColours> colours() {
        return colours;
    }

    /** Measures the levels that say how the picture is coloured. */
    void measureCoarse() throws IOException {
        for (int level = pyramid.first(); level <= pyramid.grading(); level++) {
            for (Tile tile : pyramid.tiles(level)) {
                numbers(tile);
                advance(tile);
            }
        }
        List<LayerColours> known = new ArrayList<>();
        for (PageLayer layer : measurement.layers()) {
            int width = pyramid.width(pyramid.grading());
            int height = pyramid.height(pyramid.grading());
            known.add(LayerColours.of(layer, whole(layer.layer(), width, height), width, height, centre(layer)));
        }
        colours = List.copyOf(known);
        table = colours.get(0).table(Colouring.of(scene.bookmark().settings()));
    }

    private double centre(PageLayer layer) {
        return layer.layer().isDifference() ? scene.view().centre(measurement.evaluator(), scene.cancellation()) : 0;
    }

    private char[] whole(Layer layer, int width, int height) throws IOException {
        char[] all = new char[width * height];
        for (Tile tile : pyramid.tiles(pyramid.grading())) {
            char[] codes = codes(numbers(tile), layer);
            Viewport view = pyramid.viewport(tile);
            for (int y = 0; y < view.height(); y++) {
                int to = (tile.row() * Pyramid.TILE + y) * width + tile.column() * Pyramid.TILE;
                System.arraycopy(codes, y * view.width(), all, to, view.width());
            }
        }
        return all;
    }

    private static char[] codes(Map<Layer, char[]> numbers, Layer layer) {
        char[] codes = numbers.get(layer);
        if (codes == null) {
            throw new IllegalArgumentException("layer: expected one that is kept, got " + layer);
        }
        return codes;
    }

    /** The picture of what is seen first. */
    BufferedImage seenFirst() throws IOException {
        Tile top = new Tile(pyramid.first(), 0, 0);
        Viewport seen = pyramid.viewport(top);
        return picture(coloured(numbers(top)), seen.width(), seen.height());
    }

    /** Draws the pictures of the levels that are measured. */
    void drawCoarse() throws IOException {
        Tile top = new Tile(pyramid.first(), 0, 0);
        Viewport seen = pyramid.viewport(top);
        int[] colour = coloured(numbers(top));
        for (int level = 0; level < pyramid.first(); level++) {
            int width = pyramid.width(level);
            int height = pyramid.height(level);
            int step = 1 << pyramid.first() - level;
            int[] some = new int[width * height];
            for (int i = 0; i < some.length; i++) {
                some[i] = colour[i / width * step * seen.width() + i % width * step];
            }
            draw(new Tile(level, 0, 0), some, width, height, seen);
        }
        for (int level = pyramid.first(); level <= pyramid.grading(); level++) {
            for (Tile tile : pyramid.tiles(level)) {
                draw(tile, numbers(tile));
            }
        }
    }

    /** Measures and draws the other levels. */
    void measureFine() throws IOException {
        for (int level = pyramid.grading() + 1; level <= pyramid.finest(); level++) {
            for (Tile tile : pyramid.tiles(level)) {
                draw(tile, numbers(tile));
                advance(tile);
            }
        }
    }

    private void advance(Tile tile) {
        done += TileMeasurement.numberOfMissing(pyramid.viewport(tile), tile.level() > pyramid.first());
        scene.progress().accept((double) done / pyramid.size().pixels());
    }

    /**
     * The foragers of the picture that a page replays.
     *
     * @param side how many there are along a side at most
     * @param mazes in how many mazes at most
     */
    ReplayLattice replays(int side, int mazes) {
        return ReplayLattice.of(pyramid, scene, measurement.evaluator(), side, mazes);
    }

    private Map<Layer, char[]> numbers(Tile tile) throws IOException {
        if (scene.cancellation().requested()) {
            throw new CancellationException("page");
        }
        Optional<Map<Layer, char[]>> kept = measurement.kept(tile);
        return kept.isPresent() ? kept.get() : measurement.measured(tile);
    }

    private void draw(Tile tile, Map<Layer, char[]> numbers) throws IOException {
        Viewport view = pyramid.viewport(tile);
        if (!measurement.tiles().hasPicture(tile)) {
            draw(tile, coloured(numbers), view.width(), view.height(), view);
        }
    }

    private int[] coloured(Map<Layer, char[]> numbers) {
        char[] codes = codes(numbers, measurement.layers().get(0).layer());
        int[] pixels = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            pixels[i] = table[codes[i]];
        }
        return pixels;
    }

    private void draw(Tile tile, int[] pixels, int width, int height, Viewport seen) throws IOException {
        measurement.tiles().keep(tile, picture(pixels, width, height), bookmark(seen));
    }

    private static BufferedImage picture(int[] pixels, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    /** What repeats a tile on its own. */
    private List<PngPicture.Text> bookmark(Viewport seen) {
        Bookmark whole = scene.bookmark();
        return whole.with(whole.settings(), seen).texts();
    }
}
