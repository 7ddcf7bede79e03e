package io.github.mazescape.settings;

import java.util.List;

/**
 * Finds the line on which a key stands, for messages only: Jackson's tree of a TOML file has no places. Where the key is
 * written in an unusual way, the line is left out.
 *
 * @param toml the file's text
 * @param source what to call it
 */
record Lines(String toml, String source) {
    /** Source, line if known, and key, to start a message. */
    String where(String key) {
        return prefix(key) + Notation.oneLine(key);
    }

    /** Source and line if known, with a comma behind. */
    String prefix(String key) {
        int line = of(key);
        return source + (line > 0 ? ", line " + line : "") + ", ";
    }

    /** The line, from 1; 0 if not found. */
    int of(String key) {
        List<String> lines = toml.lines().toList();
        String table = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int end = line.startsWith("[") ? line.indexOf(']') : line.indexOf('=');
            if (end <= 0 || line.startsWith("#")) {
                continue;
            }
            String word = bare(line.substring(line.startsWith("[") ? 1 : 0, end));
            String full = line.startsWith("[") || table.isEmpty() ? word : table + "." + word;
            table = line.startsWith("[") ? word : table;
            if (full.equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String bare(String word) {
        return word.replaceAll("[\"'\\s\\[]", "");
    }
}
