package io.github.mazescape.draw.axis;

import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The scale of an axis. A place on it is a number between its two ends: the value itself, or on a logarithmic scale its
 * decimal logarithm.
 *
 * @param title what it counts; may be empty
 * @param range the places at its ends
 * @param logarithmic whether places are logarithms of values
 * @param marks its marks, ascending
 */
public record AxisScale(String title, ValueRange range, boolean logarithmic, List<Mark> marks) {
    private static final int LEAST_PLAIN = -3;
    private static final int MOST_PLAIN = 4;
    private static final int DECADES_WITH_FINE_MARKS = 4;

    public AxisScale {
        marks = List.copyOf(marks);
    }

    /**
     * A mark.
     *
     * @param place where it is
     * @param label what stands beside it; empty for a short mark without a label
     */
    public record Mark(double place, String label) {}

    /** A linear scale with at most {@code most} marks, at least 2. */
    public static AxisScale linear(String title, ValueRange range, int most) {
        AxisTicks ticks = AxisTicks.within(range, Math.max(2, most));
        List<Mark> marks = ticks.values().stream()
                .map(value -> new Mark(value, ticks.label(value)))
                .toList();
        return new AxisScale(title, range, false, marks);
    }

    /** A scale with a name at each of the places 0, 1, 2, … */
    public static AxisScale named(String title, List<String> names) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            marks.add(new Mark(i, names.get(i)));
        }
        return new AxisScale(title, new ValueRange(-0.5, Math.max(1, names.size()) - 0.5), false, marks);
    }

    /**
     * A logarithmic scale with at most {@code most} labels, at least 2: at powers of ten, or within a decade at round
     * numbers.
     *
     * @param values the values at its ends, over 0
     */
    public static AxisScale logarithmic(String title, ValueRange values, int most) {
        ValueRange range = new ValueRange(StrictMath.log10(values.low()), StrictMath.log10(values.high()));
        int first = (int) Math.ceil(range.low() - 1e-9);
        int last = (int) Math.floor(range.high() + 1e-9);
        List<Mark> marks = last - first >= 2 ? decades(range, first, last, most) : withinDecades(values, most);
        return new AxisScale(title, range, true, marks);
    }

    private static List<Mark> decades(ValueRange range, int first, int last, int most) {
        int stride = 1;
        while ((last - first) / stride + 1 > Math.max(2, most)) {
            stride++;
        }
        boolean plain = first >= LEAST_PLAIN && last <= MOST_PLAIN;
        boolean fine = stride == 1 && last - first <= DECADES_WITH_FINE_MARKS;
        List<Mark> marks = new ArrayList<>();
        for (int decade = first - 1; decade <= last; decade++) {
            if (decade >= first) {
                boolean labelled = Math.floorMod(decade, stride) == 0;
                marks.add(new Mark(decade, labelled ? power(decade, plain) : ""));
            }
            for (int factor = 2; factor < 10 && fine; factor++) {
                double place = decade + StrictMath.log10(factor);
                if (place >= range.low() && place <= range.high()) {
                    marks.add(new Mark(place, ""));
                }
            }
        }
        return marks;
    }

    private static List<Mark> withinDecades(ValueRange values, int most) {
        List<Mark> marks = new ArrayList<>();
        int first = (int) Math.floor(StrictMath.log10(values.low()));
        for (int decade = first; decade <= first + 3; decade++) {
            for (int factor : new int[] {1, 2, 5}) {
                double value = Double.parseDouble(factor + "e" + decade);
                if (value >= values.low() && value <= values.high()) {
                    marks.add(new Mark(StrictMath.log10(value), Wording.compact(value, 1)));
                }
            }
        }
        if (marks.size() >= 2) {
            return marks;
        }
        AxisTicks ticks = AxisTicks.within(values, Math.max(2, most));
        return ticks.values().stream()
                .map(value -> new Mark(StrictMath.log10(value), ticks.label(value)))
                .toList();
    }

    private static String power(int decade, boolean plain) {
        if (plain) {
            return Wording.plain(Double.parseDouble("1e" + decade), 1);
        }
        StringBuilder raised = new StringBuilder("10");
        for (char c : Integer.toString(decade).toCharArray()) {
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return raised.toString();
    }

    /** The place of a value; NaN where it has none. */
    public double place(double value) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    /** Where a value lies: 0 at the low end, 1 at the high end, beyond them outside; NaN or infinite where nowhere. */
    public double position(double value) {
        return (place(value) - range.low()) / (range.high() - range.low());
    }
}
