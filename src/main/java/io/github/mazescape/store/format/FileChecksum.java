package io.github.mazescape.store.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * What a checkpoint vouches for of a file. CRC-32C finds what a crash or a failing disk does to a file; it is no seal
 * against people, who may change a run folder as they like.
 *
 * @param length how long the file was [bytes]
 * @param checksum the CRC-32C of its content
 */
public record FileChecksum(long length, int checksum) {
    private static final int PIECE = 1 << 16;

    /** Feeds the bytes in [from, to) of a file to a checksum; whether the file is that long. */
    public static boolean feed(CRC32C checksum, FileChannel channel, long from, long to) throws IOException {
        if (channel.size() < to) {
            return false;
        }
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long at = from;
        while (at < to) {
            piece.clear().limit((int) Math.min(PIECE, to - at));
            PlainFile.readFully(channel, piece, at);
            if (piece.hasRemaining()) {
                return false;
            }
            checksum.update(piece.flip());
            at += piece.limit();
        }
        return true;
    }

    /**
     * Whether the bytes in [from, length) of a file are as they were; the file may be longer.
     *
     * @param from where the content starts that is vouched for [bytes]
     */
    public boolean holds(FileChannel channel, long from) throws IOException {
        CRC32C found = new CRC32C();
        return length >= from && feed(found, channel, from, length) && (int) found.getValue() == checksum;
    }

    /** As a checkpoint writes it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %08x", length, checksum);
    }
}
