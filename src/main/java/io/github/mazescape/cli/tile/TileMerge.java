package io.github.mazescape.cli.tile;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.experiment.cells.MissingPieces;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.film.LandscapeShot.Scene;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PixelRows;
import io.github.mazescape.symmetry.CopiedChampions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Puts the bands of a picture together: every pixel is the one that a single process would have measured. */
public final class TileMerge {
    private final List<Path> folders;
    private final List<Tile> tiles;
    private final Bookmark bookmark;

    private TileMerge(List<Path> folders, List<Tile> tiles, Bookmark bookmark) {
        this.folders = folders;
        this.tiles = tiles;
        this.bookmark = bookmark;
    }

    /** The whole picture. */
    public Bookmark bookmark() {
        return bookmark;
    }

    /** Whether a folder holds a tile. */
    public static boolean isTile(Path folder) {
        return Tile.isIn(folder);
    }

    /**
     * Reads what the folders hold, but for the pixels.
     *
     * @throws InputException if one holds no tile, or one of another picture
     */
    public static TileMerge of(List<Path> folders) {
        List<Tile> tiles = folders.stream().map(Tile::read).toList();
        Bookmark bookmark = Bookmark.read(folders.get(0).resolve(TileFolder.BOOKMARK));
        for (int i = 1; i < folders.size(); i++) {
            Bookmark other = Bookmark.read(folders.get(i).resolve(TileFolder.BOOKMARK));
            Tile first = tiles.get(0).of(tiles.get(i).band());
            if (!other.texts().equals(bookmark.texts()) || !first.equals(tiles.get(i))) {
                throw InputException.found(
                                folders.get(i), "a tile of the same picture as in " + folders.get(0), "one of another")
                        .advise("merge those of one picture");
            }
        }
        return new TileMerge(List.copyOf(folders), tiles, bookmark);
    }

    /**
     * The landscape, as {@link LandscapeShot#take} makes it.
     *
     * @param backend evaluates the fitness of the centre, and a run that has to be made again; stays open
     * @throws InputException if a row is missing, damaged, or not the same in two folders
     */
    public LandscapeShot shot(Backend backend, boolean showsProgress) {
        int samples = tiles.get(0).supersampling();
        LandscapeShot.requireMemory(bookmark, samples);
        LandscapeShot shot = LandscapeShot.with(
                bookmark,
                List.of(),
                CopiedChampions.NONE,
                samples,
                backend,
                showsProgress,
                "no picture was made",
                this::filled);
        // A picture of the landscape command does not tell the path of its run; the tiles do.
        return bookmark.carried() == null
                ? shot
                : new LandscapeShot(
                        bookmark,
                        shot.shown(),
                        shot.raster(),
                        shot.centre(),
                        tiles.get(0).dots(),
                        samples);
    }

    private LandscapeShot filled(Scene scene) {
        Viewport seen = scene.view().viewport();
        Map<Integer, Integer> found = found(seen);
        Raster raster = scene.raster();
        for (int i = 0; i < folders.size(); i++) {
            int first = tiles.get(i).band().from(seen.height());
            try (PixelRows rows = open(i, seen)) {
                for (int row = 0; row < rows.rows(); row++) {
                    if (Integer.valueOf(i).equals(found.get(first + row))) {
                        raster.take(first + row, rows.row(row));
                    }
                }
            } catch (IOException e) {
                throw TileFolder.refused(folders.get(i), e);
            }
        }
        return scene.shot(raster);
    }

    private PixelRows open(int tile, Viewport seen) throws IOException {
        int first = tiles.get(tile).band().from(seen.height());
        return PixelRows.open(folders.get(tile).resolve(TileFolder.ROWS), seen.width(), first);
    }

    /** In which folder each row lies first, once all rows proved to be there and the same wherever they lie. */
    private Map<Integer, Integer> found(Viewport seen) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < folders.size(); i++) {
            Shard band = tiles.get(i).band();
            int first = band.from(seen.height());
            try (PixelRows rows = open(i, seen)) {
                for (int row = 0; row < Math.min(rows.rows(), band.to(seen.height()) - first); row++) {
                    byte[] bytes = rows.bytes(row);
                    Integer before = found.putIfAbsent(first + row, i);
                    if (before != null) {
                        requireSame(before, i, first + row, bytes, seen);
                    }
                }
            } catch (IOException e) {
                throw TileFolder.refused(folders.get(i), e);
            }
        }
        TreeSet<Integer> missing = new TreeSet<>();
        IntStream.range(0, seen.height()).filter(row -> !found.containsKey(row)).forEach(missing::add);
        List<String> names =
                IntStream.range(0, seen.height()).mapToObj(row -> "row " + row).toList();
        new MissingPieces("merge", "rows", "tile", names, count -> owners(seen.height(), count))
                .refuse(missing, tiles.stream().map(Tile::band).toList());
        return found;
    }

    private static int[] owners(int rows, int count) {
        int[] owners = new int[rows];
        for (int number = 1; number <= count; number++) {
            Shard band = new Shard(number, count);
            Arrays.fill(owners, band.from(rows), band.to(rows), number);
        }
        return owners;
    }

    private void requireSame(int one, int other, int row, byte[] bytes, Viewport seen) throws IOException {
        try (PixelRows rows = open(one, seen)) {
            if (!Arrays.equals(rows.bytes(row - tiles.get(one).band().from(seen.height())), bytes)) {
                throw InputException.found(
                                folders.get(other), "row " + row + " as in " + folders.get(one), "another one")
                        .advise("the two contradict each other: find out which is right, and leave the other one out");
            }
        }
    }
}
