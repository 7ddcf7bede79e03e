package io.github.mazescape.cli.sweep;

import io.github.mazescape.cli.option.SeedList;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a sweep: every combination of the values given, or some that are drawn from them, with every seed.
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
     * Reads a grid. Runs that would be the same are one.
     *
     * @param base the settings of all runs
     * @param assignments such as {@code network.hidden=4,8,16} or {@code evolution.sigma=0.05..0.4:8}
     * @param seeds such as {@code 1..5} or {@code 1,3,7}
     * @param sample draws from all combinations; null for all of them
     */
    static SweepGrid of(Settings base, List<String> assignments, String seeds, @Nullable LatinSample sample) {
        Map<String, SweepAxis> axes = new LinkedHashMap<>();
        List<String> fixed = new ArrayList<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String key = equals < 0 ? "" : assignment.substring(0, equals).strip();
            Optional<SweepAxis> axis =
                    equals < 0 ? Optional.empty() : axis(key, assignment.substring(equals + 1), sample != null);
            if (axis.isEmpty()) {
                fixed.add(assignment);
            } else if (axes.put(key, axis.get()) != null) {
                throw InputException.got("--set " + key, "to be swept once", "it twice")
                        .advise("join the values");
            }
        }
        Settings common = fixed.isEmpty() ? base : base.with(fixed, "--set");
        List<String> keys = List.copyOf(axes.keySet());
        List<Long> numbers = SeedList.of(seeds);
        List<List<String>> combinations = combinations(axes, sample, numbers.size());
        Set<Run> runs = new LinkedHashSet<>();
        for (List<String> combination : combinations) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                chosen.add(keys.get(i) + "=" + combination.get(i));
            }
            Settings settings = chosen.isEmpty() ? common : common.with(chosen, "--set");
            List<String> values = keys.stream()
                    .map(key -> settings.shown(Parameters.named(key)))
                    .toList();
            for (long seed : numbers) {
                runs.add(new Run(values, settings.with(Parameters.SEED.key(), Long.toString(seed))));
            }
        }
        return new SweepGrid(keys, List.copyOf(runs));
    }

    /** What an assignment sweeps; empty where it gives one value. */
    private static Optional<SweepAxis> axis(String key, String text, boolean sampled) {
        String values = text.strip();
        Optional<Parameter> parameter = Parameters.find(key);
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        if (parameter.get().standard() instanceof List) {
            if (values.contains(",") && !values.startsWith("[")) {
                throw InputException.at("--set " + key)
                        .expected("one value, for " + key + " is a list and is not swept by commas")
                        .got("'" + values + "'")
                        .advise("write one list for all runs as --set '" + key
                                + "=[\"a\", \"b\"]', and make a sweep for each list");
            }
            return Optional.empty();
        }
        if (key.equals(Parameters.SEED.key())) {
            throw InputException.got("--set seed", "the seeds of a sweep as --seeds 1..5", "'" + values + "'")
                    .advise("use --seeds");
        }
        SweepAxis axis = SweepAxis.of(parameter.get(), values, sampled);
        return axis instanceof SweepAxis.Listed listed && listed.values().size() == 1
                ? Optional.empty()
                : Optional.of(axis);
    }

    private static List<List<String>> combinations(
            Map<String, SweepAxis> axes, @Nullable LatinSample sample, int seeds) {
        if (sample != null) {
            if (axes.isEmpty()) {
                throw InputException.got("--sample", "something to draw from", "no --set with a range or a list")
                        .advise("give for example --set evolution.sigma=0.05..0.4");
            }
            requireFew((long) sample.points() * seeds);
            return sample.of(axes);
        }
        List<List<String>> combinations = List.of(List.of());
        for (SweepAxis axis : axes.values()) {
            List<String> values = axis instanceof SweepAxis.Listed listed ? listed.values() : List.of();
            requireFew((long) combinations.size() * values.size() * seeds);
            combinations = combinations.stream()
                    .flatMap(combination -> values.stream()
                            .map(value -> Stream.concat(combination.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return combinations;
    }

    private static void requireFew(long runs) {
        if (runs > MOST_RUNS) {
            throw InputException.got("", "a sweep of at most " + MOST_RUNS + " runs", "more")
                    .advise("sweep fewer values");
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
