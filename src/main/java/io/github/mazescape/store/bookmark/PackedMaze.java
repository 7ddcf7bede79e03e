package io.github.mazescape.store.bookmark;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.store.format.Deflation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Adler32;
import java.util.zip.InflaterInputStream;

/**
 * A maze as a short word, the same everywhere: its text, deflated (RFC 1950), in base64 for addresses (RFC 4648,
 * section 5).
 */
final class PackedMaze {
    /** The first two bytes of RFC 1950 for a window of 32 KiB. */
    private static final short HEADER = 0x7801;

    private PackedMaze() {}

    static String pack(Maze maze) {
        byte[] text = MazeText.print(maze).getBytes(StandardCharsets.UTF_8);
        byte[] deflated = new Deflation().block(text, text.length, true);
        Adler32 sum = new Adler32();
        sum.update(text);
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES + deflated.length + Integer.BYTES);
        bytes.putShort(HEADER).put(deflated).putInt((int) sum.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The maze of a word, which may come from anyone: at most {@link MazeText#MAX_BYTES} are unpacked. */
    static Maze unpack(String word) {
        byte[] text;
        try (InputStream inflated = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(word)))) {
            text = inflated.readNBytes(MazeText.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a packed maze, found something else", e);
        }
        if (text.length > MazeText.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "expected a maze of at most " + MazeText.MAX_BYTES + " bytes, found more");
        }
        return MazeText.parse(new String(text, StandardCharsets.UTF_8), "bookmark, maze");
    }
}
