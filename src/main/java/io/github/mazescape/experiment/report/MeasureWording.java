package io.github.mazescape.experiment.report;

import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with their intervals in words: with as many digits as the interval supports. */
final class MeasureWording {
    private static final int MOST_DECIMALS = 6;
    private static final int DIGITS = 4;

    private MeasureWording() {}

    /** The estimate with its unit, as "0.118"; a dash where there is none. */
    static String estimate(Measure measure) {
        return withUnit(number(measure.value().estimate(), measure.value()), measure.unit());
    }

    /** The interval, as "0.08 to 0.16"; empty where there is none. */
    static String interval(Measure measure) {
        Interval value = measure.value();
        return hasInterval(value) ? number(value.low(), value) + " to " + number(value.high(), value) : "";
    }

    /** Both, as "0.118 [0.08, 0.16]". */
    static String both(Measure measure) {
        Interval value = measure.value();
        String interval =
                hasInterval(value) ? " [" + number(value.low(), value) + ", " + number(value.high(), value) + "]" : "";
        return withUnit(number(value.estimate(), value) + interval, measure.unit());
    }

    private static boolean hasInterval(Interval value) {
        return !Double.isNaN(value.low()) && !Double.isNaN(value.high());
    }

    private static String withUnit(String number, String unit) {
        return unit.isBlank() || number.equals("–") ? number : number + " " + unit;
    }

    /** A number of a measure, with two digits of its interval's width. */
    private static String number(double number, Interval value) {
        double width = value.high() - value.low();
        double size = Math.max(Math.abs(value.low()), Math.abs(value.high()));
        if (!(width > 0) || Double.isInfinite(width) || size >= 1e6 || width < 1e-5) {
            return plain(number);
        }
        int decimals = Math.max(0, Math.min(MOST_DECIMALS, 1 - (int) Math.floor(StrictMath.log10(width))));
        if (!Double.isFinite(number)) {
            return plain(number);
        }
        BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
        String text = rounded.toPlainString();
        return (rounded.signum() == 0 ? text.replace("-", "") : text).replace('-', '−');
    }

    /** A number by itself. */
    static String plain(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "−∞";
        }
        if (number == 0 || Double.isNaN(number)) {
            return Wording.compact(number, DIGITS);
        }
        // What a sum left behind the last digits that are shown decides no notation.
        return Wording.compact(
                new BigDecimal(number).round(new MathContext(DIGITS)).doubleValue(), DIGITS);
    }

    /** What a check of a calibration expects, as "0.738 ± 0.03" or "at least 0.95". */
    static String expected(Calibration.Check check) {
        if (check.high() == Double.POSITIVE_INFINITY) {
            return "at least " + plain(check.low());
        }
        if (check.low() == Double.NEGATIVE_INFINITY) {
            return "at most " + plain(check.high());
        }
        if (check.low() == check.high()) {
            return "exactly " + plain(check.expected());
        }
        double below = check.expected() - check.low();
        double above = check.high() - check.expected();
        boolean even = Math.abs(above - below) <= 1e-9 * Math.max(above, below);
        return even
                ? plain(check.expected()) + " ± " + plain((above + below) / 2)
                : plain(check.expected()) + ", between " + plain(check.low()) + " and " + plain(check.high());
    }
}
