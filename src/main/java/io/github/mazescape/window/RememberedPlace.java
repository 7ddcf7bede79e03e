package io.github.mazescape.window;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the place of the window in a file of one line, such as {@code 40 30 1600 1000} or
 * {@code 40 30 1600 1000 maximized}: x, y, width and height. What the file says otherwise counts for nothing.
 */
final class RememberedPlace {
    private static final int MOST_BYTES = 100;
    private static final String MAXIMIZED = " maximized";
    private static final Pattern LINE =
            Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5})(" + MAXIMIZED + ")?\n?", Pattern.DOTALL);

    private RememberedPlace() {}

    /** The place that a file remembers; null if there is none. */
    static @Nullable WindowPlace read(@Nullable Path file) {
        if (file == null || !PlainFile.exists(file)) {
            return null;
        }
        try {
            Matcher line = LINE.matcher(new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.ISO_8859_1));
            return line.matches()
                    ? new WindowPlace(
                            new Rectangle(number(line, 1), number(line, 2), number(line, 3), number(line, 4)),
                            line.group(5) != null)
                    : null;
        } catch (IOException | InputException | SecurityException e) {
            // The window opens as on the first start.
            return null;
        }
    }

    private static int number(Matcher line, int group) {
        return Integer.parseInt(line.group(group));
    }

    /** Writes a place; where that cannot be, the next window opens where this one did. */
    static void write(@Nullable Path file, WindowPlace place) {
        if (file == null) {
            return;
        }
        Rectangle bounds = place.bounds();
        String line = bounds.x + " " + bounds.y + " " + bounds.width + " " + bounds.height
                + (place.maximized() ? MAXIMIZED : "") + "\n";
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> out.write(line.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException | InputException | UnsupportedOperationException | SecurityException e) {
            // Nothing is lost but a convenience.
        }
    }
}
