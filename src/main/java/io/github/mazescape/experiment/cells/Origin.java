package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.settings.Decimal;
import io.github.mazescape.settings.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an experiment come from: what decides them, and how to make them again.
 *
 * @param experiment the experiment's name
 * @param program the version of the program
 * @param precision the precision of the settings
 * @param quick whether the budget was a tenth
 * @param inputs the {@link InputsSum sum} of runs and settings
 * @param parameters the experiment's parameters, as they are written
 * @param command the command line; decides nothing
 * @param runs the folders of the runs, seen from the folder of the experiment, in order; decide nothing
 * @param shard which share of the rows it is, such as {@code 3/64}; empty for all of them
 */
public record Origin(
        String experiment,
        String program,
        String precision,
        boolean quick,
        String inputs,
        SortedMap<String, String> parameters,
        String command,
        List<String> runs,
        String shard) {
    private static final String PREFIX = "experiment.";

    public Origin {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        runs = List.copyOf(runs);
    }

    /** The same of a share of the rows; null for all of them. */
    public Origin of(@Nullable Shard part) {
        String other = part == null ? "" : part.toString();
        return new Origin(experiment, program, precision, quick, inputs, parameters, command, runs, other);
    }

    /** Which share of the rows it is; empty for all of them. */
    public Optional<Shard> share() {
        return shard.isEmpty() ? Optional.empty() : Optional.of(Shard.parse(shard, "shard"));
    }

    /** The origin of the rows that an experiment would have of these inputs. */
    public static Origin of(String experiment, Inputs inputs, String program, String command, List<String> runs) {
        SortedMap<String, String> parameters = new TreeMap<>();
        inputs.values()
                .all()
                .forEach((key, value) -> parameters.put(
                        key.substring(PREFIX.length() + experiment.length() + 1),
                        value instanceof Double number ? Decimal.of(number) : String.valueOf(value)));
        return new Origin(
                experiment,
                program,
                inputs.setup().settings().choice(Parameters.EVALUATION_PRECISION),
                inputs.values().quick(),
                InputsSum.of(inputs),
                parameters,
                command,
                runs,
                "");
    }

    /** The parameters as {@code --set} takes them. */
    public List<String> assignments() {
        return parameters.entrySet().stream()
                .map(entry -> PREFIX + experiment + "." + entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    /** What decides the rows, by what it is called; runs and settings as their sum. */
    private Map<String, String> deciding() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("experiment", experiment);
        all.put("program", program);
        all.put("quick", Boolean.toString(quick));
        all.put("precision", precision);
        all.put("shard", shard.isEmpty() ? "all" : shard);
        parameters.forEach((key, value) -> all.put(PREFIX + experiment + "." + key, value));
        return all;
    }

    /** What keeps rows of this origin from being rows of another one, in words; empty if they are. */
    public Optional<String> difference(Origin other) {
        Map<String, String> here = deciding();
        Map<String, String> there = other.deciding();
        Set<String> keys = new LinkedHashSet<>(here.keySet());
        keys.addAll(there.keySet());
        for (String key : keys) {
            String value = here.getOrDefault(key, "none");
            String wanted = there.getOrDefault(key, "none");
            if (!value.equals(wanted)) {
                return Optional.of("another " + key + ": " + value + " -> " + wanted);
            }
        }
        return inputs.equals(other.inputs) ? Optional.empty() : Optional.of("other runs or settings");
    }
}
