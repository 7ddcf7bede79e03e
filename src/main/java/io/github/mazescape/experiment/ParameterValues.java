package io.github.mazescape.experiment;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parameters of one experiment are set to. Immutable. */
public final class ParameterValues {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean quick;

    private ParameterValues(boolean quick) {
        this.quick = quick;
    }

    /**
     * The defaults, changed by what the user set.
     *
     * @param quick whether the defaults are the quick ones
     * @param assignments such as {@code experiment.barriers.points=33}; those of other experiments are passed over
     * @throws InputException if a key of this experiment is unknown, or its value is none
     */
    public static ParameterValues of(Experiment experiment, boolean quick, List<String> assignments) {
        ParameterValues made = new ParameterValues(quick);
        for (ExperimentParameter declared : experiment.parameters()) {
            made.values.put(
                    declared.parameter().key(),
                    quick ? declared.quick() : declared.parameter().standard());
        }
        String own = "experiment." + experiment.name() + ".";
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String key = assignment.substring(0, Math.max(0, equals)).strip();
            if (key.startsWith(own)) {
                made.set(experiment, key, assignment.substring(equals + 1).strip());
            }
        }
        return made;
    }

    private void set(Experiment experiment, String key, String text) {
        Parameter parameter = experiment.parameters().stream()
                .map(ExperimentParameter::parameter)
                .filter(declared -> declared.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InputException.got("--set " + key, "one of " + values.keySet(), "'" + key + "'"));
        Object value = parameter
                .domain()
                .accept(parameter.domain().read(text))
                .orElseThrow(() -> InputException.got("--set " + key, parameter.expected(), "'" + text + "'"));
        values.put(key, value);
    }

    /** Whether the budget is a tenth, and no verdict follows. */
    public boolean quick() {
        return quick;
    }

    /** A whole number, by its whole key. */
    public int whole(String key) {
        return Math.toIntExact((Long) value(key));
    }

    /** A real number, by its whole key. */
    public double real(String key) {
        return (Double) value(key);
    }

    /** All of them, as they are written. */
    public Map<String, Object> all() {
        return Map.copyOf(values);
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("key: expected one of " + values.keySet() + ", got " + key);
        }
        return value;
    }
}
