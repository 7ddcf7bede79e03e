package io.github.mazescape.web.zoom;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.Draft;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a page, without its tiles. {@value #MARK} says which page it is, so that the same command goes on with
 * it and another one does not mix with it.
 *
 * @param folder the folder
 */
record PageFolder(Path folder) {
    static final String MARK = "page.txt";
    private static final String REPLAYS = "replays";
    private static final int MOST_BYTES = 1 << 16;

    /** Refuses a folder in which something else lies. */
    void requireOwnOrNew() throws IOException {
        if (!Files.exists(folder) || PlainFile.exists(folder.resolve(MARK))) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw InputException.at("--web").expected("a folder for the page").found("the file '" + folder + "'");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.map(entry -> String.valueOf(entry.getFileName()))
                    .anyMatch(name -> !name.equals(FolderLock.NAME)
                            && !name.equals(MARK + WholeFile.DRAFT)
                            && !Draft.isName(name))) {
                throw InputException.found(folder, "a new or an empty folder, or that of this page", "files in it")
                        .advise("name another folder");
            }
        }
    }

    /**
     * Marks the folder as that of a page.
     *
     * @throws InputException if it is that of another one
     */
    void begin(ZoomPage page) throws IOException {
        Path file = folder.resolve(MARK);
        String mark = mark(page);
        if (!PlainFile.exists(file)) {
            WholeFile.inRunFolder(file, mark);
        } else if (!new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).equals(mark)) {
            throw InputException.found(folder, "the same page", "that of another landscape, size or layers")
                    .advise("name another folder");
        }
    }

    private static String mark(ZoomPage page) {
        String layers = page.allLayers().stream().map(layer -> layer.word()).collect(Collectors.joining(","));
        return "mazescape page 1\nsize " + page.size().width() + "x"
                + page.size().height() + "\nlayers " + layers + "\nbookmark " + sum(page) + "\n";
    }

    private static String sum(ZoomPage page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PngPicture.Text text : page.bookmark().texts()) {
                digest.update((text.keyword() + "\n" + text.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    /** Writes a file beside the tiles. */
    void text(String name, String text) throws IOException {
        WholeFile.inRunFolder(folder.resolve(name), text);
    }

    /** Records what the foragers of a grid do, as far as that is not there. */
    void keep(ReplayLattice lattice) throws IOException {
        Path replays = folder.resolve(REPLAYS);
        if (!OwnFiles.isFolder(replays)) {
            ForcedFolder.create(replays);
        }
        for (int maze = 0; maze < lattice.mazes(); maze++) {
            Path file = replays.resolve(maze + ".js");
            if (!PlainFile.exists(file)) {
                WholeFile.inRunFolder(file, lattice.recorded(maze));
            }
        }
    }

    static InputException refused(Path folder, IOException reason) {
        return InputException.at(folder)
                .expected("a page that can be read and written")
                .refused(reason);
    }
}
