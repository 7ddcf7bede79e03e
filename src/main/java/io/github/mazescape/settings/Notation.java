package io.github.mazescape.settings;

import io.github.mazescape.input.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values are written: in TOML, on a command line, and in messages. */
final class Notation {
    private static final int MOST_SHOWN = 60;

    private Notation() {}

    /** The shortest decimal that reads back as exactly this number. */
    static String of(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        BigDecimal bare = Decimal.shortest(number);
        int exponent = bare.precision() - bare.scale() - 1;
        String text = exponent >= -4 && exponent <= 15 ? bare.toPlainString() : bare.toString();
        return text.indexOf('.') >= 0 || text.indexOf('E') >= 0 ? text : text + ".0";
    }

    /** A value as TOML writes it. */
    static String toml(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Notation::toml).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text) {
            return '"' + escaped(text) + '"';
        }
        return value instanceof Double number ? of(number) : String.valueOf(value);
    }

    /** What a terminal might obey is escaped as well, since settings are printed. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\\' || point == '"') {
                escaped.append('\\').appendCodePoint(point);
            } else if (PlainText.isPlain(point)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format(Locale.ROOT, point < 0x10000 ? "\\u%04x" : "\\U%08x", point));
            }
        });
        return escaped.toString();
    }

    /** A value as {@code --set} reads it. */
    static String plain(Object value) {
        if (value instanceof List<?> list) {
            boolean splits = list.stream().map(String::valueOf).allMatch(Notation::standsAlone);
            return splits ? list.stream().map(String::valueOf).collect(Collectors.joining(",")) : toml(list);
        }
        return value instanceof String text ? text : toml(value);
    }

    private static boolean standsAlone(String entry) {
        return entry.indexOf(',') < 0 && !entry.startsWith("[") && entry.equals(entry.strip());
    }

    /** What a message shows of something that a user gave: one line, not too long. */
    static String shown(Object raw) {
        String text = raw instanceof CharSequence ? '"' + raw.toString() + '"' : toml(raw);
        return PlainText.line(text, MOST_SHOWN);
    }
}
