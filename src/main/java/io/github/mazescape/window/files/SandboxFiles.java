package io.github.mazescape.window.files;

import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.live.SandboxActions;
import io.github.mazescape.live.Simulation;
import io.github.mazescape.store.bookmark.SandboxBookmark;
import io.github.mazescape.store.format.LandscapeData;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What goes out of a sandbox and comes back into it: bookmarks, pictures, numbers. Each says in a line what it did. */
public final class SandboxFiles {
    private static final String INCOMPLETE =
            "the landscape is not complete yet; pause evolution and wait for it, then save";

    private final Simulation simulation;
    private final SandboxActions actions;
    private final NumberedNames names;
    private final FileWriting writing;
    private final Consumer<String> say;

    /**
     * @param names for what is saved
     * @param say shows a line for a few seconds
     */
    public SandboxFiles(
            Simulation simulation,
            SandboxActions actions,
            NumberedNames names,
            FileWriting writing,
            Consumer<String> say) {
        this.simulation = simulation;
        this.actions = actions;
        this.names = names;
        this.writing = writing;
        this.say = say;
    }

    /** Puts the moment into the clipboard as a line. */
    public void copyBookmark() {
        SandboxBookmark bookmark = simulation.run().bookmark();
        if (bookmark == null) {
            say.accept("there is nothing to bookmark before the first generation");
            return;
        }
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(bookmark.line()), null);
        say.accept("copied a bookmark of generation " + bookmark.generation() + "; ./mazescape --bookmark opens it");
    }

    /** Goes where the line in the clipboard says. */
    public void pasteBookmark() {
        try {
            Object text = Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
            open(String.valueOf(text));
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            say.accept("the clipboard holds no text; copy a bookmark first");
        }
    }

    /** Goes where a line says. */
    public void open(String line) {
        try {
            SandboxBookmark bookmark = SandboxBookmark.of(line);
            actions.goTo(bookmark);
            say.accept("opened a bookmark of generation " + bookmark.generation() + "; space goes on from there");
        } catch (InputException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Saves the landscape as a picture that carries its bookmark, once every pixel of it is measured. */
    public void savePicture() {
        SandboxShot shot = SandboxShot.now(simulation);
        if (shot == null) {
            say.accept(INCOMPLETE);
            return;
        }
        Path file = names.next("mazescape", "png");
        save(file, () -> shot.write(file));
    }

    /** Saves the numbers behind the landscape, for NumPy. */
    public void exportNumbers() {
        Raster raster = simulation.watch().whole();
        if (raster == null) {
            say.accept(INCOMPLETE);
            return;
        }
        Path file = names.next("mazescape", "npy");
        save(file, () -> LandscapeData.write(raster, file));
    }

    private void save(Path file, Runnable work) {
        writing.begin(file, () -> {
            work.run();
            return "saved " + file;
        });
    }
}
