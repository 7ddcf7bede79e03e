package io.github.mazescape.settings;

import io.github.mazescape.input.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value for every parameter of the catalogue, each checked, and none in conflict with another. Immutable; two
 * settings are equal where all values are.
 */
public final class Settings {
    private static final Settings DEFAULTS = new Settings(standards());

    private final Map<Parameter, Object> values;

    private Settings(Map<Parameter, Object> values) {
        this.values = values;
    }

    private static Map<Parameter, Object> standards() {
        Map<Parameter, Object> standards = new LinkedHashMap<>();
        Parameters.ALL.forEach(parameter -> standards.put(parameter, parameter.standard()));
        return standards;
    }

    /** Every parameter at its default. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /** The defaults of another time: today's, but for some assignments. */
    static Settings standards(List<String> others) {
        Map<Parameter, Object> standards = standards();
        for (String other : others) {
            Assignment assignment = Assignment.parse(other, "edition", DEFAULTS);
            standards.put(assignment.parameter(), assignment.value());
        }
        return new Settings(standards);
    }

    /**
     * The defaults of the edition that a settings file names, changed by what it says.
     *
     * @param toml the file's text, at most 1 MiB
     * @param source what to call it in errors, such as the file's name
     * @throws InputException if anything in it is unknown, out of range, of a wrong type or in conflict
     */
    public static Settings parse(String toml, String source) {
        return edition(toml, source).defaults().plus(toml, source);
    }

    /** The edition that a settings file names by its version; today's where it names none. See {@link #parse}. */
    public static Edition edition(String toml, String source) {
        return SettingsFile.edition(toml, source);
    }

    /** These settings, changed by what a settings file says, whatever its edition; see {@link #parse}. */
    public Settings plus(String toml, String source) {
        Map<Parameter, Object> given = SettingsFile.read(toml, source, this);
        return changed(given, given.keySet(), source);
    }

    /**
     * These settings with another value of one parameter.
     *
     * @param key such as {@code maze.width}
     * @param value as on a command line: a list is separated by commas, or written as in TOML, {@code ["a", "b"]}
     * @throws InputException if the key is unknown, or the value wrong or in conflict with another
     */
    public Settings with(String key, String value) {
        Parameter parameter = Parameters.named(key);
        return changed(Map.of(parameter, Assignment.value(key, value, this)), Set.of(parameter), "");
    }

    /**
     * These settings, changed by assignments such as {@code maze.width=31}. They are taken together: their order
     * matters only where one key is given twice; then the last one holds.
     *
     * @param source what to call them in errors, such as {@code --set}
     */
    public Settings with(List<String> assignments, String source) {
        Map<Parameter, Object> given = new LinkedHashMap<>();
        for (String assignment : assignments) {
            Assignment parsed = Assignment.parse(assignment, source, this);
            given.put(parsed.parameter(), parsed.value());
        }
        return changed(given, given.keySet(), source);
    }

    /**
     * These settings with other values of some parameters, taken together. Here a parameter that means nothing beside
     * the others is in conflict with them only if it is not at its default.
     *
     * @param given the values, as {@link #with(String, String)} reads them
     */
    public Settings with(Map<Parameter, String> given) {
        Map<Parameter, Object> read = new LinkedHashMap<>();
        given.forEach((parameter, value) -> read.put(parameter, Assignment.value(parameter.key(), value, this)));
        return changed(read, Set.of(), "");
    }

    private Settings changed(Map<Parameter, Object> given, Set<Parameter> named, String source) {
        Map<Parameter, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(given);
        Settings settings = new Settings(changed);
        Conflicts.refuse(settings, named, source);
        return settings;
    }

    /** The value: a Long, Double, Boolean, String or immutable list of strings. */
    public Object value(Parameter parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("parameter: expected one of the catalogue, got " + parameter.key());
        }
        return value;
    }

    /** The value as {@link #with(String, String)} reads it, for panels and messages. */
    public String shown(Parameter parameter) {
        return Notation.plain(value(parameter));
    }

    /** The value of a whole number that fits 32 bits: every one but the seed. */
    public int integer(Parameter parameter) {
        return Math.toIntExact(typed(parameter, Long.class));
    }

    /** The seed. */
    public long seed() {
        return typed(Parameters.SEED, Long.class);
    }

    /** The value of a number. */
    public double number(Parameter parameter) {
        return typed(parameter, Double.class);
    }

    /** The value of a flag. */
    public boolean flag(Parameter parameter) {
        return typed(parameter, Boolean.class);
    }

    /** The word chosen. */
    public String choice(Parameter parameter) {
        return typed(parameter, String.class);
    }

    /** The value of a list, which may be empty where its domain lets it. */
    public List<String> list(Parameter parameter) {
        List<?> list = typed(parameter, List.class);
        return list.stream().map(String.class::cast).toList();
    }

    private <T> T typed(Parameter parameter, Class<T> type) {
        Object value = value(parameter);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(parameter.key() + ": expected to be asked for a "
                    + value.getClass().getSimpleName() + ", got asked for a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** What is not the same in other settings, in the order of the catalogue. */
    public List<Difference> differences(Settings other) {
        List<Difference> differences = new ArrayList<>();
        for (Parameter parameter : Parameters.ALL) {
            if (!value(parameter).equals(other.value(parameter))) {
                differences.add(new Difference(parameter, shown(parameter), other.shown(parameter)));
            }
        }
        return differences;
    }

    /** The complete, commented settings file; {@link #parse} reads it back as equal settings. */
    public String toToml() {
        return SettingsFile.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** What is not at its default. */
    @Override
    public String toString() {
        return "Settings" + defaults().differences(this);
    }
}
