package io.github.mazescape.draw.axis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.chart.EndLabels;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AxisTicks, the labels at the ends of lines, and how numbers are worded. */
class AxisTest {
    @Test
    void ticksAreRoundNumbersWithinTheRange() {
        assertEquals(
                List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
                AxisTicks.within(ValueRange.UNIT, 6).values());
        assertEquals(
                List.of(20.0, 40.0, 60.0, 80.0, 100.0, 120.0),
                AxisTicks.within(new ValueRange(1, 120), 7).values());
    }

    @Test
    void ticksAreNeverMoreThanAsked() {
        for (int most = 2; most < 12; most++) {
            for (double high = 0.003; high < 1e6; high *= 1.7) {
                AxisTicks ticks = AxisTicks.within(new ValueRange(-0.3 * high, high), most);
                assertTrue(ticks.values().size() <= most, most + " asked, got " + ticks);
            }
        }
    }

    @Test
    void ticksAreLabelledWithAsManyDecimalsAsTellThemApart() {
        AxisTicks ticks = AxisTicks.within(new ValueRange(0.51, 0.57), 4);
        assertEquals(
                List.of("0.52", "0.54", "0.56"),
                ticks.values().stream().map(ticks::label).toList());
    }

    @Test
    void labelsThatDoNotMeetStayWhereTheyAre() {
        assertArrayEquals(new double[] {10, 40, 80}, EndLabels.spread(new double[] {10, 40, 80}, 15, 0, 100), 1e-9);
    }

    @Test
    void labelsThatMeetMoveApartAroundTheirMean() {
        assertArrayEquals(new double[] {42.5, 57.5}, EndLabels.spread(new double[] {49, 51}, 15, 0, 100), 1e-9);
    }

    @Test
    void labelsStayBetweenTheirLimits() {
        assertArrayEquals(new double[] {70, 85, 100}, EndLabels.spread(new double[] {99, 99, 99}, 15, 0, 100), 1e-9);
        assertArrayEquals(new double[] {0, 15}, EndLabels.spread(new double[] {-5, 1}, 15, 0, 100), 1e-9);
    }

    @Test
    void ratesAreWordedWithThreeDigits() {
        assertEquals("31.4 M", Wording.rate(31.4e6));
        assertEquals("1.00 k", Wording.rate(999.9));
        assertEquals("–", Wording.rate(Double.NaN));
    }

    @Test
    void numbersAreWordedWithoutNeedlessZeros() {
        assertEquals("0.002", Wording.plain(0.002, 3));
        assertEquals("20", Wording.plain(20, 3));
        assertEquals("−0.5", Wording.plain(-0.5, 3));
    }

    @Test
    void magnitudesFarFromOneHaveAnExponent() {
        assertEquals("0.002", Wording.compact(0.002, 3));
        assertEquals("3.14e−9", Wording.compact(3.14159e-9, 3));
        assertEquals("1e−12", Wording.compact(1e-12, 3));
        assertEquals("−2.5e7", Wording.compact(-2.5e7, 3));
        assertEquals("0", Wording.compact(0, 3));
    }

    @Test
    void aRangeOfOneValueStillHasAWidth() {
        assertTrue(ValueRange.of(new float[] {0.5f, Float.NaN}).high() > 0.5);
        assertEquals(ValueRange.UNIT, ValueRange.of(new float[] {Float.NaN}));
    }
}
