package io.github.mazescape.experiment.report;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an experiment went by.
 *
 * @param version of the program
 * @param command how to do it again; may be empty
 * @param runs the names of the runs
 * @param settings what the first run's settings change of the defaults, as {@code key = value}, its seed left out
 * @param task the common task in words
 * @param network the networks in words
 * @param precision the precision of the settings
 * @param parameters of the experiment, by key
 * @param quick whether the budget was a tenth
 */
public record Basis(
        String version,
        String command,
        List<String> runs,
        List<String> settings,
        String task,
        String network,
        String precision,
        Map<String, Object> parameters,
        boolean quick) {
    private static final int MOST_NAMES = 6;

    public Basis {
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * What the inputs of an experiment tell.
     *
     * @param version of the program
     * @param command how to do it again; may be empty
     */
    public static Basis of(Inputs inputs, String version, String command) {
        Settings settings = inputs.setup().settings();
        List<String> changed = Settings.defaults().differences(settings).stream()
                .filter(difference -> difference.parameter().scope().decidesResults())
                .filter(difference -> !difference.parameter().equals(Parameters.SEED))
                .map(Basis::assignment)
                .toList();
        return new Basis(
                version,
                command,
                inputs.runs().stream().map(RunInput::name).toList(),
                changed,
                task(inputs),
                network(inputs),
                inputs.setup().kernel().precision().name().toLowerCase(Locale.ROOT),
                inputs.values().all(),
                inputs.values().quick());
    }

    private static String assignment(Difference difference) {
        return difference.parameter().key() + " = " + difference.to();
    }

    private static String task(Inputs inputs) {
        Settings settings = inputs.setup().settings();
        return settings.integer(Parameters.MAZE_WIDTH) + " × " + settings.integer(Parameters.MAZE_HEIGHT) + " cells ("
                + settings.choice(Parameters.MAZE_GENERATOR) + "), " + settings.integer(Parameters.TASK_STEPS)
                + " steps; fitness is told on mazes that no run has seen";
    }

    private static String network(Inputs inputs) {
        Settings settings = inputs.setup().settings();
        return settings.choice(Parameters.NETWORK_CELL) + ", " + settings.integer(Parameters.NETWORK_HIDDEN)
                + " units, " + inputs.topology().weightCount() + " weights";
    }

    /** The runs in words, as "20 runs: seed=1, seed=2, seed=3, …, seed=20". */
    String runsInWords() {
        if (runs.isEmpty()) {
            return "no run; settings alone";
        }
        String names = runs.size() <= MOST_NAMES
                ? String.join(", ", runs)
                : String.join(", ", runs.subList(0, 3)) + ", …, " + runs.get(runs.size() - 1);
        return runs.size() + (runs.size() == 1 ? " run: " : " runs: ") + names;
    }

    /** The settings in words. */
    String settingsInWords() {
        return settings.isEmpty() ? "the defaults" : String.join("; ", settings);
    }
}
