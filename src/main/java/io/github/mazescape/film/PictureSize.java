package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.MemoryNeed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture.
 *
 * @param width [pixels], 1 to 16384
 * @param height [pixels], 1 to 16384
 */
public record PictureSize(int width, int height) {
    private static final int MOST = 16384;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    /** Reads a size such as {@code 512x512}. */
    public static PictureSize parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int width = Integer.parseInt(form.group(1));
            int height = Integer.parseInt(form.group(2));
            if (width >= 1 && height >= 1 && width <= MOST && height <= MOST) {
                return new PictureSize(width, height);
            }
        }
        throw InputException.got(
                "--size", "WIDTHxHEIGHT in pixels, such as 512x512, each from 1 to " + MOST, "'" + text + "'");
    }

    /**
     * Reads the size of something that is drawn, which may not be smaller than another.
     *
     * @param panels what could not be read in a smaller one
     */
    public static PictureSize parse(String text, PictureSize least, String panels) {
        PictureSize size = parse(text);
        if (size.width < least.width || size.height < least.height) {
            throw InputException.at("--size")
                    .expected(
                            "at least " + least.width + "x" + least.height + ", so that the " + panels + " can be read")
                    .got("'" + text + "'")
                    .advise("choose a larger one");
        }
        MemoryNeed.ofDrawing(size.width, size.height).require("--size");
        return size;
    }
}
