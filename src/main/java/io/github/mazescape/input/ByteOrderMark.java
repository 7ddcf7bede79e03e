package io.github.mazescape.input;

/** The byte order mark that some editors put before UTF-8 text; it says nothing. */
public final class ByteOrderMark {
    private static final String MARK = "\ufeff";

    private ByteOrderMark() {}

    /** The text without a mark at its beginning. */
    public static String without(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
