package io.github.mazescape.store;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.store.format.HeldFile;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code parents.csv} of a genetic run: a line of column names, then a line a generation with the parent of
 * each individual, best first, as its place in the generation before, from 1; 0 for one that came from elsewhere. No
 * result depends on it, so the checkpoint does not vouch for it.
 */
final class ParentsTable implements AutoCloseable {
    private static final String HEADER = "generation,parents\n";
    private static final int CHUNK = 1 << 16;

    private final HeldFile file;
    private long length;

    private ParentsTable(HeldFile file) {
        this.file = file;
    }

    /** A table without generations; if there is one of that name, its lines are dropped. */
    static ParentsTable restart(Path file) throws IOException {
        ParentsTable table = new ParentsTable(
                HeldFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        table.file.channel().truncate(0);
        table.write(HEADER);
        return table;
    }

    /**
     * An existing table, to be appended to. What lies behind the generations that are kept is cut off.
     *
     * @param generations how many are kept
     * @param notes gets a line where the table does not have them; then it stays as it is
     * @return null where no parents are to be noted: the table is missing, as in folders of earlier versions, or does
     *     not have those generations
     */
    static @Nullable ParentsTable resume(Path file, long generations, List<String> notes) throws IOException {
        if (!PlainFile.exists(file)) {
            return null;
        }
        HeldFile held = HeldFile.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ParentsTable table = new ParentsTable(held);
        try {
            long end = end(held, generations);
            if (end < 0) {
                held.close();
                notes.add(file.getFileName() + ": expected the parents of " + generations
                        + " generations, found others; it stays as it is, and no more are noted");
                return null;
            }
            held.channel().truncate(end);
            table.length = end;
            return table;
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    /** The length of the table up to a generation [bytes]; -1 where it does not have that many. */
    private static long end(HeldFile file, long generations) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        String lastLine = generations == 0 ? HEADER.substring(0, HEADER.length() - 1) : generations + ",";
        long lines = 0;
        long lineStart = 0;
        for (long start = 0; start < file.channel().size(); start += CHUNK) {
            bytes.clear();
            PlainFile.readFully(file.channel(), bytes, start);
            for (int i = 0; i < bytes.position(); i++) {
                if (bytes.get(i) == '\n') {
                    if (lines == generations) {
                        return begins(file, 0, HEADER) && begins(file, lineStart, lastLine) ? start + i + 1 : -1;
                    }
                    lines++;
                    lineStart = start + i + 1;
                }
            }
        }
        return -1;
    }

    private static boolean begins(HeldFile file, long position, String expected) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(expected.length());
        PlainFile.readFully(file.channel(), bytes, position);
        return !bytes.hasRemaining() && new String(bytes.array(), StandardCharsets.US_ASCII).equals(expected);
    }

    /** Adds a generation. */
    void append(Generation generation) throws IOException {
        StringBuilder line = new StringBuilder().append(generation.number()).append(',');
        int[] parents = generation.parents();
        for (int i = 0; i < parents.length; i++) {
            line.append(i == 0 ? "" : " ").append(parents[i] + 1);
        }
        write(line.append('\n').toString());
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        PlainFile.writeFully(file.channel(), bytes, length);
        length += bytes.limit();
    }

    /** Writes the table anew if it has been deleted; see {@link HeldFile#restore}. */
    void restore() throws IOException {
        file.restore();
    }

    /** Brings everything to disk. */
    void force() throws IOException {
        file.channel().force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
