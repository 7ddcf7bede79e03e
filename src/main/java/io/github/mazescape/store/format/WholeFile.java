package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all, even if the power fails: it fills a draft beside the file, brings the draft to
 * disk, and renames it. Pillai et al., "All File Systems Are Not Created Equal" (OSDI 2014), say why each step is
 * needed. The old file stays until the rename.
 */
public final class WholeFile {
    /** The end of the name of a draft in a run folder. */
    public static final String DRAFT = ".tmp";

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes the content. The stream need not be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Gives a draft its name, and returns that. */
    private interface Naming {
        Path name(Draft draft) throws IOException;
    }

    /** Fills a draft. */
    @FunctionalInterface
    public interface Filling {
        void fill(FileChannel draft) throws IOException;
    }

    /**
     * Writes a file anywhere, over one that is there.
     *
     * @throws InputException if it cannot be written, as on a full disk; no draft is left
     */
    public static void write(Path file, Content content) {
        write(file, content, draft -> {
            draft.publish(file);
            return file;
        });
    }

    /**
     * Writes a file whose name the program chose, over none that is there.
     *
     * @param wanted the name that it gets if nothing has taken it meanwhile; else it gets a numbered one
     * @return the name that it got
     * @throws InputException if it cannot be written, as on a full disk; no draft is left
     */
    public static Path writeNew(Path wanted, Content content) {
        return write(wanted, content, draft -> draft.publishNew(wanted));
    }

    private static Path write(Path file, Content content, Naming naming) {
        Draft.deleteAbandoned(file.toAbsolutePath().getParent());
        try (Draft draft = Draft.of(file)) {
            OutputStream out = new BufferedOutputStream(draft.output(), 1 << 16);
            content.writeTo(out);
            out.flush();
            return naming.name(draft);
        } catch (IOException e) {
            throw InputException.at(file)
                    .expected("to write it whole")
                    .refused(e)
                    .advise(
                            e instanceof ForcedFolder.Unsure
                                    ? "write it again to be sure"
                                    : "what was there before is unchanged");
        }
    }

    /** Writes a text in UTF-8 in a run folder; see {@link #inRunFolder(Path, Filling)}. */
    public static void inRunFolder(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        inRunFolder(file, draft -> PlainFile.writeFully(draft, bytes, 0));
    }

    /**
     * Writes a file in a run folder that this process has locked. The name of the draft is fixed, so that the next
     * process finds and deletes a draft that was left.
     *
     * @throws InputException if there is something else than a plain file in place of the draft
     */
    public static void inRunFolder(Path file, Filling filling) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        OwnFiles.delete(draft);
        try {
            try (FileChannel channel = PlainFile.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                filling.fill(channel);
                channel.force(true);
            }
            OwnFiles.replace(draft, file);
        } finally {
            OwnFiles.delete(draft);
        }
    }
}
