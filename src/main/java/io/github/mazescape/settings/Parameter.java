package io.github.mazescape.settings;

/**
 * The declaration of one parameter: everything that files, command line, help, documents and panels say about it.
 *
 * @param key group and name, such as {@code maze.width}; a name alone for what stands above all groups
 * @param domain its type and the values it may take
 * @param unit what it counts, such as {@code cells}; empty where it has no unit
 * @param standard its default: a Long, Double, Boolean, String or list of strings, as the domain says
 * @param effect when a change takes effect
 * @param scope what depends on it
 * @param help one line, a sentence
 */
public record Parameter(
        String key, Domain domain, String unit, Object standard, Effect effect, Scope scope, String help) {
    public Parameter {
        if (!domain.accept(standard).filter(standard::equals).isPresent()) {
            throw new IllegalArgumentException(
                    key + ": expected a default that is " + domain.describe() + ", got " + standard);
        }
        if (help.isBlank() || help.indexOf('\n') >= 0 || !help.endsWith(".")) {
            throw new IllegalArgumentException(key + ": expected one line of help with a full stop, got " + help);
        }
    }

    /** The group, such as {@code maze}; empty above all groups. */
    public String group() {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** The name within the group, such as {@code width}. */
    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** What values are expected, in words, with the unit in brackets. */
    public String expected() {
        return domain.describe() + (unit.isEmpty() ? "" : " [" + unit + "]");
    }
}
