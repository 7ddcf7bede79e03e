package io.github.mazescape.cli.tile;

import io.github.mazescape.draw.landscape.LandscapeModel.Dots;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.film.LandscapeShot.Scene;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.Draft;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.PixelRows;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.symmetry.CopiedChampions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a band of a picture: {@value #BOOKMARK}, one pixel that carries the bookmark of the whole picture;
 * {@value Tile#FILE}; and {@value #ROWS}, the pixels. One process at a time works on it.
 */
public final class TileFolder {
    static final String BOOKMARK = "bookmark.png";
    static final String ROWS = "rows.bin";
    /** Enough points to keep many threads busy. */
    private static final int BATCH = 4096;

    private static final Set<String> LEFTOVERS = Set.of(FolderLock.NAME, BOOKMARK, Tile.FILE + WholeFile.DRAFT);

    private TileFolder() {}

    /**
     * Measures what is missing of a band.
     *
     * @param folder made if it is not there
     * @param bookmark the whole picture
     * @param champions those of its run, as {@link LandscapeShot#take} takes them
     * @param backend evaluates; stays open
     * @return how many rows the band has
     * @throws InputException if the folder holds anything else, or if another process works on it
     */
    public static int measure(
            Path folder,
            Shard band,
            Bookmark bookmark,
            List<double[]> champions,
            int supersampling,
            Backend backend,
            boolean showsProgress) {
        String kept = "the rows that are done are kept in " + folder + "; the same command goes on";
        try {
            refuseOther(folder);
            ForcedFolder.create(folder);
            try (FolderLock lock = FolderLock.take(folder, "a folder of a tile")) {
                return LandscapeShot.with(
                        bookmark,
                        champions,
                        CopiedChampions.NONE,
                        supersampling,
                        backend,
                        showsProgress,
                        kept,
                        scene -> {
                            Dots dots = scene.dots();
                            Tile tile = new Tile(band, supersampling, dots.generation(), dots.trail());
                            begin(lock.folder(), bookmark, tile);
                            return rows(lock.folder(), band, scene);
                        });
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static void refuseOther(Path folder) throws IOException {
        if (!Files.exists(folder) || Tile.isIn(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw InputException.at("--out").expected("a folder for the tile").found("the file '" + folder + "'");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.map(entry -> String.valueOf(entry.getFileName()))
                    .anyMatch(name -> !LEFTOVERS.contains(name) && !Draft.isName(name))) {
                throw InputException.found(folder, "a new or an empty folder, or that of this tile", "files in it")
                        .advise("name another --out");
            }
        }
    }

    private static void begin(Path folder, Bookmark bookmark, Tile tile) {
        if (Tile.isIn(folder)) {
            Bookmark there = Bookmark.read(folder.resolve(BOOKMARK));
            if (!there.texts().equals(bookmark.texts()) || !Tile.read(folder).equals(tile)) {
                throw InputException.found(folder, "tile " + tile.band() + " of this picture", "another")
                        .advise("name another --out for each tile");
            }
            return;
        }
        try {
            new PictureFile(folder.resolve(BOOKMARK))
                    .write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), bookmark.texts());
            WholeFile.inRunFolder(folder.resolve(Tile.FILE), tile.text());
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static int rows(Path folder, Shard band, Scene scene) {
        Viewport seen = scene.view().viewport();
        int from = band.from(seen.height());
        int to = band.to(seen.height());
        RowMeasurement measurement = new RowMeasurement(
                new Slice(scene.view().plane(), seen),
                scene.view().task(),
                scene.view().shown().supplement());
        int atOnce = Math.max(1, BATCH / seen.width());
        try (PixelRows rows = PixelRows.resume(folder.resolve(ROWS), seen.width(), from)) {
            while (from + rows.rows() < to) {
                int next = from + rows.rows();
                rows.append(measurement.of(next, Math.min(to, next + atOnce), scene.evaluator(), scene.cancellation()));
                scene.progress().accept((double) rows.rows() / (to - from));
            }
            return to - from;
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    static InputException refused(Path folder, IOException reason) {
        return InputException.at(folder)
                .expected("a folder of a tile that can be read and written")
                .refused(reason);
    }
}
