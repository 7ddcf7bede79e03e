package io.github.mazescape.web.sweep;

import io.github.mazescape.settings.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the report of a sweep says in words. */
final class SweepWording {
    private SweepWording() {}

    static String title(SweepTable table) {
        return table.varied().isEmpty()
                ? "Sweep of " + count(table.runs().size(), "seed")
                : "Sweep of " + table.varied().stream().map(Parameter::key).collect(Collectors.joining(", "));
    }

    /** Which combination is highest, and how far to believe it. */
    static String lead(SweepTable table) {
        if (table.varied().isEmpty()) {
            List<Double> all = table.runs().stream()
                    .map(run -> run.outcome().heldOutLately())
                    .toList();
            return "Held-out fitness at the end: " + number(mean(all)) + " in the mean, " + spread(all) + ".";
        }
        String highest = "";
        List<Double> of = List.of();
        for (Map.Entry<String, List<Double>> combination : table.late().entrySet()) {
            if (of.isEmpty() || mean(combination.getValue()) > mean(of)) {
                highest = combination.getKey();
                of = combination.getValue();
            }
        }
        String seeds = of.size() > 1 ? " in the mean of " + of.size() + " seeds, " + spread(of) : " with one seed";
        return "Highest held-out fitness at the end: " + number(mean(of)) + seeds + ", with " + highest
                + ". It was picked as the highest of "
                + count(table.labels().size(), "combination")
                + ", so expect less of it with other seeds.";
    }

    /**
     * What was run.
     *
     * @param comparable whether all runs have the same held-out task, but for the seed
     */
    static String facts(SweepTable table, boolean comparable) {
        int runs = table.runs().size();
        long shortest =
                table.runs().stream().mapToLong(run -> run.rows().size()).min().orElse(0);
        long longest =
                table.runs().stream().mapToLong(run -> run.rows().size()).max().orElse(0);
        String what = table.varied().isEmpty()
                ? count(runs, "run") + (runs == 1 ? "" : " that differ in the seed alone")
                : count(table.labels().size(), "combination") + " of "
                        + count(table.varied().size(), "setting") + ", " + count(runs, "run") + " in all";
        return what + ", " + (shortest == longest ? "" : shortest + " to ") + count(longest, "generation") + " each."
                + (comparable
                        ? ""
                        : " The runs have different tasks, so their fitness is not measured on the same mazes.");
    }

    private static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static String spread(List<Double> values) {
        return number(values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN)) + " to "
                + number(values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "not measured";
    }
}
