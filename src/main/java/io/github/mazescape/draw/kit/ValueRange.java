package io.github.mazescape.draw.kit;

/**
 * The ends of a colour map or an axis.
 *
 * @param low the value at the dark end
 * @param high the value at the light end, over {@code low}
 */
public record ValueRange(double low, double high) {
    /** The range of fitness. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    /** From -1 to 1: a coordinate along a slice, the state of a hidden unit. */
    public static final ValueRange SIGNED = new ValueRange(-1, 1);

    public ValueRange {
        if (!(low < high)) {
            throw new IllegalArgumentException("range: expected low < high, got " + low + " and " + high);
        }
    }

    /** The range of the finite values: slightly widened if they are all equal, and [0, 1] if there is none. */
    public static ValueRange of(float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return UNIT;
        }
        double margin = low < high ? 0 : Math.max(1e-3, Math.abs(low) * 1e-3);
        return new ValueRange(low - margin, high + margin);
    }

    /** The place of a value: 0 at the low end, 1 at the high end, clamped to [0, 1]. */
    public double position(double value) {
        return UNIT.clamp((value - low) / (high - low));
    }

    /** The value of the range that is nearest to a value. */
    public double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }
}
