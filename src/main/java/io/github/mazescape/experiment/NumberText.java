package io.github.mazescape.experiment;

import io.github.mazescape.statistics.Interval;
import java.util.Locale;

/** Numbers in the sentences of a result: two or three digits that mean something. */
public final class NumberText {
    private NumberText() {}

    /** A number, such as {@code 0.42}, {@code 17.3}, {@code 250} or {@code 3.1e-05}. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : value > 0 ? "infinite" : "-infinite";
        }
        String form = value == Math.rint(value) || size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, size > 0 && size < 0.005 ? "%.1e" : form, value);
    }

    /** An estimate with its interval, such as {@code 0.42 (0.31 to 0.55)}; without where its ends are unknown. */
    public static String of(Interval interval) {
        return Double.isNaN(interval.low()) || Double.isNaN(interval.high())
                ? of(interval.estimate())
                : of(interval.estimate()) + " (" + of(interval.low()) + " to " + of(interval.high()) + ")";
    }

    /** How many of something there are, such as {@code 1 run} or {@code 20 runs}. */
    public static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
