package io.github.mazescape.run;

/**
 * A pattern for the names of files: {@code *} stands for any characters, {@code ?} for one, and every other character
 * for itself. A pattern may come from a stranger, so matching takes at most as many steps as pattern and name have
 * characters, multiplied: after a mismatch only the last {@code *} takes one character more.
 *
 * @param text the pattern
 */
record NamePattern(String text) {
    /** Whether a text has a character that stands for others. */
    static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the pattern stands for the whole of a name. */
    boolean matches(String name) {
        int[] pattern = text.codePoints().toArray();
        int[] given = name.codePoints().toArray();
        int p = 0;
        int star = -1;
        int retry = 0;
        for (int n = 0; n < given.length; ) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                retry = n;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == given[n])) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }
}
