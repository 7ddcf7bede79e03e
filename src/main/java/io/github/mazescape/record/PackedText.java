package io.github.mazescape.record;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A maze as a short word: its text, deflated (RFC 1950), in base64 for addresses (RFC 4648, section 5). */
final class PackedText {
    private PackedText() {}

    static String pack(Maze maze) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(MazeText.print(maze).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
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
