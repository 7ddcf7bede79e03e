package io.github.mazescape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NumberRangeTest {
    private static NumberRange range(String first, String last, int step, boolean logarithmic) {
        return new NumberRange(new BigDecimal(first), new BigDecimal(last), step, logarithmic);
    }

    @Test
    void valuesAreEvenlySpacedWithBothEnds() {
        assertEquals(
                List.of("0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4"),
                range("0.05", "0.4", 0, false).values(8));
        assertEquals(
                List.of("0", "0.333333", "0.666667", "1"),
                range("0", "1", 0, false).values(4));
        assertEquals(List.of("-1", "0", "1"), range("-1", "1", 0, false).values(3));
        assertEquals(List.of("4", "8", "12", "16"), range("4", "16", 1, false).values(4));
        assertEquals(List.of("4", "5", "7", "8"), range("4", "8", 1, false).values(4));
        assertEquals(List.of("7", "15", "21"), range("7", "21", 2, false).values(3));
    }

    @Test
    void logarithmicValuesDifferByAFactor() {
        assertEquals(
                List.of("0.001", "0.01", "0.1", "1"),
                range("0.001", "1", 0, true).values(4));
        assertEquals(
                List.of("4", "8", "16", "32", "64"), range("4", "64", 1, true).values(5));
    }

    @Test
    void wholeNumbersThatAreFewerGiveFewerValues() {
        assertEquals(List.of("4", "5", "6"), range("4", "6", 1, false).values(8));
    }

    @Test
    void aValueOfACellLiesInItWithFewDigits() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            NumberRange range = range("0.05", "0.4", 0, logarithmic);
            for (int cell = 0; cell < 400; cell++) {
                for (double place : new double[] {0, 0.37, 0.999_999}) {
                    String text = range.within(cell, 400, place);
                    double value = Double.parseDouble(text);
                    double share = logarithmic ? Math.log(value / 0.05) / Math.log(8) : (value - 0.05) / 0.35;
                    assertEquals(cell + 0.5, share * 400, 0.5 + 1e-9, text);
                    assertTrue(place > 0.5 || place == 0 || text.length() <= 7, text);
                }
            }
        }
    }

    @Test
    void eachWholeNumberIsDrawnFromAsManyCells() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int cell = 0; cell < 40; cell++) {
            counts.merge(range("7", "13", 2, false).within(cell, 40, 0.5), 1, Integer::sum);
        }
        assertEquals("{11=10, 13=10, 7=10, 9=10}", counts.toString());
        List<String> powers = new ArrayList<>();
        for (int cell = 0; cell < 3; cell++) {
            powers.add(range("1", "64", 1, true).within(cell, 3, 0.5));
        }
        assertEquals(List.of("2", "8", "32"), powers);
    }
}
