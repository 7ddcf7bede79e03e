package io.github.mazescape.draw.kit;

/**
 * The values between which a colour map or an axis runs.
 *
 * @param low the value at the dark end
 * @param high the value at the light end, over {@code low}
 */
public record ValueRange(double low, double high) {
    /** The range of fitness. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    public ValueRange {
        if (!(low < high)) {
            throw new IllegalArgumentException("range: expected low < high, got " + low + " and " + high);
        }
    }

    /** The range of the known values among some; a little around a single value; [0, 1] where none is known. */
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

    /** Where a value lies, 0 at the low end and 1 at the high end, clamped to [0, 1]. */
    public double position(double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }
}
