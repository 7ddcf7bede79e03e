package io.github.mazescape.web;

import io.github.mazescape.settings.Decimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Data for the script of a page, as an object literal (JSON). To be filled by one thread. */
public final class ScriptObject {
    private final List<String> fields = new ArrayList<>();

    /** Adds a text. */
    public ScriptObject text(String name, String value) {
        return literal(name, PageText.script(value));
    }

    /** Adds a number; {@code null} in the script where it is not finite. */
    public ScriptObject number(String name, double value) {
        return literal(name, number(value));
    }

    /** Adds numbers. */
    public ScriptObject numbers(String name, double[] values) {
        return literal(
                name,
                DoubleStream.of(values).mapToObj(ScriptObject::number).collect(Collectors.joining(",", "[", "]")));
    }

    /** Adds texts. */
    public ScriptObject texts(String name, Collection<String> values) {
        return literal(name, values.stream().map(PageText::script).collect(Collectors.joining(",", "[", "]")));
    }

    /** Adds an object. */
    public ScriptObject object(String name, ScriptObject value) {
        return literal(name, value.toString());
    }

    /** Adds objects. */
    public ScriptObject objects(String name, Collection<ScriptObject> values) {
        return literal(name, values.stream().map(ScriptObject::toString).collect(Collectors.joining(",\n", "[", "]")));
    }

    private ScriptObject literal(String name, String literal) {
        fields.add(PageText.script(name) + ":" + literal);
        return this;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.of(value) : "null";
    }

    /** The literal. */
    @Override
    public String toString() {
        return "{" + String.join(",\n", fields) + "}";
    }
}
