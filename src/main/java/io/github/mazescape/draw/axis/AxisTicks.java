package io.github.mazescape.draw.axis;

import io.github.mazescape.draw.kit.ValueRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks of an axis: multiples of 1, 2 or 5 times a power of ten. The choice follows P. Heckbert, "Nice numbers for
 * graph labels" (Graphics Gems, 1990).
 *
 * @param values the marks, ascending
 * @param decimals how many decimals tell them apart
 */
public record AxisTicks(List<Double> values, int decimals) {
    /** Chooses marks within a range, at most {@code most} of them, which is at least 2. */
    public static AxisTicks within(ValueRange range, int most) {
        double rough = (range.high() - range.low()) / Math.max(1, most - 1);
        int exponent = (int) Math.floor(StrictMath.log10(rough));
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int factor : new int[] {1, 2, 5, 10}) {
            step = new BigDecimal(factor).scaleByPowerOfTen(exponent);
            if (count(range, step) <= most) {
                break;
            }
        }
        List<Double> values = new ArrayList<>();
        BigDecimal value = first(range, step);
        for (; value.doubleValue() <= range.high(); value = value.add(step)) {
            values.add(value.doubleValue());
        }
        return new AxisTicks(
                List.copyOf(values), Math.max(0, step.stripTrailingZeros().scale()));
    }

    /** A mark in words. */
    public String label(double value) {
        return new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '−');
    }

    private static BigDecimal first(ValueRange range, BigDecimal step) {
        return new BigDecimal(range.low()).divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static int count(ValueRange range, BigDecimal step) {
        double first = first(range, step).doubleValue();
        return first > range.high() ? 0 : 1 + (int) Math.floor((range.high() - first) / step.doubleValue() + 1e-9);
    }
}
