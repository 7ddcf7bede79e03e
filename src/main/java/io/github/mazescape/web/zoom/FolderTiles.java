package io.github.mazescape.web.zoom;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.web.PackedNumbers;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tiles in a folder: {@code landscape_files/LEVEL/COLUMN_ROW.png} as in the Deep Zoom format, and the values of each
 * layer as {@code values/LAYER/LEVEL/COLUMN_ROW.js}, since a page from disk may load a script but may not read the
 * pixels of a picture. Each file is whole or not there.
 *
 * @param folder that of the page, locked by this process
 */
record FolderTiles(Path folder) implements PageTiles {
    /** The folder of the pictures, which the Deep Zoom format names after the description beside it. */
    static final String PICTURES = "landscape_files";

    private static final String VALUES = "values";
    private static final int MOST_BYTES = 4 << 20;
    private static final String END = "\");\n";

    /** How a script calls the values of a tile. */
    static String key(Layer layer, Tile tile) {
        return layer.word() + "/" + tile.level() + "/" + tile.column() + "_" + tile.row();
    }

    private Path file(Layer layer, Tile tile) {
        return folder.resolve(VALUES).resolve(key(layer, tile) + ".js");
    }

    private Path picture(Tile tile) {
        return folder.resolve(PICTURES).resolve(tile.level() + "/" + tile.column() + "_" + tile.row() + ".png");
    }

    private static String begin(Layer layer, Tile tile) {
        return "mazescape(\"" + key(layer, tile) + "\",\"";
    }

    @Override
    public Optional<char[]> values(Layer layer, Tile tile, int count) throws IOException {
        Path file = file(layer, tile);
        if (!PlainFile.exists(file)) {
            return Optional.empty();
        }
        String text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.US_ASCII);
        String begin = begin(layer, tile);
        return text.startsWith(begin) && text.endsWith(END)
                ? PackedNumbers.words(text.substring(begin.length(), text.length() - END.length()), count)
                : Optional.empty();
    }

    @Override
    public void keep(Layer layer, Tile tile, char[] codes) throws IOException {
        Path file = file(layer, tile);
        makeFolderOf(file);
        WholeFile.inRunFolder(file, begin(layer, tile) + PackedNumbers.words(codes) + END);
    }

    @Override
    public boolean hasPicture(Tile tile) {
        return PlainFile.exists(picture(tile));
    }

    @Override
    public void keep(Tile tile, BufferedImage picture, List<PngPicture.Text> bookmark) throws IOException {
        Path file = picture(tile);
        makeFolderOf(file);
        WholeFile.inRunFolder(file, draft -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(draft), 1 << 16);
            PngPicture.write(picture, bookmark, out);
            out.flush();
        });
    }

    /** Makes the folders between that of the page and a file; a link in place of one is refused. */
    private void makeFolderOf(Path file) throws IOException {
        Path below = folder.relativize(file).getParent();
        Path made = folder;
        for (Path name : below == null ? Path.of("") : below) {
            made = made.resolve(name);
            if (!OwnFiles.isFolder(made)) {
                ForcedFolder.create(made);
            }
        }
    }
}
