package io.github.mazescape.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Plot.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotExtentTest {
    private static final double[] PLACES = {2, 3, 4};

    private static Plot plot(Axis across, Axis up, Plot.Mark... marks) {
        return new Plot("plot", "", "", across, up, List.of(marks));
    }

    private static Plot linear(Plot.Mark... marks) {
        return plot(Axis.linear(""), Axis.linear(""), marks);
    }

    @Test
    void aLineReachesFromBorderToBorderAndHasRoomAboveAndBelow() {
        Plot plot = linear(new Plot.Line("", 0, PLACES, new double[] {1, 5, 3}));
        assertEquals(new ValueRange(2, 4), PlotExtent.across(plot));
        ValueRange up = PlotExtent.up(plot);
        assertTrue(up.low() < 1 && up.low() > 0.5 && up.high() > 5 && up.high() < 5.5, up::toString);
    }

    @Test
    void aWayThroughAPlaneHasRoomOnAllSides() {
        double[] there = {3, 4, 2};
        ValueRange across = PlotExtent.across(linear(new Plot.Line("", 0, there, PLACES)));
        assertTrue(across.low() < 2 && across.high() > 4, across::toString);
    }

    @Test
    void pointsHaveRoomOnAllSides() {
        ValueRange across = PlotExtent.across(linear(new Plot.Points("", 0, PLACES, PLACES)));
        assertTrue(across.low() < 2 && across.high() > 4, across::toString);
    }

    @Test
    void barsStandOnZero() {
        Plot plot = linear(new Plot.Bars("", 0, PLACES, new double[] {7, 8, 9}));
        assertEquals(0, PlotExtent.up(plot).low());
        assertEquals(new ValueRange(1.5, 4.5), PlotExtent.across(plot));
    }

    @Test
    void aThresholdIsInSight() {
        Plot.Mark line = new Plot.Line("", 0, PLACES, new double[] {1, 1.1, 1.2});
        ValueRange up = PlotExtent.up(linear(line, new Plot.Level("", 0, 3, false)));
        assertTrue(up.high() > 3, up::toString);
    }

    @Test
    void aLogarithmicAxisLeavesOutWhatIsNotOverZero() {
        Plot plot = plot(Axis.linear(""), Axis.log(""), new Plot.Points("", 0, PLACES, new double[] {0, 1e-6, 1}));
        ValueRange up = PlotExtent.up(plot);
        assertTrue(up.low() > 1e-7 && up.low() < 1e-6 && up.high() > 1, up::toString);
    }

    @Test
    void endsThatAreGivenHold() {
        Plot plot =
                plot(Axis.linear("", -1, Double.NaN), Axis.linear("", 0, 1), new Plot.Points("", 0, PLACES, PLACES));
        assertEquals(-1, PlotExtent.across(plot).low());
        assertEquals(ValueRange.UNIT, PlotExtent.up(plot));
    }

    @Test
    void aPlotOfNothingOrOfOneValueHasARangeAllTheSame() {
        assertEquals(ValueRange.UNIT, PlotExtent.up(linear()));
        double[] nothing = {Double.NaN, Double.POSITIVE_INFINITY};
        assertEquals(ValueRange.UNIT, PlotExtent.up(linear(new Plot.Points("", 0, nothing, nothing))));
        ValueRange one = PlotExtent.up(linear(new Plot.Points("", 0, new double[] {3}, new double[] {3})));
        assertTrue(one.low() < 3 && one.high() > 3, one::toString);
    }
}
