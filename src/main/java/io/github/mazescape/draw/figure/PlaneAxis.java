package io.github.mazescape.draw.figure;

import io.github.mazescape.draw.axis.AxisTicks;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import java.util.List;

/**
 * The axis of one direction of a plane. Where the view is far smaller than its distance from the origin, the marks
 * count from a place that the title names; where its places are very small or large, the title names the power of ten.
 *
 * @param title what the marks count
 * @param marks the marks, ascending
 */
record PlaneAxis(String title, List<Mark> marks) {
    private static final double FAR = 1e-3;
    private static final double SMALL = 0.01;
    private static final double LARGE = 1000;
    private static final int MOST_DIGITS = 17;

    /**
     * A mark.
     *
     * @param position 0 at the low end, 1 at the high end
     */
    record Mark(double position, String label) {}

    /**
     * Chooses marks.
     *
     * @param low the place at the left or upper border [direction lengths]
     * @param high the place at the other border
     * @param what the direction, as "first direction"
     * @param unit what is counted, as "norms of the centre"
     * @param widest the larger half of the view's two sides, so that both axes count in one power of ten
     * @param most how many marks have room, at least 2
     */
    static PlaneAxis of(double low, double high, String what, String unit, double widest, int most) {
        double middle = (low + high) / 2;
        double half = (high - low) / 2;
        boolean relative = half < FAR * Math.abs(middle);
        double from = relative ? middle : 0;
        double largest = relative ? widest : Math.max(widest, Math.max(Math.abs(low), Math.abs(high)));
        int exponent = largest >= SMALL && largest < LARGE ? 0 : (int) Math.floor(StrictMath.log10(largest));
        double power = Double.parseDouble("1e" + exponent);
        ValueRange shown =
                relative ? new ValueRange(-half / power, half / power) : new ValueRange(low / power, high / power);
        AxisTicks ticks = AxisTicks.within(shown, most);
        String scaled = exponent == 0 ? unit : "1e" + exponent + " " + unit;
        String origin = relative ? ", from " + Wording.compact(from, digits(middle, half)) : "";
        return new PlaneAxis(
                what + " [" + scaled.replace('-', '−') + "]" + origin,
                ticks.values().stream()
                        .map(value -> new Mark(shown.position(value), ticks.label(value)))
                        .toList());
    }

    /** As many digits of the middle as tell it to a hundredth of the view. */
    private static int digits(double middle, double half) {
        return Math.min(MOST_DIGITS, (int) Math.ceil(StrictMath.log10(Math.abs(middle) / half)) + 2);
    }
}
