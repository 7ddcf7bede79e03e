package io.github.mazescape.web.zoom;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures tiles. A quarter of the pixels of a tile are those of the next coarser level and are taken from there, so
 * that each network of the picture is evaluated once.
 *
 * @param pyramid the picture
 * @param plane where it lies
 * @param layers what is kept of each pixel
 * @param shown on which task
 * @param evaluator who measures
 * @param tiles where tiles are kept
 */
record TileMeasurement(
        Pyramid pyramid,
        Plane plane,
        List<PageLayer> layers,
        ShownTask shown,
        BatchEvaluator evaluator,
        PageTiles tiles,
        Cancellation cancellation) {
    TileMeasurement {
        layers = List.copyOf(layers);
    }

    /** The numbers of a tile if all its layers are kept and whole. */
    Optional<Map<Layer, char[]>> kept(Tile tile) throws IOException {
        Viewport view = pyramid.viewport(tile);
        Map<Layer, char[]> numbers = new LinkedHashMap<>();
        for (PageLayer layer : layers) {
            Optional<char[]> found = tiles.values(layer.layer(), tile, view.width() * view.height());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            numbers.put(layer.layer(), found.get());
        }
        return Optional.of(numbers);
    }

    /** Measures a tile and keeps it. */
    Map<Layer, char[]> measured(Tile tile) throws IOException {
        Viewport view = pyramid.viewport(tile);
        int width = view.width();
        Map<Layer, char[]> numbers = new LinkedHashMap<>();
        layers.forEach(layer -> numbers.put(layer.layer(), new char[width * view.height()]));
        boolean taken = takeFromCoarser(tile, view, numbers);
        int[] pixels = new int[numberOfMissing(view, taken)];
        int next = 0;
        for (int i = 0; i < width * view.height(); i++) {
            if (!taken || i % width % 2 == 1 || i / width % 2 == 1) {
                pixels[next++] = i;
            }
        }
        PlanePoints points = new Slice(plane, view).points(pixels);
        Evaluations results = evaluator.evaluate(shown.task(), points, cancellation);
        shown.supplement().measure(evaluator, points, results, cancellation);
        for (PageLayer layer : layers) {
            char[] codes = numbers.getOrDefault(layer.layer(), new char[0]);
            for (int i = 0; i < pixels.length; i++) {
                codes[pixels[i]] = layer.coded(results, i);
            }
            tiles.keep(layer.layer(), tile, codes);
        }
        return numbers;
    }

    /** How many pixels of a tile are in no coarser level. */
    static int numberOfMissing(Viewport view, boolean taken) {
        int all = view.width() * view.height();
        return taken ? all - (view.width() + 1) / 2 * ((view.height() + 1) / 2) : all;
    }

    private boolean takeFromCoarser(Tile tile, Viewport view, Map<Layer, char[]> numbers) throws IOException {
        if (tile.level() == pyramid.first()) {
            return false;
        }
        Tile coarser = tile.coarser();
        Optional<Map<Layer, char[]>> found = kept(coarser);
        if (found.isEmpty()) {
            return false;
        }
        int left = tile.column() % 2 * Pyramid.TILE / 2;
        int top = tile.row() % 2 * Pyramid.TILE / 2;
        int stride = pyramid.viewport(coarser).width();
        numbers.forEach((layer, codes) -> {
            char[] known = found.get().getOrDefault(layer, new char[0]);
            for (int y = 0; y < view.height(); y += 2) {
                for (int x = 0; x < view.width(); x += 2) {
                    codes[y * view.width() + x] = known[(top + y / 2) * stride + left + x / 2];
                }
            }
        });
        return true;
    }
}
