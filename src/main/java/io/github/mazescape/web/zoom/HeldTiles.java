package io.github.mazescape.web.zoom;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.web.PackedNumbers;
import io.github.mazescape.web.PageText;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tiles in memory, for a page that holds them itself. It has no pictures: its script colours the values. */
final class HeldTiles implements PageTiles {
    private final Map<String, char[]> held = new LinkedHashMap<>();

    @Override
    public Optional<char[]> values(Layer layer, Tile tile, int count) {
        return Optional.ofNullable(held.get(FolderTiles.key(layer, tile)));
    }

    @Override
    public void keep(Layer layer, Tile tile, char[] codes) {
        held.put(FolderTiles.key(layer, tile), codes);
    }

    @Override
    public boolean hasPicture(Tile tile) {
        return true;
    }

    @Override
    public void keep(Tile tile, BufferedImage picture, List<PngPicture.Text> bookmark) {}

    /** All of them as statements of a script. */
    String script() {
        return held.entrySet().stream()
                .map(tile -> "mazescape(" + PageText.script(tile.getKey()) + ",\""
                        + PackedNumbers.words(tile.getValue()) + "\");\n")
                .collect(Collectors.joining());
    }
}
