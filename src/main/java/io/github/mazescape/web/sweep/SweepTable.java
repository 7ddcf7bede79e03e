package io.github.mazescape.web.sweep;

import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The runs of a sweep beside each other, ordered by what they differ in and then by their seeds, however they came.
 *
 * @param varied the parameters in which runs differ, the seed left out
 * @param runs the runs
 * @param columns the settings that vary, the seed, and the outcomes
 * @param combinations for each run the number of its combination of settings, from 0; where nothing but the seed
 *     varies, each run is one
 * @param labels the combinations in words
 */
record SweepTable(
        List<Parameter> varied,
        List<SweptRun> runs,
        List<SweepColumn> columns,
        List<Integer> combinations,
        List<String> labels) {
    private static final String LATELY = "held-out, last " + RunOutcome.LATELY;

    static SweepTable of(List<SweptRun> given) {
        List<Parameter> varied = Parameters.ALL.stream()
                .filter(parameter -> !parameter.equals(Parameters.SEED))
                .filter(parameter -> given.stream()
                                .map(run -> run.settings().value(parameter))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        List<SweptRun> runs = given.stream().sorted(order(varied, given)).toList();
        List<String> labels = runs.stream().map(run -> label(run, varied)).toList();
        List<String> distinct = labels.stream().distinct().toList();
        List<Integer> combinations = labels.stream().map(distinct::indexOf).toList();
        return new SweepTable(varied, runs, columns(varied, runs), combinations, distinct);
    }

    private static Comparator<SweptRun> order(List<Parameter> varied, List<SweptRun> runs) {
        Comparator<SweptRun> order = Comparator.comparing(run -> 0);
        for (Parameter parameter : varied) {
            List<String> words = SweepColumn.words(parameter, runs);
            order = order.thenComparingDouble(run -> SweepColumn.value(run, parameter, words));
        }
        return order.thenComparingLong(run -> run.settings().seed());
    }

    private static String label(SweptRun run, List<Parameter> varied) {
        return varied.isEmpty()
                ? "seed=" + run.settings().seed()
                : varied.stream()
                        .map(parameter -> parameter.key() + "=" + run.settings().shown(parameter))
                        .collect(Collectors.joining(", "));
    }

    private static List<SweepColumn> columns(List<Parameter> varied, List<SweptRun> runs) {
        List<SweepColumn> columns = new ArrayList<>();
        varied.forEach(parameter -> columns.add(SweepColumn.of(parameter, runs, true)));
        columns.add(SweepColumn.of(Parameters.SEED, runs, varied.isEmpty()));
        columns.add(
                SweepColumn.outcome("best", "The best of the last generation, on its mazes.", runs, RunOutcome::best));
        columns.add(
                SweepColumn.outcome("mean", "The mean of the last generation, on its mazes.", runs, RunOutcome::mean));
        columns.add(SweepColumn.outcome(
                "held-out", "The last champion, on the held-out mazes.", runs, RunOutcome::heldOut));
        columns.add(SweepColumn.outcome(
                LATELY,
                "The champions of the last " + RunOutcome.LATELY + " generations, on the held-out mazes.",
                runs,
                RunOutcome::heldOutLately));
        return columns;
    }

    /** The late held-out fitness of each combination, its runs in order. */
    Map<String, List<Double>> late() {
        Map<String, List<Double>> late = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            late.computeIfAbsent(labels.get(combinations.get(i)), label -> new ArrayList<>())
                    .add(runs.get(i).outcome().heldOutLately());
        }
        return late;
    }
}
