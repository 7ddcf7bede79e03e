package io.github.mazescape.store.format;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in text files. */
public final class Decimal {
    private static final int DIGITS_OF_A_DOUBLE = 17;

    private Decimal() {}

    /**
     * The shortest decimal that reads back as exactly this number, the same on every JDK ({@code Double.toString} changed in JDK 19,
     * JDK-4511638); {@code nan} for what is not finite.
     */
    public static String of(double number) {
        if (!Double.isFinite(number)) {
            return "nan";
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= DIGITS_OF_A_DOUBLE; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == number) {
                break;
            }
        }
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }
}
