package io.github.mazescape.cli.option;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.web.gallery.Gallery;
import io.github.mazescape.web.zoom.PageSize;
import io.github.mazescape.web.zoom.ZoomPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a page that zooms. */
public final class WebOptions {
    private static final String STANDARD = "2048x2048";
    private static final String STANDARD_OF_FILE = "512x512";

    @Option(
            names = "--web",
            paramLabel = "FOLDER|FILE.html",
            description = "Make a page in place of a picture, which zooms to single pixels and needs no server: a"
                    + " folder with index.html, or a single file. Default of --size: " + STANDARD + ", of a file "
                    + STANDARD_OF_FILE + ".")
    private @Nullable Path target;

    @Option(
            names = "--layers",
            paramLabel = "L,L",
            split = ",",
            description = "With --web: further layers that the page can show, or none; default: behaviour.")
    private @Nullable List<String> layers;

    @Option(
            names = "--bookmarks",
            paramLabel = "FILE",
            description = "With --web FOLDER: a gallery of bookmarks, one a line as ctrl+c in the window copies it, or"
                    + " the name of a picture that carries one. --size is that of each, up to 1024.")
    private @Nullable Path bookmarks;

    /** Whether a page is wanted. */
    public boolean wanted() {
        return target != null;
    }

    private Path target() {
        return Objects.requireNonNull(target, "target");
    }

    private boolean isFile() {
        String name = target().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    /**
     * The size of the picture.
     *
     * @param given what was said of it
     */
    public PageSize size(@Nullable String given) {
        PageSize size = PageSize.parse(given == null ? isFile() ? STANDARD_OF_FILE : STANDARD : given);
        if (isFile() && Math.max(size.width(), size.height()) > ZoomPage.MOST_IN_FILE) {
            throw InputException.at("--size")
                    .expected("at most " + ZoomPage.MOST_IN_FILE + " pixels a side in a single file")
                    .got(size.width() + "x" + size.height())
                    .advise("name a folder with --web");
        }
        return size;
    }

    /** The layers that the page can show besides that of its bookmark. */
    public List<Layer> layers(Bookmark bookmark) {
        Layer shown = new Setup(bookmark.settings()).layer();
        if (layers == null) {
            return List.of(shown.isFingerprint() ? Layer.FITNESS : Layer.BEHAVIOUR);
        }
        return layers.equals(List.of("none"))
                ? List.of()
                : layers.stream().map(WebOptions::layer).toList();
    }

    private static Layer layer(String word) {
        return Stream.of(Layer.values())
                .filter(layer -> layer.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> InputException.got(
                        "--layers",
                        "some of " + Stream.of(Layer.values()).map(Layer::word).toList(),
                        "'" + word + "'"));
    }

    /** The bookmarks of the gallery that is wanted; empty where none is. */
    public Optional<Path> bookmarks() {
        if (bookmarks != null && (target == null || isFile() || layers != null)) {
            throw InputException.at("--bookmarks")
                    .expected("--web FOLDER and no --layers beside it")
                    .got(target == null ? "no --web" : isFile() ? "a single file" : "--layers");
        }
        return Optional.ofNullable(bookmarks);
    }

    /**
     * Makes the gallery.
     *
     * @param given what was said of the size
     * @return it
     */
    public Gallery make(Path finds, @Nullable String given, Backend backend, boolean showsProgress) {
        PageSize size = PageSize.parse(given == null ? STANDARD_OF_FILE : given);
        if (Math.max(size.width(), size.height()) > ZoomPage.MOST_IN_FILE) {
            throw InputException.got(
                    "--size", "at most " + ZoomPage.MOST_IN_FILE + " pixels a side in a gallery", "'" + given + "'");
        }
        Gallery gallery = Gallery.read(finds, Math.max(size.width(), size.height()));
        gallery.inFolder(target(), backend, showsProgress);
        return gallery;
    }

    /** Makes the page. */
    public void make(ZoomPage page, Backend backend, boolean showsProgress) {
        if (isFile()) {
            PictureFile.requireFolder("--web", target());
            page.inFile(target(), backend, showsProgress);
        } else {
            page.inFolder(target(), backend, showsProgress);
        }
    }

    /** What is to be opened in a browser. */
    public Path opened() {
        return isFile() ? target() : target().resolve(ZoomPage.INDEX);
    }
}
