package io.github.mazescape.draw.kit;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of any size in a few characters. */
public final class ShortNumber {
    private ShortNumber() {}

    /** The number with so many significant digits: "0.002", "31.4", and below a thousandth or from a million on "3.1e−9". */
    public static String of(double value, int digits) {
        double size = Math.abs(value);
        if (!(size > 0) || Double.isInfinite(size) || size >= 1e-3 && size < 1e6) {
            return Wording.plain(value, digits);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).toPlainString().replace('-', '−') + "e"
                + String.valueOf(exponent).replace('-', '−');
    }
}
