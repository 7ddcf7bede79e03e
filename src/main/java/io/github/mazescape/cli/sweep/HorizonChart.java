package io.github.mazescape.cli.sweep;

import io.github.mazescape.draw.chart.RunsModel;
import io.github.mazescape.run.MemoryHorizon;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * The memory horizon of the last champions of runs, as a picture and as a table.
 *
 * @param resets after how many steps the hidden state is reset, ascending from 1; the last is the longest episode
 * @param lines one for each run, with a value for each of them
 * @param references what the reference foragers reach on the held-out mazes; empty where those are of different kinds
 * @param aside a remark on the references; may be empty
 */
record HorizonChart(List<Integer> resets, List<RunsModel.Line> lines, List<ReferenceLevel> references, String aside) {
    private static final String WHAT = "held-out fitness of the last champion";

    /** A run: its name, its experiment, and the weights of its last champion. */
    record Champion(String name, Setup experiment, double[] weights) {}

    /**
     * Measures the champions of runs.
     *
     * @param measured is told after each champion how many are done
     */
    static HorizonChart of(List<Champion> champions, IntConsumer measured) {
        List<Setup> experiments = champions.stream().map(Champion::experiment).toList();
        int longest = experiments.stream()
                .mapToInt(experiment -> experiment.heldOut().steps())
                .max()
                .orElseThrow();
        List<Integer> resets = MemoryHorizon.resets(longest);
        List<RunsModel.Line> lines = new ArrayList<>();
        for (Champion champion : champions) {
            lines.add(RunsModel.Line.of(
                    champion.name(), MemoryHorizon.heldOut(champion.experiment(), champion.weights(), resets)));
            measured.accept(lines.size());
        }
        List<ReferenceLevel> references = RunChart.references(experiments);
        return new HorizonChart(resets, lines, references, RunChart.aside(experiments, references));
    }

    /** What the picture shows. */
    RunsModel model() {
        RunsModel.Across across =
                new RunsModel.Across("hidden state reset every n steps (" + longest() + " is never)", resets);
        return new RunsModel("Memory horizon: " + WHAT, aside, across, lines, references);
    }

    /** The lines of the table, for a terminal. */
    List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(WHAT + ", its hidden state reset every n steps (" + longest() + " is never)");
        int width = Math.max(
                1, lines.stream().mapToInt(line -> line.label().length()).max().orElse(1));
        table.add(row("n", width, resets.stream().map(String::valueOf).toList()));
        for (RunsModel.Line line : lines) {
            List<String> cells = new ArrayList<>();
            for (double value : line.values()) {
                cells.add(thousandths(value));
            }
            table.add(row(line.label(), width, cells));
        }
        if (!references.isEmpty()) {
            table.add(references.stream()
                    .map(reference -> reference.name() + " " + thousandths(reference.fitness()))
                    .collect(Collectors.joining(
                            "; ", "on the same mazes" + (aside.isEmpty() ? "" : ", their mean") + ": ", "")));
        }
        return table;
    }

    private int longest() {
        return resets.get(resets.size() - 1);
    }

    private static String row(String name, int width, List<String> cells) {
        StringBuilder row = new StringBuilder(name).append(" ".repeat(width - name.length()));
        for (String cell : cells) {
            row.append(String.format(Locale.ROOT, "%7s", cell));
        }
        return row.toString();
    }

    private static String thousandths(double fitness) {
        return String.format(Locale.ROOT, "%.3f", fitness);
    }
}
