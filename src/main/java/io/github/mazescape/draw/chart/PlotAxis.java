package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.AxisTicks;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The horizontal axis of a plot. A place on it is a number between its two ends.
 *
 * @param title what it counts
 * @param range the places at its ends
 * @param marks its marks, from left to right
 */
record PlotAxis(String title, ValueRange range, List<Mark> marks) {
    private static final int LEAST_GENERATIONS = 10;
    private static final int PITCH = 64;

    PlotAxis {
        marks = List.copyOf(marks);
    }

    /** A mark: where it is, and what stands below it. */
    record Mark(double place, String label) {}

    /** The range of an axis for some generations; the place of a generation is its number. */
    static ValueRange generations(double first, double last) {
        return new ValueRange(first, Math.max(last, first + LEAST_GENERATIONS - 1));
    }

    /** An axis of generations below a plot of some width [px]. */
    static PlotAxis ofGenerations(ValueRange shown, int width) {
        List<Mark> marks = new ArrayList<>();
        for (double value : AxisTicks.within(shown, Math.max(2, width / PITCH)).values()) {
            if (value == Math.rint(value)) {
                marks.add(new Mark(value, Wording.plain(value, 9)));
            }
        }
        return new PlotAxis("generation", shown, marks);
    }

    /** A logarithmic axis with a mark at each of some numbers of steps, ascending from 1. */
    static PlotAxis ofSteps(String title, List<Integer> steps) {
        List<Mark> marks =
                steps.stream().map(n -> new Mark(place(n), n.toString())).toList();
        double last = place(steps.get(steps.size() - 1));
        return new PlotAxis(title, new ValueRange(0, Math.max(last, place(2))), marks);
    }

    /** The place of a number of steps on a logarithmic axis. */
    static double place(int steps) {
        return StrictMath.log(steps);
    }
}
