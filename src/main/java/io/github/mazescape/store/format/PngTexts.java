package io.github.mazescape.store.format;

import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Reads Mazescape's texts out of a PNG picture, which may come from anyone: chunk lengths are checked before anything
 * is allocated, only uncompressed texts are read, checksums must hold, and all else in the file is skipped.
 */
public final class PngTexts {
    /** The longest text that is read [bytes]; the weights of the largest network take about half of it. */
    static final int MOST_BYTES = 16 << 20;
    /** The most that all texts together may be [bytes]. */
    static final long MOST_IN_ALL = 64L << 20;

    private static final int KEYWORD_ROOM = 80;
    private static final int TEXT_CHUNK = 0x69545874;
    private static final int END_CHUNK = 0x49454e44;

    private final Object file;
    private final DataInputStream in;
    private final List<PngPicture.Text> texts = new ArrayList<>();
    private long inAll;
    private long position;

    private PngTexts(Object file, DataInputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * The texts whose keywords begin with a prefix, in the order of the file.
     *
     * @throws InputException if the file is no whole PNG picture, or a text is damaged or too long
     */
    public static List<PngPicture.Text> read(Path file, String prefix) {
        GivenFile.otherThanFile(file).ifPresent(other -> {
            throw InputException.found(file, "a PNG picture", other).advise("check the path");
        });
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, file, prefix);
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable picture").refused(e);
        }
    }

    /**
     * The texts of a picture.
     *
     * @param in where it comes from; it can go back to a mark. Stays open.
     * @param source what errors call it
     */
    static List<PngPicture.Text> read(InputStream in, Object source, String prefix) throws IOException {
        PngTexts reader = new PngTexts(source, new DataInputStream(in));
        try {
            reader.readAll(prefix);
        } catch (EOFException cut) {
            throw InputException.at(source)
                    .expected("a whole PNG picture")
                    .found("one that is cut short in the chunk at byte " + reader.position)
                    .advise("copy it again");
        }
        return reader.texts;
    }

    private void readAll(String prefix) throws IOException {
        byte[] start = in.readNBytes(Long.BYTES);
        if (start.length < Long.BYTES || ByteBuffer.wrap(start).getLong() != PngPicture.SIGNATURE) {
            throw InputException.found(file, "a PNG picture", "something else").advise("check the file");
        }
        position = Long.BYTES;
        int type = 0;
        while (type != END_CHUNK) {
            long length = Integer.toUnsignedLong(in.readInt());
            type = in.readInt();
            if (length > Integer.MAX_VALUE) {
                throw InputException.at(file)
                        .expected("chunks of at most 2147483647 bytes")
                        .found("one of " + length + " at byte " + position)
                        .advise("the picture is damaged");
            }
            if (type == TEXT_CHUNK) {
                readText((int) length, prefix);
            } else {
                in.skipNBytes(length + Integer.BYTES);
            }
            position += length + 3 * Integer.BYTES;
        }
    }

    private void readText(int length, String prefix) throws IOException {
        int first = Math.min(length, KEYWORD_ROOM);
        in.mark(first);
        byte[] start = in.readNBytes(first);
        String keyword = keyword(start);
        if (!keyword.startsWith(prefix)) {
            in.skipNBytes(length - start.length + (long) Integer.BYTES);
            return;
        }
        inAll += length;
        if (length > MOST_BYTES || inAll > MOST_IN_ALL) {
            throw InputException.at(file)
                    .expected("the text '" + keyword + "' to have at most " + MOST_BYTES + " bytes, and all texts "
                            + MOST_IN_ALL)
                    .found(length)
                    .advise("it is not one that mazescape wrote");
        }
        in.reset();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        CRC32 check = new CRC32();
        check.update(new byte[] {'i', 'T', 'X', 't'});
        check.update(bytes);
        if (in.readInt() != (int) check.getValue()) {
            throw InputException.at(file)
                    .expected("the text '" + keyword + "' as it was written")
                    .found("one whose checksum does not hold")
                    .advise("copy the picture again");
        }
        int from = keyword.length() + 5;
        for (int i = keyword.length(); i < from; i++) {
            if (i >= length || bytes[i] != 0) {
                throw InputException.at(file)
                        .expected("the text '" + keyword + "' plain and not compressed, as mazescape writes it")
                        .found("another form");
            }
        }
        texts.add(new PngPicture.Text(keyword, new String(bytes, from, length - from, StandardCharsets.UTF_8)));
    }

    private static String keyword(byte[] start) {
        int end = 0;
        while (end < start.length && start[end] != 0) {
            end++;
        }
        String keyword = new String(start, 0, end, StandardCharsets.ISO_8859_1);
        return keyword.matches("[a-z.]+") ? keyword : "";
    }
}
