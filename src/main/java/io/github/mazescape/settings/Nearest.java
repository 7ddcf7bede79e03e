package io.github.mazescape.settings;

import java.util.Collection;

/** The known word that is nearest to a misspelt one, by edit distance (Levenshtein 1966). */
final class Nearest {
    private static final int MOST_COMPARED = 64;

    private Nearest() {}

    /** The nearest of some keys. A key also counts by its name alone: {@code width} is near {@code maze.width}. */
    static String of(String wanted, Collection<String> known) {
        String word = wanted.length() <= MOST_COMPARED ? wanted : wanted.substring(0, MOST_COMPARED);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int whole = 2 * distance(word, candidate);
            int nameOnly = 2 * distance(name(word), name(candidate)) + 1;
            if (Math.min(whole, nameOnly) < least) {
                least = Math.min(whole, nameOnly);
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** The least number of characters to insert, delete or replace. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
