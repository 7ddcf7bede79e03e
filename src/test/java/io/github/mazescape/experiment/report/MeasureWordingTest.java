package io.github.mazescape.experiment.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.statistics.Interval;
import org.junit.jupiter.api.Test;

class MeasureWordingTest {
    private static String both(double estimate, double low, double high, String unit) {
        return MeasureWording.both(new Measure("m", new Interval(estimate, low, high, 20), unit));
    }

    @Test
    void anEstimateHasAsManyDecimalsAsItsIntervalSupports() {
        assertEquals("0.118 [0.080, 0.161]", both(0.118432, 0.0803, 0.1612, ""));
        assertEquals("41 [23, 77] steps", both(41.3, 22.7, 77.2, "steps"));
        assertEquals("−0.9 [−1.5, 0.0]", both(-0.92, -1.5, -0.001, ""));
    }

    @Test
    void anIntervalThatIsNotKnownIsLeftOut() {
        Measure measure = new Measure("m", Interval.ofEstimate(0.5, 3), "nats");
        assertEquals("0.5 nats", MeasureWording.both(measure));
        assertEquals("", MeasureWording.interval(measure));
        assertEquals("–", MeasureWording.both(new Measure("m", Interval.ofEstimate(Double.NaN, 0), "nats")));
    }

    @Test
    void equalEndsAndOpenOnesAreTold() {
        assertEquals("1 [1, 1]", both(1, 1, 1, ""));
        assertEquals("5 [2, ∞]", both(5, 2, Double.POSITIVE_INFINITY, ""));
        assertEquals("1.37e18 [1.2e18, 1.5e18]", both(1.37e18, 1.2e18, 1.5e18, ""));
    }

    @Test
    void whatACheckExpectsIsInWords() {
        assertEquals("0.738 ± 0.03", MeasureWording.expected(Calibration.Check.near("c", 0.7, 0.738, 0.03)));
        assertEquals("exactly 1", MeasureWording.expected(Calibration.Check.exactly("c", 1, 1)));
        assertEquals("at least 0.95", MeasureWording.expected(Calibration.Check.atLeast("c", 1, 0.95)));
        assertEquals("at most 0.1", MeasureWording.expected(Calibration.Check.atMost("c", 0, 0.1)));
        assertEquals("2, between 1 and 4", MeasureWording.expected(new Calibration.Check("c", 2, 2, 1, 4)));
    }
}
