package io.github.mazescape.settings;

import io.github.mazescape.input.InputException;
import java.util.List;
import java.util.function.Supplier;

/**
 * One {@code key=value} of a command line.
 *
 * @param parameter what it sets
 * @param value its value, checked
 */
record Assignment(Parameter parameter, Object value) {
    private static final int MOST_CHARACTERS = 1 << 20;

    static Assignment parse(String text, String source, Settings base) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw InputException.got(source + " " + Notation.shown(text), "key=value", "no '='")
                    .advise("write for example maze.width=31");
        }
        String key = text.substring(0, equals).strip();
        try {
            return new Assignment(
                    Parameters.named(key), value(key, text.substring(equals + 1).strip(), base));
        } catch (InputException wrong) {
            throw wrong.within(source, " ");
        }
    }

    /** The checked value of a parameter from its text. */
    static Object value(String key, String text, Settings base) {
        Parameter parameter = Parameters.named(key);
        if (text.length() > MOST_CHARACTERS) {
            throw InputException.got(key, "at most " + MOST_CHARACTERS + " characters", text.length())
                    .advise("use a settings file");
        }
        boolean isList = parameter.standard() instanceof List;
        Object raw = isList && text.startsWith("[")
                ? SettingsFile.list(key, text)
                : parameter.domain().read(text);
        return checked(parameter, raw, () -> key, base);
    }

    /**
     * A raw value as a value of a parameter, or an exception that says where, what was expected, what came, what to do.
     *
     * @param base the settings that are changed: their value holds where this one is left out
     */
    static Object checked(Parameter parameter, Object raw, Supplier<String> where, Settings base) {
        Object kept = base.value(parameter);
        return parameter
                .domain()
                .accept(raw)
                .orElseThrow(() -> InputException.at(where.get())
                        .expected(parameter.expected())
                        .got(Notation.shown(raw))
                        .advise("change it, or leave it out for "
                                + (kept.equals(parameter.standard()) ? "the default, " : "") + Notation.toml(kept)));
    }
}
