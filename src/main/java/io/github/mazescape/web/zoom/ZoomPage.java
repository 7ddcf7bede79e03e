package io.github.mazescape.web.zoom;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.film.LandscapeShot.Scene;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.web.PageTemplate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Makes a page of a landscape.
 *
 * @param bookmark what it shows, with as many pixels as are seen first
 * @param champions those of its run up to its generation, oldest first; empty where they are not known
 * @param others those of other runs that are marked
 * @param size of the picture
 * @param layers what is kept of each pixel, besides the layer that the bookmark shows
 */
public record ZoomPage(
        Bookmark bookmark, List<double[]> champions, CopiedChampions others, PageSize size, List<Layer> layers) {
    /** The longest side of a picture that a page holds itself [pixels]. */
    public static final int MOST_IN_FILE = 1024;

    /** What is seen first is this wide and high at most [pixels]. */
    public static final int SEEN_FIRST = Pyramid.TILE;

    /** The page in a folder. */
    public static final String INDEX = "index.html";

    private static final int REPLAYS = 32;
    private static final int REPLAYS_IN_FILE = 16;
    private static final int MAZES = 16;
    private static final int MAZES_IN_FILE = 4;

    public ZoomPage {
        champions = List.copyOf(champions);
        layers = List.copyOf(layers);
    }

    /**
     * Makes the page in a folder, or goes on with one. It can be opened as soon as the coarse levels are measured.
     *
     * @param folder made if it is not there
     * @param backend evaluates; stays open
     * @throws InputException if the folder holds anything else, or if another process works on it
     * @throws CancellationException if the user interrupts it; what is done is kept
     */
    public void inFolder(Path folder, Backend backend, boolean showsProgress) {
        String kept = "the tiles that are done are kept in " + folder + "; the same command goes on";
        PageFolder page = new PageFolder(folder);
        try {
            page.requireOwnOrNew();
            ForcedFolder.create(folder);
            try (FolderLock lock = FolderLock.take(folder, "the folder of a page")) {
                with(backend, showsProgress, kept, scene -> {
                    page.begin(this);
                    makeInFolder(scene, page, new FolderTiles(lock.folder()));
                });
            }
        } catch (IOException e) {
            throw PageFolder.refused(folder, e);
        }
    }

    private void makeInFolder(Scene scene, PageFolder page, FolderTiles tiles) throws IOException {
        PyramidWork work = work(scene, tiles);
        work.measureCoarse();
        ReplayLattice lattice = work.replays(REPLAYS, MAZES);
        page.keep(lattice);
        PageContent content = new PageContent(scene, work.pyramid(), work.colours(), lattice.script());
        writeLibrary(page.folder());
        page.text("landscape.dzi", description(work.pyramid()));
        page.text(INDEX, content.besideTiles(false));
        work.drawCoarse();
        work.measureFine();
        page.text(INDEX, content.besideTiles(true));
    }

    /**
     * Makes the page as one file.
     *
     * @param file where, over what is there
     * @param backend evaluates; stays open
     * @throws CancellationException if the user interrupts it; nothing is written then
     */
    public void inFile(Path file, Backend backend, boolean showsProgress) {
        held(backend, showsProgress, "no page was made", (content, tiles, seen) -> {
            String page = content.whole(tiles);
            WholeFile.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /**
     * Makes the page as a file beside the library, and a picture of what is seen first, which carries its bookmark.
     *
     * @param folder locked by this process
     * @param name of both files, without their endings
     * @param kept what is kept if the user interrupts it
     */
    public void besideLibrary(Path folder, String name, Backend backend, boolean showsProgress, String kept) {
        held(backend, showsProgress, kept, (content, tiles, seen) -> {
            WholeFile.inRunFolder(folder.resolve(name + ".html"), content.besideLibrary(tiles));
            new PictureFile(folder.resolve(name + ".png")).write(seen, bookmark.texts());
        });
    }

    /** Writes the library and its licence into a folder that this process has locked. */
    public static void writeLibrary(Path folder) throws IOException {
        WholeFile.inRunFolder(folder.resolve(PageContent.LIBRARY), PageContent.library());
        WholeFile.inRunFolder(
                folder.resolve(PageContent.LICENCE), PageTemplate.resource(PageContent.class, PageContent.LICENCE));
    }

    /** What is done with a page that holds its tiles. */
    private interface Writing {
        void write(PageContent content, String tiles, BufferedImage seen) throws IOException;
    }

    private void held(Backend backend, boolean showsProgress, String kept, Writing writing) {
        try {
            with(backend, showsProgress, kept, scene -> {
                HeldTiles tiles = new HeldTiles();
                PyramidWork work = work(scene, tiles);
                work.measureCoarse();
                work.measureFine();
                ReplayLattice lattice = work.replays(REPLAYS_IN_FILE, MAZES_IN_FILE);
                StringBuilder script = new StringBuilder(tiles.script());
                for (int maze = 0; maze < lattice.mazes(); maze++) {
                    script.append(lattice.recorded(maze));
                }
                writing.write(
                        new PageContent(scene, work.pyramid(), work.colours(), lattice.script()),
                        script.toString(),
                        work.seenFirst());
            });
        } catch (IOException e) {
            throw InputException.at("--web")
                    .expected("a page that can be written")
                    .refused(e);
        }
    }

    /** What is done with a scene. */
    private interface Making {
        void make(Scene scene) throws IOException;
    }

    private void with(Backend backend, boolean showsProgress, String kept, Making making) throws IOException {
        Optional<IOException> refused =
                LandscapeShot.with(bookmark, champions, others, 1, backend, showsProgress, kept, scene -> {
                    try {
                        making.make(scene);
                        return Optional.empty();
                    } catch (IOException e) {
                        return Optional.of(e);
                    }
                });
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    private PyramidWork work(Scene scene, PageTiles tiles) {
        Pyramid pyramid = Pyramid.of(scene.view().viewport(), size);
        List<PageLayer> coded = new ArrayList<>();
        for (Layer layer : allLayers()) {
            coded.add(PageLayer.of(layer, scene.view().task()));
        }
        TileMeasurement measurement = new TileMeasurement(
                pyramid,
                scene.view().plane(),
                coded,
                scene.view().shown(),
                pyramid.evaluator(scene.evaluator()),
                tiles,
                scene.cancellation());
        return new PyramidWork(scene, measurement);
    }

    /** The layer that the bookmark shows, and then the others. */
    Set<Layer> allLayers() {
        Layer shown = Colouring.of(bookmark.settings()).layer();
        Set<Layer> all = new LinkedHashSet<>();
        all.add(shown);
        for (Layer layer : layers) {
            if (layer.isSupplement() && layer != shown) {
                throw InputException.at("--layers")
                        .expected("'" + layer.word() + "' as --layer, since it is measured only where it is shown")
                        .got("--layer " + shown.word())
                        .advise("choose --layer " + layer.word());
            }
            all.add(layer);
        }
        return all;
    }

    private static String description(Pyramid pyramid) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Image xmlns=\"http://schemas.microsoft.com/deepzoom/2008\" Format=\"png\" Overlap=\"0\" TileSize=\""
                + Pyramid.TILE + "\">\n  <Size Width=\"" + pyramid.size().width() + "\" Height=\""
                + pyramid.size().height() + "\"/>\n</Image>\n";
    }
}
