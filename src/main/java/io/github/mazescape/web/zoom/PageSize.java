package io.github.mazescape.web.zoom;

import io.github.mazescape.input.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture that a page shows.
 *
 * @param width [pixels], 1 to {@value #MOST}
 * @param height [pixels], 1 to {@value #MOST}
 */
public record PageSize(int width, int height) {
    /** The longest side [pixels]. */
    public static final int MOST = 1 << 16;

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})([xX×](\\d{1,5}))?");

    /** Reads a size such as {@code 16384x16384}, or {@code 16384} for a square. */
    public static PageSize parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int width = Integer.parseInt(form.group(1));
            int height = form.group(3) == null ? width : Integer.parseInt(form.group(3));
            if (width >= 1 && height >= 1 && width <= MOST && height <= MOST) {
                return new PageSize(width, height);
            }
        }
        throw InputException.got(
                "--size", "WIDTHxHEIGHT in pixels, such as 4096x4096, each from 1 to " + MOST, "'" + text + "'");
    }

    /** How many pixels there are. */
    public long pixels() {
        return (long) width * height;
    }

    /** Half the size, as often as it takes to fit into a side: what is seen first. */
    public PageSize within(int side) {
        int wide = width;
        int high = height;
        while (wide > side || high > side) {
            wide = (wide + 1) / 2;
            high = (high + 1) / 2;
        }
        return new PageSize(wide, high);
    }
}
