package io.github.mazescape.store.bookmark;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PngTexts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment of the sandbox: a run, where it stood, and how its landscape was looked at. {@link #line} is short enough to be copied, mailed and
 * pasted, and {@link #parse} makes the same moment of it, anywhere, to the bit.
 *
 * @param plan the run up to that moment, what was changed in it included; its settings also say how things were shown
 * @param generation the number of the generation, from 1
 * @param plane the plane of the landscape
 * @param view the piece of the plane that was seen
 * @param following whether the landscape followed the champion
 */
public record SandboxBookmark(Plan plan, long generation, PlaneRecipe plane, View view, boolean following) {
    /** The keyword under which a picture carries the line. */
    public static final String KEYWORD = "mazescape.sandbox";

    /** What the texts of all pictures of Mazescape begin with; another one that is too long is refused as well. */
    private static final String PREFIX = "mazescape";

    /**
     * A piece of a plane: pixel (0, 0) shows the point (pitch * column, pitch * row).
     *
     * @param pitch the distance from pixel to pixel [direction lengths], over 0
     * @param column the column of the leftmost pixels
     * @param row the row of the uppermost pixels
     * @param width how many pixels wide, 1 to 16384
     * @param height how many pixels high, 1 to 16384
     */
    public record View(double pitch, long column, long row, int width, int height) {
        private static final int MOST = 16384;
        private static final long FARTHEST = 1L << 52;

        public View {
            if (!(pitch > 0 && pitch < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("pitch: expected a finite number over 0, got " + pitch);
            }
            if (width < 1 || width > MOST || height < 1 || height > MOST) {
                throw new IllegalArgumentException(
                        "view: expected 1 to " + MOST + " pixels a side, got " + width + " x " + height);
            }
            if (Math.abs(column) > FARTHEST || Math.abs(row) > FARTHEST) {
                throw new IllegalArgumentException(
                        "view: expected columns and rows within 2^52, got " + column + " and " + row);
            }
        }
    }

    public SandboxBookmark {
        if (generation < 1) {
            throw new IllegalArgumentException("generation: expected one from 1, got " + generation);
        }
        if (plane.centre() > generation) {
            throw new IllegalArgumentException("plane: expected a centre of generation " + generation
                    + " or earlier, got one of generation " + plane.centre());
        }
        plan = plan.until(generation);
    }

    /** The settings at that moment, those of the display included. */
    public Settings settings() {
        return plan.settingsAfter(generation);
    }

    /** The bookmark as one line of letters, digits and {@code . , : = / % + - _}. */
    public String line() {
        return SandboxBookmarkLine.print(this);
    }

    /**
     * The moment that a line means. It may come from a stranger: it is data, and checked.
     *
     * @throws InputException if it is no such line, in one line that says what is wrong
     */
    public static SandboxBookmark parse(String line) {
        return SandboxBookmarkLine.parse(line);
    }

    /**
     * The moment that a picture carries, if the sandbox saved it; empty for other pictures.
     *
     * @throws InputException if it cannot be read, in one line that says why
     */
    public static Optional<SandboxBookmark> in(Path picture) {
        return PngTexts.read(picture, PREFIX).stream()
                .filter(text -> text.keyword().equals(KEYWORD))
                .findFirst()
                .map(text -> parse(text.text()));
    }

    /**
     * The moment that a line means, or that a picture carries which the sandbox saved.
     *
     * @param given a line, or the name of a PNG file
     * @throws InputException if it is neither, in one line that says what is wrong
     */
    public static SandboxBookmark of(String given) {
        if (!given.toLowerCase(Locale.ROOT).endsWith(".png")) {
            return parse(given);
        }
        Path picture;
        try {
            picture = Path.of(given);
        } catch (InvalidPathException e) {
            throw InputException.at("bookmark")
                    .expected("a line or the name of a picture")
                    .got(e.getReason());
        }
        return in(picture)
                .orElseThrow(() -> InputException.at(given)
                        .expected("a picture with a bookmark of the sandbox")
                        .found("none")
                        .advise("take one that the sandbox saved and no other program has saved again"));
    }
}
