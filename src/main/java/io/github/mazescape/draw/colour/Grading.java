package io.github.mazescape.draw.colour;

import io.github.mazescape.draw.kit.AxisTicks;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a snapshot's layer lies in its palette, and so where the marks of the colour bar lie. One grading serves
 * colours, relief, contours and bar, so that they agree.
 *
 * <p>A difference has 0 in the middle of its palette and reaches equally far on both sides; its scales grade the amount. Equalised
 * scales grade by rank (R. Hummel, "Image enhancement by histogram transformation", 1977), with the step around 0 left
 * out of a difference, so that 0 stays in the middle.
 */
public final class Grading {
    /** Into how many steps the range is cut; odd, so that 0 lies in the middle of a step of a difference. */
    public static final int STEPS = (1 << 14) - 1;

    /** The step in the middle; there are as many on either side of it, and so many for the amounts of a difference. */
    private static final int HALF = STEPS / 2;

    private static final double DECADES = 100;
    private static final int ENOUGH = 4;

    private final Layer layer;
    private final ColourScale scale;
    private final double centre;
    private final ValueRange range;
    private final double least;
    private final float @Nullable [] ranks;

    private Grading(
            Layer layer, ColourScale scale, double centre, ValueRange range, double least, float @Nullable [] ranks) {
        this.layer = layer;
        this.scale = scale;
        this.centre = centre;
        this.range = range;
        this.least = least;
        this.ranks = ranks;
    }

    /**
     * The grading of a layer.
     *
     * @param fixed the values between which the colours run, or null for the range of the known values; equalised scales and
     *     differences do not heed it
     * @param centre the fitness from which differences are taken
     */
    public static Grading of(
            Snapshot snapshot, Layer layer, ColourScale scale, @Nullable ValueRange fixed, double centre) {
        float[] values = snapshot.measured(layer);
        if (layer.isFingerprint()) {
            return new Grading(layer, ColourScale.LINEAR, 0, ValueRange.UNIT, 0, null);
        }
        boolean difference = layer.isDifference();
        double zero = difference ? (float) centre : 0;
        ValueRange data = ValueRange.of(values);
        if (difference) {
            double most = Math.max(Math.abs(data.low() - zero), Math.abs(data.high() - zero));
            data = new ValueRange(-most, most);
        }
        ValueRange range = fixed == null || difference || scale == ColourScale.EQUALISED ? data : fixed;
        double least = difference ? range.high() / DECADES : Math.max(range.low(), range.high() / DECADES);
        boolean positive = difference || range.low() >= 0 && least < range.high();
        ColourScale used = scale == ColourScale.LOGARITHMIC && !positive ? ColourScale.LINEAR : scale;
        Grading plain = new Grading(layer, used, zero, range, least, null);
        return used == ColourScale.EQUALISED
                ? new Grading(layer, used, zero, range, least, plain.ranks(values))
                : plain;
    }

    /** The share of the known values below the lower end of each step, or of each step of the amount, and 1 behind the last. */
    private float[] ranks(float[] values) {
        boolean difference = layer.isDifference();
        int[] counts = new int[difference ? HALF : STEPS];
        int all = 0;
        for (float raw : values) {
            int step = difference ? Math.abs(step(raw) - HALF) - 1 : step(raw);
            if (!Float.isNaN(raw) && step >= 0) {
                counts[step]++;
                all++;
            }
        }
        float[] ranks = new float[counts.length + 1];
        int below = 0;
        for (int step = 0; step < counts.length; step++) {
            ranks[step] = all == 0 ? (float) step / counts.length : (float) below / all;
            below += counts[step];
        }
        ranks[counts.length] = 1;
        return ranks;
    }

    /** The value at the middle of the palette of a difference, as a fitness; 0 of other layers. */
    public double centre() {
        return centre;
    }

    /** The step of a raw value that is known, in [0, STEPS). */
    public int step(float raw) {
        int step = (int) ((raw - centre - range.low()) * (STEPS / (range.high() - range.low())));
        return Math.max(0, Math.min(STEPS - 1, step));
    }

    /** The value in the middle of a step. */
    public double middle(int step) {
        return layer.isDifference() && step == HALF
                ? 0
                : range.low() + (step + 0.5) / STEPS * (range.high() - range.low());
    }

    /** Where a value lies in the palette, in [0, 1]; of a difference, what is over 0 lies over 0.5. */
    public double position(double value) {
        if (layer.isDifference()) {
            double amount = Math.min(1, Math.abs(value) / range.high());
            double far = switch (scale) {
                case LINEAR -> amount;
                case LOGARITHMIC -> StrictMath.log1p(DECADES * amount) / StrictMath.log1p(DECADES);
                case EQUALISED -> ranked(amount);
            };
            return 0.5 + Math.signum(value) * far / 2;
        }
        double linear = range.position(value);
        return switch (scale) {
            case LINEAR -> linear;
            case LOGARITHMIC ->
                value <= least ? 0 : Math.min(1, StrictMath.log(value / least) / StrictMath.log(range.high() / least));
            case EQUALISED -> ranked(linear);
        };
    }

    /**
     * The rank of a share of the range, in [0, 1]. A step of a difference spans two STEPS-ths of the greatest amount, and the middle one reaches from
     * 0 to the first STEPS-th on either side; so the middle of every step but that lies half-way between two known ranks.
     */
    private double ranked(double share) {
        float[] known = ranks;
        if (known == null) {
            return share;
        }
        double place = layer.isDifference() ? Math.max(0, (share * STEPS - 1) / 2) : share * STEPS;
        int step = Math.min(known.length - 2, (int) place);
        return known[step] + (place - step) * ((double) known[step + 1] - known[step]);
    }

    /** Marks of the colour bar, ascending: round values at least so far apart in the palette (within [0, 1]). */
    public List<Mark> marks(double apart) {
        if (layer.isFingerprint()) {
            return List.of();
        }
        int most = Math.max(2, (int) (1 / apart));
        if (scale == ColourScale.LINEAR) {
            AxisTicks ticks = AxisTicks.within(range, most);
            return ticks.values().stream()
                    .map(value -> new Mark(value, signed(value, ticks.label(value)), position(value)))
                    .toList();
        }
        List<Mark> marks = new ArrayList<>();
        if (scale == ColourScale.LOGARITHMIC) {
            decades(marks, apart);
        }
        boolean enough = marks.size() >= ENOUGH;
        for (int finer = 2; finer <= 256 && !enough && marks.size() < most; finer *= 2) {
            for (double value : AxisTicks.within(range, finer).values()) {
                add(marks, value, apart);
            }
        }
        marks.sort(Comparator.comparingDouble(Mark::position));
        return List.copyOf(marks);
    }

    /** Powers of ten first, then their fivefold and double. */
    private void decades(List<Mark> marks, double apart) {
        add(marks, 0, apart);
        int highest = (int) Math.floor(StrictMath.log10(range.high()));
        for (int factor : new int[] {1, 5, 2}) {
            for (int exponent = highest; exponent >= highest - 3; exponent--) {
                double value = Double.parseDouble(factor + "e" + exponent);
                add(marks, value, apart);
                add(marks, -value, apart);
            }
        }
    }

    private void add(List<Mark> marks, double value, double apart) {
        boolean within = value >= range.low() && value <= range.high();
        boolean shown = scale != ColourScale.LOGARITHMIC || layer.isDifference() || value >= least;
        double position = position(value);
        if (within && shown && marks.stream().allMatch(mark -> Math.abs(mark.position() - position) >= apart)) {
            marks.add(new Mark(value, signed(value, Wording.plain(value, 3)), position));
        }
    }

    private String signed(double value, String label) {
        return layer.isDifference() && value > 0 ? "+" + label : label;
    }

    /**
     * A mark of the colour bar.
     *
     * @param value which value
     * @param label the value in words
     * @param position where it lies in the palette, in [0, 1]
     */
    public record Mark(double value, String label, double position) {}
}
