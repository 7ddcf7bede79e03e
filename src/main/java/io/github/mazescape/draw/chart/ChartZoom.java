package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.ValueRange;
import org.jspecify.annotations.Nullable;

/**
 * The piece of a run that a chart shows, by the generations at its two ends. Null stands for the whole run.
 *
 * @param low at the left end
 * @param high at the right end, over {@code low}
 * @param newest whether the right end is the newest generation, and moves on with it
 */
public record ChartZoom(double low, double high, boolean newest) {
    /** The shortest piece [generations]. */
    private static final double LEAST = 5;
    /** Whoever zooms this near the right end means the right end, as a share of the width. */
    private static final double AT_THE_END = 0.06;

    private static final double ROUNDING = 1e-6;

    /** The piece of a run between its two ends that is shown. */
    public static ValueRange shown(ValueRange whole, @Nullable ChartZoom zoom) {
        if (zoom == null) {
            return whole;
        }
        double span = zoom.high - zoom.low;
        if (span >= whole.high() - whole.low()) {
            return whole;
        }
        double last = whole.high() - span;
        double low = zoom.newest ? last : Math.max(whole.low(), Math.min(last, zoom.low));
        return new ValueRange(low, low + span);
    }

    /**
     * The piece after a zoom, in which a place stays where it is.
     *
     * @param share the place, as a share of the width from the left
     * @param factor how much longer the piece is than the one before, over 0
     */
    static @Nullable ChartZoom zoomed(ValueRange whole, @Nullable ChartZoom before, double share, double factor) {
        ValueRange from = shown(whole, before);
        double place = share > 1 - AT_THE_END ? 1 : ValueRange.UNIT.clamp(share);
        double length = from.high() - from.low();
        double span = Math.max(Math.min(LEAST, length), length * factor);
        return of(whole, from.low() + place * (length - span), span);
    }

    /** The piece moved by a number of generations, as far as there are any. */
    static @Nullable ChartZoom moved(ValueRange whole, @Nullable ChartZoom before, double generations) {
        ValueRange from = shown(whole, before);
        return of(whole, from.low() + generations, from.high() - from.low());
    }

    private static @Nullable ChartZoom of(ValueRange whole, double wanted, double span) {
        if (span > (1 - ROUNDING) * (whole.high() - whole.low())) {
            return null;
        }
        double last = whole.high() - span;
        double low = Math.max(whole.low(), Math.min(last, wanted));
        return new ChartZoom(low, low + span, low >= last);
    }
}
