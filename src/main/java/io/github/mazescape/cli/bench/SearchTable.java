package io.github.mazescape.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What searches came to, over their seeds: a line for each strategy and figure.
 *
 * @param budgets after how many evaluations champions were measured, ascending
 * @param goals the fitnesses to be reached, ascending
 * @param runs the runs, one or more
 */
record SearchTable(List<Integer> budgets, List<Double> goals, List<SearchRun> runs) {
    private static final String ROW = "%-9s %-22s %15s %9s %15s %9s %8s";

    /** What is told of a strategy, at a limit: a number of evaluations, or a fitness. */
    private enum Figure {
        HELD_OUT("fitness after", "held_out_fitness", "evaluations", "%.3f"),
        EVALUATIONS("evaluations to", "evaluations", "fitness", "%.0f"),
        SECONDS("seconds for", "seconds", "evaluations", "%.2f");

        private final String words;
        private final String key;
        private final String limitKey;
        private final String format;

        Figure(String words, String key, String limitKey, String format) {
            this.words = words;
            this.key = key;
            this.limitKey = limitKey;
            this.format = format;
        }

        double worst(double[] values) {
            return (this == HELD_OUT
                            ? Arrays.stream(values).min()
                            : Arrays.stream(values).max())
                    .orElseThrow();
        }

        /** The value, or what stands for one that was never reached. */
        String shown(double value, String never) {
            return Double.isInfinite(value) ? never : String.format(Locale.ROOT, format, value);
        }
    }

    /**
     * One line.
     *
     * @param limit the limit of the figure, as it is shown
     * @param values a value for each seed; infinite where it was never reached
     */
    private record Line(String strategy, Figure figure, String limit, double[] values) {
        String in(Format format) {
            return format == Format.JSON ? json() : row();
        }

        private List<String> summary(String never) {
            Quartiles quartiles = Quartiles.of(values);
            return List.of(
                    figure.shown(quartiles.lower(), never),
                    figure.shown(quartiles.median(), never),
                    figure.shown(quartiles.upper(), never),
                    figure.shown(figure.worst(values), never));
        }

        private long reached() {
            return Arrays.stream(values).filter(Double::isFinite).count();
        }

        private String row() {
            List<Object> words = new ArrayList<>(List.of(strategy, figure.words + " " + limit));
            words.addAll(summary("-"));
            words.add(reached() + "/" + values.length);
            return String.format(Locale.ROOT, ROW, words.toArray());
        }

        private String json() {
            List<String> summary = summary("null");
            return "{\"strategy\":\"" + strategy + "\",\"figure\":\"" + figure.key + "\",\"" + figure.limitKey + "\":"
                    + limit + ",\"lower_quartile\":" + summary.get(0) + ",\"median\":" + summary.get(1)
                    + ",\"upper_quartile\":" + summary.get(2) + ",\"worst\":" + summary.get(3) + ",\"reached\":"
                    + reached() + ",\"seeds\":" + values.length + "}";
        }
    }

    /** The table as it is printed. */
    List<String> in(Format format) {
        List<String> printed = new ArrayList<>();
        if (format == Format.TABLE) {
            printed.add("the search of each strategy, Java " + Runtime.version().feature()
                    + ": fitness of the champion on " + SearchBench.MAZES + " mazes that no run sees,");
            printed.add("evaluations until a fitness is reached on " + SearchBench.MAZES
                    + " others (-: too few seeds reach it), and time");
            printed.add(String.format(
                    Locale.ROOT,
                    ROW,
                    "strategy",
                    "figure",
                    "lower quartile",
                    "median",
                    "upper quartile",
                    "worst",
                    "seeds"));
        }
        lines().forEach(line -> printed.add(line.in(format)));
        return printed;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String strategy : runs.stream().map(SearchRun::strategy).distinct().toList()) {
            for (int i = 0; i < budgets.size(); i++) {
                int place = i;
                lines.add(line(strategy, Figure.HELD_OUT, budgets.get(i).toString(), run -> run.heldOut()[place]));
            }
            for (int i = 0; i < goals.size(); i++) {
                int place = i;
                String goal = String.format(Locale.ROOT, "%.2f", goals.get(i));
                lines.add(line(strategy, Figure.EVALUATIONS, goal, run -> run.reached()[place]));
            }
            String all = budgets.get(budgets.size() - 1).toString();
            lines.add(line(strategy, Figure.SECONDS, all, SearchRun::seconds));
        }
        return lines;
    }

    private Line line(String strategy, Figure figure, String limit, ToDoubleFunction<SearchRun> value) {
        return new Line(
                strategy,
                figure,
                limit,
                runs.stream()
                        .filter(run -> run.strategy().equals(strategy))
                        .mapToDouble(value)
                        .toArray());
    }
}
