package io.github.mazescape.window.files;

import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Takes files that are dropped on a component, and nothing else. All calls come on AWT's event thread. */
public final class FileDrop extends DropTargetAdapter {
    private final Consumer<Path> dropped;
    private final Consumer<String> refused;

    private FileDrop(Consumer<Path> dropped, Consumer<String> refused) {
        this.dropped = dropped;
        this.refused = refused;
    }

    /**
     * Lets files be dropped on a component, which must be of a display.
     *
     * @param dropped is given the file
     * @param refused is given one line where what was dropped is not one file
     */
    public static void on(Component component, Consumer<Path> dropped, Consumer<String> refused) {
        FileDrop drop = new FileDrop(dropped, refused);
        component.setDropTarget(new DropTarget(component, DnDConstants.ACTION_COPY, drop, true));
    }

    /** Hands on what was dropped; whether it was one file. */
    static boolean take(Transferable transferable, Consumer<Path> dropped, Consumer<String> refused) {
        try {
            List<?> files = (List<?>) transferable.getTransferData(DataFlavor.javaFileListFlavor);
            if (files.size() == 1 && files.get(0) instanceof File file) {
                dropped.accept(file.toPath());
                return true;
            }
            refused.accept("drop: expected one maze file, got " + files.size() + "; drop them one by one");
        } catch (UnsupportedFlavorException e) {
            refused.accept("drop: expected a maze file, got something else");
        } catch (IOException | InvalidPathException e) {
            refused.accept("drop: expected a maze file, got one that cannot be read ("
                    + e.getClass().getSimpleName() + ")");
        }
        return false;
    }

    @Override
    public void dragEnter(DropTargetDragEvent event) {
        if (event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            event.acceptDrag(DnDConstants.ACTION_COPY);
        } else {
            event.rejectDrag();
        }
    }

    @Override
    public void drop(DropTargetDropEvent event) {
        if (!event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            event.rejectDrop();
            return;
        }
        event.acceptDrop(DnDConstants.ACTION_COPY);
        event.dropComplete(take(event.getTransferable(), dropped, refused));
    }
}
