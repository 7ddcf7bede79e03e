package io.github.mazescape.cli.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers from one to another that a parameter may take. Values are decimals of few digits, so that folders can be
 * named by them.
 *
 * @param first the smallest
 * @param last the largest, above the first
 * @param step 0 for all numbers, 1 for whole ones, 2 for every second whole one from the first on
 * @param logarithmic whether neighbours differ by a factor rather than by a difference; then the first is above 0
 */
record NumberRange(BigDecimal first, BigDecimal last, int step, boolean logarithmic) {
    private static final MathContext SHOWN = new MathContext(6);
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 17;

    /**
     * Evenly spaced values, from the first to the last.
     *
     * @param count how many, at least 2
     * @return as the settings read them; fewer where whole numbers are fewer
     */
    List<String> values(int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String value = i == 0 ? text(first) : i == count - 1 ? text(last) : text(between(i, count - 1));
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    /** The exact number a part of the way from the first to the last, rounded to six digits. */
    private BigDecimal between(int part, int parts) {
        if (logarithmic) {
            return new BigDecimal(at((double) part / parts)).round(SHOWN);
        }
        BigDecimal way = last.subtract(first).multiply(BigDecimal.valueOf(part));
        BigDecimal exact = first.add(way.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL128));
        return step == 0 ? exact.round(SHOWN) : exact;
    }

    /**
     * A value in one of the cells into which the range is cut, each as likely as another.
     *
     * @param cell its number, in [0, cells)
     * @param place where in the cell, in [0, 1)
     * @return as the settings read it; of all numbers the one of fewest digits, from 3, that stays in the cell
     */
    String within(int cell, int cells, double place) {
        double share = (cell + place) / cells;
        if (step > 0) {
            return text(logarithmic ? new BigDecimal(at(share)) : whole(share));
        }
        BigDecimal exact = new BigDecimal(at(share));
        BigDecimal low = cell == 0 ? first : new BigDecimal(at((double) cell / cells));
        BigDecimal high = cell == cells - 1 ? last : new BigDecimal(at((cell + 1.0) / cells));
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.compareTo(low) >= 0 && rounded.compareTo(high) < 0) {
                return text(rounded);
            }
        }
        return text(exact.max(first).min(last));
    }

    /** The number that a share of the range lies below. */
    private double at(double share) {
        double from = first.doubleValue();
        double to = last.doubleValue();
        return logarithmic
                ? StrictMath.exp(StrictMath.log(from) + share * (StrictMath.log(to) - StrictMath.log(from)))
                : from + share * (to - from);
    }

    /** One of the numbers of a step, each with the same share. */
    private BigDecimal whole(double share) {
        BigInteger count = last.subtract(first)
                .toBigInteger()
                .divide(BigInteger.valueOf(step))
                .add(BigInteger.ONE);
        BigInteger index = new BigDecimal(share).multiply(new BigDecimal(count)).toBigInteger();
        return first.add(
                new BigDecimal(index.min(count.subtract(BigInteger.ONE)).multiply(BigInteger.valueOf(step))));
    }

    private String text(BigDecimal number) {
        if (step == 0) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
        }
        BigDecimal steps = number.subtract(first).divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_UP);
        BigDecimal nearest = first.add(steps.multiply(BigDecimal.valueOf(step)));
        return nearest.min(last).toBigInteger().toString();
    }
}
