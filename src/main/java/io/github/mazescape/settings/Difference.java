package io.github.mazescape.settings;

/**
 * A parameter whose value is not the same in two settings.
 *
 * @param parameter which one
 * @param from its value in the first, as {@link Settings#with(String, String)} reads it
 * @param to its value in the second, likewise
 */
public record Difference(Parameter parameter, String from, String to) {
    @Override
    public String toString() {
        return parameter.key() + ": " + from + " -> " + to;
    }
}
