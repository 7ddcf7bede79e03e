package io.github.mazescape.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotDrawingTest {
    @Test
    void everyPlotStaysInsideTheSizeThatItIsGiven() {
        for (Plot plot : ExamplePlots.all()) {
            PlotLayout layout = new PlotLayout(plot, new Box(0, 0, 400, 280), false);
            Box box = layout.frame().box();
            assertTrue(box.x() >= 0 && box.right() <= 400, plot.name());
            assertTrue(box.y() >= layout.key().height() && layout.bottom() <= 280, plot.name());
            assertTrue(box.width() >= 100 && box.height() >= 70, plot.name() + ": " + box);
        }
    }

    @Test
    void aUnitIsAsLongUpAsAcrossWhereBothAxesCountIt() {
        PlotFrame frame = new PlotLayout(ExamplePlots.plane(), new Box(0, 0, 600, 500), false).frame();
        assertEquals(frame.x(1) - frame.x(0), frame.y(0) - frame.y(1), 1.5);
    }

    @Test
    void aUnitIsAsLongUpAsAcrossWhereBothAxesReachEquallyFarAroundZero() {
        Plot.Axis axis = Axis.linear("part", -1.5, 1.5);
        Plot plot = new Plot("plane", "", "", axis, axis, List.of());
        PlotFrame frame = new PlotLayout(plot, new Box(0, 0, 600, 300), false).frame();
        assertEquals(frame.x(1) - frame.x(0), frame.y(0) - frame.y(1), 1.5);
    }

    @Test
    void pointsOverOneNameHideNoOther() {
        PointsApart places = new PointsApart(6);
        double[] columns = new double[5];
        Arrays.setAll(columns, i -> places.column(100, 50));
        Arrays.sort(columns);
        for (int i = 1; i < columns.length; i++) {
            assertTrue(columns[i] - columns[i - 1] >= 0.9 * 6, Arrays.toString(columns));
        }
        assertEquals(100, columns[2]);
        assertEquals(100, places.column(100, 80), "where there is room it stays");
    }

    @Test
    void aDrawingSaysTheWordsOfItsPlot() {
        String svg = PlotDrawing.alone(ExamplePlots.profiles()).svg(Scheme.LIGHT);
        for (String words : List.of("matched by moments", "position α on the line", "random network", "0.8")) {
            assertTrue(svg.contains("aria-label=\"" + words + "\""), words);
        }
    }

    @Test
    void whatIsNoNumberIsAGapAndStopsNothing() {
        double[] x = {1, 2, Double.NaN, 4, 5};
        double[] y = {Double.NaN, 0, 1, Double.POSITIVE_INFINITY, 2};
        List<Plot.Mark> marks = List.of(
                new Plot.Line("line", 0, x, y, true),
                new Plot.Points("points", 1, x, y),
                new Plot.Errors("errors", 2, x, y, y, x),
                new Plot.Band("band", 3, x, y, x),
                new Plot.Bars("bars", 4, x, y),
                new Plot.Level("level", 5, Double.NaN, true),
                new Plot.Words("words", 6, Double.NaN, 1));
        for (Axis axis : List.of(Axis.linear(""), Axis.log(""))) {
            Drawing drawing = PlotDrawing.alone(new Plot("gaps", "Gaps", "", axis, axis, marks));
            assertTrue(drawing.svg(Scheme.DARK).length() > 1000);
            drawing.pixels(1, Scheme.DARK);
        }
    }

    @Test
    void aPlotWithoutMarksIsDrawn() {
        Plot plot = new Plot("none", "Nothing", "", Axis.log("a"), Axis.named("b", List.of()), List.of());
        assertTrue(PlotDrawing.bare(plot, 400).height() > 100);
        PlotDrawing.bare(plot, 60, 40).pixels(1, Scheme.LIGHT);
    }

    @Test
    void aLineOfManyPointsIsNoLongerThanThePictureNeeds() {
        double[] x = new double[200_000];
        double[] y = new double[x.length];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> StrictMath.sin(i / 2e4));
        Plot plot = new Plot("long", "", "", Axis.linear(""), Axis.linear(""), List.of(new Plot.Line("", 0, x, y)));
        assertTrue(PlotDrawing.bare(plot, 600).svg(Scheme.LIGHT).length() < 100_000);
    }
}
