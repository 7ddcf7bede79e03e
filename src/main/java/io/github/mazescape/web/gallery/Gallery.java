package io.github.mazescape.web.gallery;

import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.MarkupText;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.bookmark.BookmarkFile;
import io.github.mazescape.store.format.Draft;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.web.PageTemplate;
import io.github.mazescape.web.zoom.PageSize;
import io.github.mazescape.web.zoom.ZoomPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Bookmarks as a folder of pages: {@code index.html} shows a picture of each, which opens it. The name of a page comes
 * from its bookmark, so that those that are there already are not made again.
 *
 * @param bookmarks at least one, in their order
 * @param side how many pixels the longer side of each has
 */
public record Gallery(List<Bookmark> bookmarks, int side) {
    private static final String MARK = "gallery.txt";
    private static final int MOST = 500;

    public Gallery {
        bookmarks = List.copyOf(bookmarks);
    }

    /**
     * The bookmarks of a file.
     *
     * @throws InputException where the file or a line is wrong
     */
    public static Gallery read(Path file, int side) {
        List<Bookmark> bookmarks = BookmarkFile.read(file);
        if (bookmarks.isEmpty() || bookmarks.size() > MOST) {
            throw InputException.found(file, "1 to " + MOST + " bookmarks, one a line", bookmarks.size())
                    .advise("ctrl+c in the window copies one");
        }
        return new Gallery(bookmarks, side);
    }

    /**
     * Makes the pages in a folder, or goes on with them.
     *
     * @param folder made if it is not there
     * @param backend evaluates; stays open
     * @throws InputException if the folder holds anything else, or if another process works on it
     */
    public void inFolder(Path folder, Backend backend, boolean showsProgress) {
        try {
            requireOwnOrNew(folder);
            ForcedFolder.create(folder);
            try (FolderLock lock = FolderLock.take(folder, "the folder of a gallery")) {
                WholeFile.inRunFolder(folder.resolve(MARK), "mazescape gallery 1\n");
                ZoomPage.writeLibrary(lock.folder());
                StringBuilder cards = new StringBuilder();
                Set<String> names = new LinkedHashSet<>();
                for (Bookmark bookmark : bookmarks) {
                    String name = name(bookmark);
                    if (!PlainFile.exists(folder.resolve(name + ".png"))
                            || !PlainFile.exists(folder.resolve(name + ".html"))) {
                        page(bookmark)
                                .besideLibrary(
                                        lock.folder(),
                                        name,
                                        backend,
                                        showsProgress,
                                        "the pages that are done are kept in " + folder + "; the same command goes on");
                    }
                    if (names.add(name)) {
                        cards.append(card(bookmark, name));
                    }
                }
                WholeFile.inRunFolder(folder.resolve(ZoomPage.INDEX), index(cards.toString(), names.size()));
            }
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("a gallery that can be read and written")
                    .refused(e);
        }
    }

    private static void requireOwnOrNew(Path folder) throws IOException {
        if (!Files.exists(folder) || PlainFile.exists(folder.resolve(MARK))) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw InputException.at("--web")
                    .expected("a folder for the gallery")
                    .found("the file '" + folder + "'");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.map(entry -> String.valueOf(entry.getFileName()))
                    .anyMatch(name -> !name.equals(FolderLock.NAME)
                            && !name.equals(MARK + WholeFile.DRAFT)
                            && !Draft.isName(name))) {
                throw InputException.found(folder, "a new or an empty folder, or that of a gallery", "files in it")
                        .advise("name another folder");
            }
        }
    }

    private ZoomPage page(Bookmark bookmark) {
        PageSize size = size(bookmark);
        PageSize seen = size.within(ZoomPage.SEEN_FIRST);
        Viewport then = bookmark.viewport();
        Viewport view = then.onLattice()
                ? then.resized(seen.width(), seen.height())
                : then.reaching(then.halfWidth(), seen.width(), seen.height());
        Bookmark sized = bookmark.with(bookmark.settings(), view);
        Layer shown = new Setup(bookmark.settings()).layer();
        List<Layer> more = List.of(shown.isFingerprint() ? Layer.FITNESS : Layer.BEHAVIOUR);
        return new ZoomPage(sized, List.of(), CopiedChampions.NONE, size, more);
    }

    private PageSize size(Bookmark bookmark) {
        Viewport view = bookmark.viewport();
        double scale = (double) side / Math.max(view.width(), view.height());
        return new PageSize((int) Math.max(1, Math.round(scale * view.width())), (int)
                Math.max(1, Math.round(scale * view.height())));
    }

    private String name(Bookmark bookmark) {
        CRC32 sum = new CRC32();
        String texts = bookmark.texts().stream().map(PngPicture.Text::text).collect(Collectors.joining("\n"));
        sum.update((side + "\n" + texts).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static String card(Bookmark bookmark, String name) {
        Layer layer = new Setup(bookmark.settings()).layer();
        String words = "generation " + bookmark.generation() + ", seed "
                + bookmark.settings().seed();
        String place = layer.title() + ", half-width "
                + Wording.compact(bookmark.viewport().halfWidth(), 3);
        return "<a href=\"" + name + ".html\"><img src=\"" + name + ".png\" alt=\"" + MarkupText.escaped(words)
                + "\" loading=\"lazy\"><b>" + MarkupText.escaped(words) + "</b><span>" + MarkupText.escaped(place)
                + "</span></a>\n";
    }

    private static String index(String cards, int count) {
        return PageTemplate.of(Gallery.class, "gallery.html")
                .text("title", count == 1 ? "A landscape" : count + " landscapes")
                .markup("cards", cards)
                .page();
    }
}
