package io.github.mazescape.draw.chart;

import io.github.mazescape.run.ReferenceLevel;
import java.util.List;

/**
 * The fitness of several runs, over their generations or over numbers of steps.
 *
 * @param title the title, as "Held-out fitness over generations"
 * @param aside a remark, as "mean of 5 seeds, shade from the least to the most"; may be empty
 * @param across what lies along the horizontal axis
 * @param lines one for each run or group of runs
 * @param references what the reference foragers reach on the mazes of all lines; empty where there are no such mazes
 */
public record RunsModel(String title, String aside, Across across, List<Line> lines, List<ReferenceLevel> references) {
    public RunsModel {
        lines = List.copyOf(lines);
        references = List.copyOf(references);
    }

    /**
     * What lies along the horizontal axis.
     *
     * @param title what it counts
     * @param steps the numbers of steps at which lines have their points, ascending from 1, on a logarithmic axis;
     *     empty where the points are generations
     */
    public record Across(String title, List<Integer> steps) {
        /** Point i is generation i + 1. */
        public static final Across GENERATIONS = new Across("generation", List.of());

        public Across {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One run, or the mean of a group.
     *
     * @param label the name of the line
     * @param values the fitness, [0, 1], or NaN if it was not measured. Not to be modified.
     * @param low the least of a group's runs; the values themselves for one run. Not to be modified.
     * @param high the most of a group's runs; the values themselves for one run. Not to be modified.
     */
    public record Line(String label, double[] values, double[] low, double[] high) {
        public Line {
            if (low.length != values.length || high.length != values.length) {
                throw new IllegalArgumentException("line: expected as many bounds as values, " + values.length
                        + ", got " + low.length + " and " + high.length);
            }
        }

        /** The line of a single run. */
        public static Line of(String label, double[] values) {
            return new Line(label, values, values, values);
        }

        /** The last measured value, or NaN. */
        double last() {
            for (int i = values.length - 1; i >= 0; i--) {
                if (Double.isFinite(values[i])) {
                    return values[i];
                }
            }
            return Double.NaN;
        }
    }
}
