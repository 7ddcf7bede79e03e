package io.github.mazescape.draw.chart;

import io.github.mazescape.run.ReferenceLevel;
import java.util.List;

/**
 * The fitness of several runs over their generations.
 *
 * @param title the title, as "Held-out fitness over generations"
 * @param aside a remark, as "mean of 5 seeds, shade from the least to the most"; may be empty
 * @param lines one for each run or group of runs
 * @param references the levels of the reference foragers; empty if the runs have different tasks
 */
public record RunsModel(String title, String aside, List<Line> lines, List<ReferenceLevel> references) {
    public RunsModel {
        lines = List.copyOf(lines);
        references = List.copyOf(references);
    }

    /**
     * One run, or the mean of a group. Point i is generation i + 1.
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
