package io.github.mazescape.draw.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.ValueRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
    private static List<String> labels(AxisScale scale) {
        return scale.marks().stream()
                .map(AxisScale.Mark::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    @Test
    void aFewDecadesAreLabelledByPlainNumbers() {
        assertEquals(List.of("0.01", "0.1", "1", "10"), labels(AxisScale.logarithmic("", new ValueRange(0.01, 20), 6)));
    }

    @Test
    void manyDecadesAreLabelledByEverySoManyPowersOfTen() {
        assertEquals(
                List.of("10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"),
                labels(AxisScale.logarithmic("", new ValueRange(1e-12, 1), 5)));
    }

    @Test
    void withinADecadeRoundNumbersAreLabelled() {
        assertEquals(List.of("0.5", "1", "2"), labels(AxisScale.logarithmic("", new ValueRange(0.4, 3), 6)));
        assertTrue(
                labels(AxisScale.logarithmic("", new ValueRange(1.1, 1.7), 4)).size() >= 2);
    }

    @Test
    void noMarkLiesOutside() {
        for (double low : new double[] {0.013, 0.5, 3e-7}) {
            AxisScale scale = AxisScale.logarithmic("", new ValueRange(low, 40), 8);
            assertTrue(
                    scale.marks().stream()
                            .allMatch(mark -> mark.place() >= scale.range().low() - 1e-9
                                    && mark.place() <= scale.range().high() + 1e-9),
                    scale::toString);
        }
    }

    @Test
    void positionsRunFromOneEndToTheOther() {
        AxisScale scale = AxisScale.logarithmic("", new ValueRange(0.01, 100), 5);
        assertEquals(0, scale.position(0.01), 1e-12);
        assertEquals(0.5, scale.position(1), 1e-12);
        assertEquals(1, scale.position(100), 1e-12);
        assertEquals(0.25, AxisScale.named("", List.of("a", "b")).position(0), 1e-12);
    }
}
