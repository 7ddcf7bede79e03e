package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.axis.AxisTicks;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import java.util.ArrayList;
import java.util.List;

/** The horizontal axes of charts. */
final class PlotAxis {
    private static final int LEAST_GENERATIONS = 10;
    private static final int PITCH = 64;

    private PlotAxis() {}

    /** The range of an axis for some generations; the place of a generation is its number. */
    static ValueRange generations(double first, double last) {
        return new ValueRange(first, Math.max(last, first + LEAST_GENERATIONS - 1));
    }

    /** An axis of generations below a plot of some width [px]. */
    static AxisScale ofGenerations(ValueRange shown, int width) {
        List<AxisScale.Mark> marks = new ArrayList<>();
        for (double value : AxisTicks.within(shown, Math.max(2, width / PITCH)).values()) {
            if (value == Math.rint(value)) {
                marks.add(new AxisScale.Mark(value, Wording.plain(value, 9)));
            }
        }
        return new AxisScale("generation", shown, false, marks);
    }

    /** An axis of natural logarithms with a mark at each of some numbers of steps, ascending from 1. */
    static AxisScale ofSteps(String title, List<Integer> steps) {
        List<AxisScale.Mark> marks = steps.stream()
                .map(n -> new AxisScale.Mark(place(n), n.toString()))
                .toList();
        double last = place(steps.get(steps.size() - 1));
        return new AxisScale(title, new ValueRange(0, Math.max(last, place(2))), false, marks);
    }

    /** The place of a number of steps on that axis. */
    static double place(int steps) {
        return StrictMath.log(steps);
    }
}
