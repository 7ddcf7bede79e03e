package io.github.mazescape.draw.colour;

import io.github.mazescape.draw.axis.AxisTicks;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps the values of one layer of a snapshot to positions in its palette, and chooses the marks of the colour bar.
 * Colours, relief, contours and bar share one grading, so that they agree.
 *
 * <p>The range is cut into {@link #STEPS} equal steps, and all values of a step share one position. A difference has 0
 * in the middle of its palette and reaches equally far on both sides; its scales grade the amount. An equalised scale
 * grades by rank (R. Hummel, "Image enhancement by histogram transformation", 1977). For a difference it leaves out the
 * step around 0, so that 0 stays in the middle.
 *
 * <p>A balanced scale takes its ranks from a grid of pixels that are measured early. So its colours hardly change while
 * a picture becomes finer.
 */
public final class Grading {
    /** The number of steps. It is odd, so that 0 lies in the middle of a step of a difference. */
    public static final int STEPS = (1 << 14) - 1;

    /** The middle step. As many steps lie on either side of it, and amounts of a difference have as many steps. */
    private static final int HALF = STEPS / 2;

    private static final double DECADES = 100;
    private static final int ENOUGH = 4;
    /** The widest grid of pixels from which a balanced scale takes its ranks, and its least points along a side. */
    private static final int WIDEST_GRID = 8;

    private static final int GRID_POINTS = 32;

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
     * Grades a layer.
     *
     * @param fixed the ends of the colours, or null for the range of the known values; scales that grade by rank, and
     *     differences, ignore it
     * @param centre the fitness from which differences are taken
     */
    public static Grading of(
            Snapshot snapshot, Layer layer, ColourScale scale, @Nullable ValueRange fixed, double centre) {
        float[] values = snapshot.measured(layer);
        if (layer.isFingerprint()) {
            return new Grading(layer, ColourScale.LINEAR, 0, ValueRange.UNIT, 0, null);
        }
        boolean difference = layer.isSigned();
        double zero = layer.isDifference() ? (float) centre : 0;
        ValueRange data = ValueRange.of(values);
        if (difference) {
            double most = Math.max(Math.abs(data.low() - zero), Math.abs(data.high() - zero));
            data = new ValueRange(-most, most);
        }
        boolean byRank = scale == ColourScale.EQUALISED || scale == ColourScale.BALANCED;
        ValueRange range = fixed == null || difference || byRank ? data : fixed;
        double least = difference ? range.high() / DECADES : Math.max(range.low(), range.high() / DECADES);
        boolean positive = difference || range.low() >= 0 && least < range.high();
        ColourScale used = scale == ColourScale.LOGARITHMIC && !positive ? ColourScale.LINEAR : scale;
        Grading plain = new Grading(layer, used, zero, range, least, null);
        return byRank ? new Grading(layer, used, zero, range, least, plain.ranks(snapshot, values)) : plain;
    }

    /** Grades other numbers of a snapshot, one for each of its pixels, on a balanced scale. */
    static Grading balanced(Snapshot snapshot, float[] values) {
        Grading plain = new Grading(Layer.VISITED, ColourScale.BALANCED, 0, ValueRange.of(values), 0, null);
        return new Grading(Layer.VISITED, ColourScale.BALANCED, 0, plain.range, 0, plain.ranks(snapshot, values));
    }

    /**
     * For each step, the share of the known values below its lower end, and 1 behind the last. For a difference, steps
     * of the amount.
     */
    private float[] ranks(Snapshot snapshot, float[] values) {
        int width = snapshot.width();
        int grid = scale == ColourScale.BALANCED ? grid(Math.min(width, snapshot.height())) : 1;
        boolean difference = layer.isSigned();
        int[] counts = new int[difference ? HALF : STEPS];
        int all = 0;
        for (int y = 0; y < snapshot.height(); y += grid) {
            for (int x = 0; x < width; x += grid) {
                float raw = values[y * width + x];
                int step = difference ? Math.abs(step(raw) - HALF) - 1 : step(raw);
                if (!Float.isNaN(raw) && step >= 0) {
                    counts[step]++;
                    all++;
                }
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

    /** The distance of the pixels from which a balanced scale takes its ranks: a power of two [pixels]. */
    private static int grid(int side) {
        return Math.max(1, Math.min(WIDEST_GRID, Integer.highestOneBit(side / GRID_POINTS)));
    }

    /** The fitness at the middle of the palette of a difference; 0 for other layers. */
    public double centre() {
        return centre;
    }

    /** The step of a known value from {@link #raw}, in [0, STEPS). */
    public int step(float raw) {
        int step = (int) ((raw - centre - range.low()) * (STEPS / (range.high() - range.low())));
        return Math.max(0, Math.min(STEPS - 1, step));
    }

    /** The value in the middle of a step. */
    public double middle(int step) {
        return layer.isSigned() && step == HALF ? 0 : range.low() + (step + 0.5) / STEPS * (range.high() - range.low());
    }

    /** The position of the middle of each step: a fresh array of STEPS positions. */
    public float[] positions() {
        float[] positions = new float[STEPS];
        for (int step = 0; step < STEPS; step++) {
            positions[step] = (float) position(middle(step));
        }
        return positions;
    }

    /** The position of a value in the palette, in [0, 1]. For a difference, values over 0 lie over 0.5. */
    public double position(double value) {
        if (layer.isSigned()) {
            double amount = Math.min(1, Math.abs(value) / range.high());
            double far = switch (scale) {
                case LINEAR -> amount;
                case LOGARITHMIC -> StrictMath.log1p(DECADES * amount) / StrictMath.log1p(DECADES);
                case EQUALISED -> ranked(amount);
                case BALANCED -> (amount + ranked(amount)) / 2;
            };
            return 0.5 + Math.signum(value) * far / 2;
        }
        double linear = range.position(value);
        return switch (scale) {
            case LINEAR -> linear;
            case LOGARITHMIC ->
                value <= least ? 0 : Math.min(1, StrictMath.log(value / least) / StrictMath.log(range.high() / least));
            case EQUALISED -> ranked(linear);
            case BALANCED -> (linear + ranked(linear)) / 2;
        };
    }

    /**
     * The rank of a share of the range, in [0, 1]. For a difference, a step spans two STEPS-ths of the greatest amount,
     * and the middle step spans the first STEPS-th on either side of 0. So the middle of every other step lies half-way
     * between two known ranks.
     */
    private double ranked(double share) {
        float[] known = ranks;
        if (known == null) {
            return share;
        }
        double place = layer.isSigned() ? Math.max(0, (share * STEPS - 1) / 2) : share * STEPS;
        int step = Math.min(known.length - 2, (int) place);
        return known[step] + (place - step) * ((double) known[step + 1] - known[step]);
    }

    /**
     * Chooses marks of the colour bar, ascending: round values that are at least {@code apart} from each other in the
     * palette.
     */
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

    /** Adds powers of ten first, then five times and twice each. */
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
        boolean shown = scale != ColourScale.LOGARITHMIC || layer.isSigned() || value >= least;
        double position = position(value);
        if (within && shown && marks.stream().allMatch(mark -> Math.abs(mark.position() - position) >= apart)) {
            marks.add(new Mark(value, signed(value, Wording.plain(value, 3)), position));
        }
    }

    private String signed(double value, String label) {
        return layer.isSigned() && value > 0 ? "+" + label : label;
    }

    /**
     * A mark of the colour bar.
     *
     * @param value the value
     * @param label the value as text
     * @param position its position in the palette, in [0, 1]
     */
    public record Mark(double value, String label, double position) {}
}
