package io.github.mazescape.settings;

import io.github.mazescape.input.InputException;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Finds the line on which a key stands, mainly for messages: Jackson's tree of a TOML file has no places. Where the key
 * is written in an unusual way, the line is left out.
 *
 * @param toml the file's text
 * @param source what to call it
 */
record Lines(String toml, String source) {
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9](_?[0-9]){18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9](_?[0-9]){0,99}");

    /** Source, line if known, and key, to start a message. */
    String where(String key) {
        return place(key) + ", " + key;
    }

    /** Source, and line if known. */
    String place(String key) {
        int line = of(key);
        return source + (line > 0 ? ", line " + line : "");
    }

    /** The line, from 1; 0 if not found. */
    int of(String key) {
        String table = "";
        int number = 0;
        for (String raw : toml.lines().toList()) {
            number++;
            String line = raw.strip();
            int end = line.startsWith("[") ? line.indexOf(']') : line.indexOf('=');
            if (end <= 0 || line.startsWith("#")) {
                continue;
            }
            String word = line.substring(line.startsWith("[") ? 1 : 0, end).replaceAll("[\"'\\s\\[]", "");
            String full = line.startsWith("[") || table.isEmpty() ? word : table + "." + word;
            table = line.startsWith("[") ? word : table;
            if (full.equals(key)) {
                return number;
            }
        }
        return 0;
    }

    /**
     * The whole number that is written for a key. Jackson's TOML parser keeps only the last ten of nineteen digits,
     * without a word (jackson-dataformats-text issue 663, in 2.22.4), so a file with so many digits is read again here.
     *
     * @param parsed what Jackson made of it
     * @throws InputException if the file has so many digits and the key does not stand on a line of its own
     */
    BigInteger whole(String key, BigInteger parsed) {
        if (!MANY_DIGITS.matcher(toml).find()) {
            return parsed;
        }
        int number = of(key);
        if (number == 0) {
            throw InputException.at(where(key))
                    .expected("a line of its own in a file with numbers of 19 digits or more")
                    .got("none")
                    .advise("write [table], and below it name = value");
        }
        String line = toml.lines().toList().get(number - 1);
        String value =
                line.substring(line.indexOf('=') + 1).replaceFirst("#.*", "").strip();
        return DECIMAL.matcher(value).matches() ? new BigInteger(value.replace("_", "")) : parsed;
    }
}
