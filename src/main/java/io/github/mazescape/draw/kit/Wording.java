package io.github.mazescape.draw.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns numbers into text and fits text into a width. It does the same in every locale. */
public final class Wording {
    private static final String[] PREFIXES = {"", " k", " M", " G", " T"};

    private Wording() {}

    /** A fitness with two digits, as "0.83"; a dash if it is not finite. */
    public static String fitness(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    /** A number with n significant digits and without trailing zeros, as "0.002". */
    public static String plain(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        String text = new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
        return text.replace('-', '−');
    }

    /**
     * A number of any size with n significant digits. It is as {@link #plain} from a thousandth up to a million, and as
     * "3.1e−9" elsewhere.
     */
    public static String compact(double value, int digits) {
        double size = Math.abs(value);
        if (!(size > 0) || Double.isInfinite(size) || size >= 1e-3 && size < 1e6) {
            return plain(value, digits);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text = rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
        return text.replace('-', '−');
    }

    /** A number with its sign and two digits, as "+0.31"; a dash if it is not finite. */
    public static String signed(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%+.2f", value).replace('-', '−')
                : "–";
    }

    /** A rate with three digits and a prefix, as "31.4 M"; a dash if it is not known. */
    public static String rate(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return "–";
        }
        int prefix = 0;
        double scaled = value;
        while (scaled >= 999.5 && prefix < PREFIXES.length - 1) {
            scaled /= 1000;
            prefix++;
        }
        String format = scaled >= 99.95 || prefix == 0 && scaled >= 10 ? "%.0f" : scaled >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, scaled) + PREFIXES[prefix];
    }

    /** The text, cut with an ellipsis if it is wider than the room. It is empty if nothing fits. */
    public static String fitted(String text, int size, double room) {
        if (TypeFace.REGULAR.width(text, size) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 3; end--) {
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (TypeFace.REGULAR.width(cut, size) <= room) {
                return cut;
            }
        }
        return "";
    }

    /** Breaks the text between words into lines that fit the room. A word that is wider has a line of its own. */
    public static List<String> wrapped(String text, int size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || TypeFace.REGULAR.width(longer, size) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
