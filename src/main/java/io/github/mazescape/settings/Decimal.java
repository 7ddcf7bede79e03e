package io.github.mazescape.settings;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in text files. */
public final class Decimal {
    private static final int DIGITS_OF_A_DOUBLE = 17;

    private Decimal() {}

    /** The shortest decimal that reads back as exactly this number; {@code nan} for what is not finite. */
    public static String of(double number) {
        return Double.isFinite(number) ? shortest(number).toPlainString() : "nan";
    }

    /**
     * The shortest decimal that reads back as exactly this finite number, the same on every JDK
     * ({@code Double.toString} changed in JDK 19, JDK-4511638).
     */
    static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= DIGITS_OF_A_DOUBLE; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == number) {
                break;
            }
        }
        return shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
    }
}
