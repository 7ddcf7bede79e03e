package io.github.mazescape.window.files;

import io.github.mazescape.draw.figure.FigurePart;
import io.github.mazescape.draw.figure.LandscapeFigure;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Moment;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.PictureFile;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes out of a sandbox and comes back into it: bookmarks, pictures, numbers. Each says in a line what it did. */
public final class SandboxFiles {
    private final Sandbox sandbox;
    private final NumberedNames names;
    private final FileWriting writing;
    private final Consumer<String> say;
    private final AtomicReference<@Nullable MomentSaving> picture = new AtomicReference<>();
    private final AtomicReference<@Nullable MomentSaving> figure = new AtomicReference<>();
    private final AtomicReference<@Nullable MomentSaving> numbers = new AtomicReference<>();

    /**
     * @param names for what is saved
     * @param say shows a line for a few seconds
     */
    public SandboxFiles(Sandbox sandbox, NumberedNames names, FileWriting writing, Consumer<String> say) {
        this.sandbox = sandbox;
        this.names = names;
        this.writing = writing;
        this.say = say;
    }

    /** Puts the moment into the clipboard as a line. */
    public void copyBookmark() {
        Bookmark bookmark = sandbox.frame().bookmark();
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

    /**
     * Goes where a line says, or a picture; they may come from a stranger, so they are not read on the event thread.
     */
    public void open(String line) {
        writing.read(() -> {
            try {
                Bookmark bookmark = Bookmark.of(line);
                String words =
                        "opened a bookmark of generation " + bookmark.generation() + "; space goes on from there";
                sandbox.ask(controls -> controls.open(bookmark, words));
            } catch (InputException e) {
                say.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    /**
     * Saves the landscape of this moment as a picture that carries its bookmark, once every pixel of it is measured;
     * asked for again before that, it is not saved.
     */
    public void savePicture() {
        save("mazescape", "png", "s", picture, (shot, file) -> shot.writeNew(new PictureFile(file)));
    }

    /** What a frame shows as a picture, or null while it is not complete. */
    static @Nullable LandscapeShot shot(Frame frame) {
        Rendering whole = frame.whole();
        LandscapeModel model = frame.landscape();
        Bookmark bookmark = frame.bookmark();
        return !frame.settled() || whole == null || model == null || bookmark == null
                ? null
                : new LandscapeShot(bookmark, whole.view().shown(), whole.raster(), model.centre(), model.dots());
    }

    /** Saves the numbers behind the landscape, for NumPy; as {@link #savePicture} else. */
    public void exportNumbers() {
        save("mazescape", "npy", "n", numbers, (shot, file) -> LandscapeData.writeNew(shot.raster(), file));
    }

    /** Saves the landscape as a figure for print, which carries its bookmark, too; as {@link #savePicture} else. */
    public void saveFigure() {
        save("mazescape-figure", "png", "shift+s", figure, (shot, file) -> {
            int density = Math.max(
                    2, LandscapeFigure.density(shot.bookmark().viewport().width()));
            BufferedImage image = shot.figure(EnumSet.allOf(FigurePart.class), null)
                    .drawing(density)
                    .pixels(density, Scheme.LIGHT);
            return new PictureFile(file).writeNew(image, shot.bookmark().texts());
        });
    }

    private void save(
            String stem,
            String ending,
            String key,
            AtomicReference<@Nullable MomentSaving> underWay,
            BiFunction<LandscapeShot, Path, Path> write) {
        MomentSaving before = underWay.getAndSet(null);
        if (before != null) {
            before.cancel();
            return;
        }
        Frame frame = sandbox.frame();
        if (frame.bookmark() == null) {
            say.accept("there is nothing to save before the first generation");
            return;
        }
        Path file = names.next(stem, ending);
        LandscapeShot whole = shot(frame);
        if (whole != null) {
            writing.begin(file, () -> "saved " + write.apply(whole, file));
            return;
        }
        String cancels = "; " + key + " again cancels";
        MomentSaving saving = new MomentSaving(
                sandbox, percent -> say.accept("saving " + file + ", " + percent + " % of its picture" + cancels));
        underWay.set(saving);
        say.accept("saving " + file + " once its picture is complete" + cancels);
        Moment asked = frame.moment();
        writing.begin(file, () -> {
            try {
                Path written = saving.write(asked, shot -> write.apply(shot, file));
                return written == null ? "cancelled: not saved " + file : "saved " + written;
            } finally {
                underWay.compareAndSet(saving, null);
            }
        });
    }
}
