package io.github.mazescape.store;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.FileChecksum;
import io.github.mazescape.store.format.HeldFile;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The table {@code generations.csv}: a line of column names, then a line a generation. Where a centre joins the
 * generations, there is a column for its fitness.
 */
final class GenerationsWriter implements AutoCloseable {
    private static final String BEFORE_CENTRE = "generation,best,mean,";
    private static final String CENTRE = "centre,";
    private static final String AFTER_CENTRE = "held_out,evaluations,agent_steps,seconds\n";
    private static final int DECIMALS = 6;

    private final HeldFile file;
    private final CRC32C checksum = new CRC32C();
    private long length;

    private GenerationsWriter(HeldFile file) {
        this.file = file;
    }

    /**
     * A table without generations; if there is one of that name, its lines are dropped.
     *
     * @param centred whether a centre joins the generations
     */
    static GenerationsWriter restart(Path file, boolean centred) throws IOException {
        GenerationsWriter table = new GenerationsWriter(
                HeldFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        table.file.channel().truncate(0);
        table.write(BEFORE_CENTRE + (centred ? CENTRE : "") + AFTER_CENTRE);
        return table;
    }

    /**
     * An existing table, to be appended to. What lies behind the length that is kept is cut off.
     *
     * @param length how much is kept [bytes]
     */
    static GenerationsWriter resume(Path file, long length) throws IOException {
        GenerationsWriter table =
                new GenerationsWriter(HeldFile.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            if (!FileChecksum.feed(table.checksum, table.file.channel(), 0, length)) {
                throw InputException.found(file, length + " bytes", "fewer").advise("the file was cut short");
            }
            table.file.channel().truncate(length);
            table.length = length;
            return table;
        } catch (IOException | InputException e) {
            table.close();
            throw e;
        }
    }

    /**
     * Adds a generation.
     *
     * @param seconds how long it took
     */
    void append(Generation generation, double seconds) throws IOException {
        String centre = generation.centre() < 0 ? "" : decimal(generation.centreFitness()) + ",";
        write(generation.number() + "," + decimal(generation.best()) + "," + decimal(generation.mean()) + "," + centre
                + decimal(generation.heldOut()) + "," + generation.evaluations() + "," + generation.agentSteps() + ","
                + decimal(seconds) + "\n");
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        PlainFile.writeFully(file.channel(), bytes, length);
        checksum.update(bytes.flip());
        length += bytes.limit();
    }

    private static String decimal(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Writes the table anew if it has been deleted; see {@link HeldFile#restore}. */
    void restore() throws IOException {
        file.restore();
    }

    /** Brings everything to disk; what there is to vouch for. */
    FileChecksum force() throws IOException {
        file.channel().force(true);
        return new FileChecksum(length, (int) checksum.getValue());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
