package io.github.mazescape.store.bookmark;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The line of a bookmark: {@code version=1 | generation=300 | draw=0 | size=512x512 | seed=1 | landscape.extent=0.5 | ...}. After the
 * four fields come settings: the seed and all that shapes the picture, and what else is not at its default. A {@code %} or {@code |}
 * in a value stands as {@code %25} or {@code %7C}.
 *
 * @param settings what the picture is made of
 * @param generation the generation whose champion is the centre, from 1
 * @param draw which of the random directions, from 0
 * @param width [pixels], 1 to 16384
 * @param height [pixels], 1 to 16384
 */
record BookmarkLine(Settings settings, long generation, long draw, int width, int height) {
    static final String VERSION = "1";

    private static final String SEPARATOR = " | ";
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");
    private static final int MOST_PIXELS = 16384;
    private static final List<Parameter> ALWAYS = List.of(
            Parameters.SEED, Parameters.LANDSCAPE_DIRECTIONS, Parameters.LANDSCAPE_EXTENT, Parameters.LANDSCAPE_LAYER);

    static BookmarkLine of(Bookmark bookmark) {
        return new BookmarkLine(
                bookmark.settings(), bookmark.generation(), bookmark.draw(), bookmark.width(), bookmark.height());
    }

    String text() {
        List<String> fields = new ArrayList<>();
        fields.add("version=" + VERSION);
        fields.add("generation=" + generation);
        fields.add("draw=" + draw);
        fields.add("size=" + width + "x" + height);
        for (Parameter parameter : ALWAYS) {
            fields.add(parameter.key() + "=" + settings.shown(parameter));
        }
        for (Difference difference : Settings.defaults().differences(settings)) {
            if (!ALWAYS.contains(difference.parameter())) {
                fields.add(difference.parameter().key() + "=" + escaped(difference.to()));
            }
        }
        return String.join(SEPARATOR, fields);
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("|", "%7C");
    }

    /**
     * Reads a line.
     *
     * @param source what errors call it
     * @throws InputException if it is none, or of another version
     */
    static BookmarkLine parse(String line, String source) {
        if (line.length() > MOST_CHARACTERS) {
            throw InputException.at(source + ", bookmark")
                    .expected("at most " + MOST_CHARACTERS + " characters")
                    .got(line.length());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.split(Pattern.quote(SEPARATOR), -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw InputException.at(source + ", bookmark")
                        .expected("key=value")
                        .got("'" + shown(field) + "'")
                        .advise("the bookmark was changed by hand");
            }
            String value = field.substring(equals + 1).replace("%7C", "|").replace("%25", "%");
            fields.put(field.substring(0, equals), value);
        }
        String version = take(fields, "version", source);
        if (!version.equals(VERSION)) {
            throw InputException.at(source + ", bookmark")
                    .expected("version " + VERSION)
                    .got("'" + shown(version) + "'")
                    .advise("open it with the version of mazescape that wrote it");
        }
        long generation = whole(fields, "generation", source);
        long draw = whole(fields, "draw", source);
        var size = SIZE.matcher(take(fields, "size", source));
        int width = size.matches() ? Integer.parseInt(size.group(1)) : 0;
        int height = size.matches() ? Integer.parseInt(size.group(2)) : 0;
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS || generation < 1) {
            throw InputException.at(source + ", bookmark")
                    .expected("a generation from 1 and a size from 1x1 to " + MOST_PIXELS + "x" + MOST_PIXELS)
                    .got("others")
                    .advise("the bookmark was changed by hand");
        }
        List<String> assignments = new ArrayList<>();
        fields.forEach((key, value) -> assignments.add(key + "=" + value));
        return new BookmarkLine(
                Settings.defaults().with(assignments, source + ", bookmark,"), generation, draw, width, height);
    }

    private static long whole(Map<String, String> fields, String key, String source) {
        String value = take(fields, key, source);
        if (!WHOLE.matcher(value).matches()) {
            throw InputException.at(source + ", bookmark")
                    .expected("a whole number for '" + key + "'")
                    .got("'" + shown(value) + "'");
        }
        return Long.parseLong(value);
    }

    private static String take(Map<String, String> fields, String key, String source) {
        String value = fields.remove(key);
        if (value == null) {
            throw InputException.at(source + ", bookmark")
                    .expected("a field '" + key + "'")
                    .found("none")
                    .advise("the bookmark was changed by hand");
        }
        return value;
    }

    private static String shown(String text) {
        return PlainText.line(text, 60);
    }
}
