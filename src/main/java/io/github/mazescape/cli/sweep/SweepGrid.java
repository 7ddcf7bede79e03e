package io.github.mazescape.cli.sweep;

import io.github.mazescape.cli.option.SeedList;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of a sweep: every combination of the values given, with every seed.
 *
 * @param keys what is swept, in the order of the command line; the seed is not among them
 * @param runs the runs, combination by combination, and within one seed by seed
 */
record SweepGrid(List<String> keys, List<Run> runs) {
    private static final int MOST_RUNS = 10_000;
    private static final int LONGEST_NAME = 200;

    SweepGrid {
        keys = List.copyOf(keys);
        runs = List.copyOf(runs);
    }

    /**
     * One run.
     *
     * @param values the value of each key, as it is shown
     * @param settings all of its settings, the seed included
     */
    record Run(List<String> values, Settings settings) {
        Run {
            values = List.copyOf(values);
        }

        /** About what it costs beside other runs: its agent-steps times its weights. */
        double cost() {
            return (double) settings.integer(Parameters.EVOLUTION_GENERATIONS)
                    * settings.integer(Parameters.EVOLUTION_POPULATION)
                    * settings.integer(Parameters.TASK_MAZES)
                    * settings.integer(Parameters.TASK_STEPS)
                    * new Setup(settings).topology().weightCount();
        }
    }

    /**
     * Reads a grid.
     *
     * @param base the settings of all runs
     * @param assignments such as {@code network.hidden=4,8,16}
     * @param seeds such as {@code 1..5} or {@code 1,3,7}
     */
    static SweepGrid of(Settings base, List<String> assignments, String seeds) {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        List<String> fixed = new ArrayList<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String key = equals < 0 ? "" : assignment.substring(0, equals).strip();
            String values = equals < 0 ? "" : assignment.substring(equals + 1).strip();
            boolean isList = Parameters.find(key)
                    .map(parameter -> parameter.standard() instanceof List)
                    .orElse(false);
            if (isList && values.contains(",") && !values.startsWith("[")) {
                throw InputException.at("--set " + key)
                        .expected("one value, for " + key + " is a list and is not swept by commas")
                        .got("'" + values + "'")
                        .advise("write one list for all runs as --set '" + key
                                + "=[\"a\", \"b\"]', and make a sweep for each list");
            }
            if (key.equals(Parameters.SEED.key())) {
                throw InputException.got("--set seed", "the seeds of a sweep as --seeds 1..5", "'" + values + "'")
                        .advise("use --seeds");
            }
            List<String> each = isList || equals < 0 ? List.of(values) : List.of(values.split(",", -1));
            if (each.size() > 1) {
                if (axes.put(key, each) != null) {
                    throw InputException.got("--set " + key, "to be swept once", "it twice")
                            .advise("join the values");
                }
            } else {
                fixed.add(assignment);
            }
        }
        Settings common = fixed.isEmpty() ? base : base.with(fixed, "--set");
        List<Long> numbers = SeedList.of(seeds);
        long count = numbers.size();
        for (List<String> values : axes.values()) {
            count *= values.size();
            if (count > MOST_RUNS) {
                throw InputException.got("", "a sweep of at most " + MOST_RUNS + " runs", "more")
                        .advise("sweep fewer values");
            }
        }
        List<Run> runs = new ArrayList<>();
        combine(common, List.copyOf(axes.keySet()), axes, new ArrayList<>(), numbers, runs);
        return new SweepGrid(List.copyOf(axes.keySet()), runs);
    }

    private static void combine(
            Settings common,
            List<String> keys,
            Map<String, List<String>> axes,
            List<String> chosen,
            List<Long> seeds,
            List<Run> runs) {
        if (chosen.size() < keys.size()) {
            for (String value : axes.getOrDefault(keys.get(chosen.size()), List.of())) {
                chosen.add(value.strip());
                combine(common, keys, axes, chosen, seeds, runs);
                chosen.remove(chosen.size() - 1);
            }
            return;
        }
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            assignments.add(keys.get(i) + "=" + chosen.get(i));
        }
        Settings settings = assignments.isEmpty() ? common : common.with(assignments, "--set");
        List<String> values =
                keys.stream().map(key -> settings.shown(Parameters.named(key))).toList();
        for (long seed : seeds) {
            runs.add(new Run(values, settings.with(Parameters.SEED.key(), Long.toString(seed))));
        }
    }

    /** The name of a run's folder: its values and its seed, as {@code network.hidden=4,seed=1}. */
    String name(Run run) {
        String name = label(run);
        String full =
                (name.isEmpty() ? "" : name + ",") + "seed=" + run.settings().seed();
        if (full.length() > LONGEST_NAME) {
            throw InputException.got("", "folder names of at most " + LONGEST_NAME + " characters", full)
                    .advise("sweep fewer parameters at once");
        }
        return full;
    }

    /** The values of a run without its seed, as {@code network.hidden=4}; empty where nothing but the seed is swept. */
    String label(Run run) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(keys.get(i) + "=" + run.values().get(i));
        }
        return String.join(",", parts);
    }
}
