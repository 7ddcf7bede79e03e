package io.github.mazescape.draw.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart's cursor, and what generation lies under a point of it. */
class ChartTest {
    private static final Box BOX = new Box(16, 16, 520, 220);

    @Test
    void aChartAloneNamesItsRunAndTheColourThatIsDrawn() {
        Drawing drawing = new Drawing(
                1000,
                560,
                "a chart",
                pen -> ChartPanel.drawAlone(pen, new Box(0, 0, 1000, 560), Examples.chart(120), "first"));
        String dark = drawing.svg(Scheme.DARK);
        assertTrue(dark.contains("Fitness over generations: first"), dark);
        assertTrue(dark.contains("amber") && !dark.contains("brown"));
        String light = drawing.svg(Scheme.LIGHT);
        assertTrue(light.contains("brown") && !light.contains("amber"));
    }

    @Test
    void aCursorInTheMiddle() throws IOException {
        check("chart-cursor", SandboxLayout.of(1280, 800).chart(), Examples.chart(120), 47);
    }

    @Test
    void aCursorAtTheLastGenerationInTheSmallestWindow() throws IOException {
        check("chart-cursor-last", SandboxLayout.of(900, 600).chart(), Examples.chart(120), 120);
    }

    @Test
    void aCursorAtTheFirstOfFewGenerations() throws IOException {
        check("chart-cursor-first", BOX, Examples.chart(4), 1);
    }

    @Test
    void aRunWithoutACentreHasNoLineForItAndItsBestIsTheChampion() throws IOException {
        check("chart-no-centre", BOX, Examples.chart(60, false), 0);
    }

    @Test
    void aWideChartTellsTheMazesOfAllItsCurves() throws IOException {
        check("chart-wide", new Box(0, 0, 960, 480), Examples.chart(120), 0);
    }

    @Test
    void noGenerationYet() throws IOException {
        ChartModel model = new ChartModel(List.of(), Examples.chart(1).references(), List.of(), SeedStrip.NONE);
        check("chart-none", BOX, model, 0);
    }

    @Test
    void thePointerTellsAllValuesOfItsGenerationAndWhatWasChangedThere() throws IOException {
        ChartModel model = Examples.changedChart(120);
        Box box = new Box(16, 16, 460, 230);
        int x = ChartScene.of(box, model, null).column(60);
        check("chart-hover", box, model, new ChartMarks(0, null, x, 130));
    }

    @Test
    void nearTheRightEndTheValuesStandAtTheLeftOfThePointer() throws IOException {
        ChartModel model = Examples.changedChart(120);
        int x = ChartScene.of(BOX, model, null).column(112);
        check("chart-hover-right", BOX, model, new ChartMarks(0, null, x, 100));
    }

    @Test
    void aPieceOfTheRunIsLabelledAtItsOwnEnd() throws IOException {
        ChartModel model = Examples.changedChart(120);
        check("chart-zoomed", BOX, model, new ChartMarks(44, new ChartZoom(38.3, 58.3, false), Double.NaN, Double.NaN));
    }

    @Test
    void inMazesFromFilesTheDashedLinesBelongToTheFiles() throws IOException {
        ChartModel plain = Examples.chart(60);
        List<ReferenceLevel> own = List.of(
                new ReferenceLevel("greedy, full knowledge", 1),
                new ReferenceLevel("map forager", 0.7),
                new ReferenceLevel("wall follower", 0.31),
                new ReferenceLevel("random walker", 0.4));
        ReferenceStretch stretch = new ReferenceStretch(
                1, Long.MAX_VALUE, plain.references().get(0).heldOut(), own);
        check(
                "chart-files",
                new Box(0, 0, 720, 260),
                new ChartModel(plain.generations(), List.of(stretch), List.of(), SeedStrip.NONE),
                new ChartMarks(0, null, 200, 60));
    }

    @Test
    void aPieceHoldsTheGenerationUnderThePointerInItsPlace() {
        ChartModel model = Examples.chart(120);
        int x = ChartScene.of(BOX, model, null).column(40);
        ChartZoom zoom = ChartPanel.zoomed(BOX, model, null, x, 0.25);
        assertEquals(OptionalLong.of(40), ChartPanel.generationAt(BOX, model, zoom, x, BOX.y() + 100));
        assertNotNull(zoom);
        assertEquals(119 * 0.25, zoom.high() - zoom.low(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 47, 119, 120})
    void theCursorStandsAtTheGenerationThatAClickOnItMeans(long generation) {
        ChartModel model = Examples.chart(120);
        int column = cursorColumn(model, generation);
        assertEquals(
                OptionalLong.of(generation), ChartPanel.generationAt(BOX, model, null, column + 0.5, BOX.y() + 100));
    }

    @Test
    void everyPointMeansTheNearestGeneration() {
        ChartModel model = Examples.chart(20);
        int first = cursorColumn(model, 1);
        int last = cursorColumn(model, 20);
        for (int x = first; x <= last; x++) {
            long nearest = Math.round(1 + 19.0 * (x - first) / (last - first));
            OptionalLong found = ChartPanel.generationAt(BOX, model, null, x, BOX.y() + 100);
            assertEquals(nearest, found.orElse(-1), "column " + x);
        }
    }

    @Test
    void aLittleBesideThePlotIsItsFirstOrLastGeneration() {
        ChartModel model = Examples.chart(120);
        int y = BOX.y() + 100;
        assertEquals(OptionalLong.of(1), ChartPanel.generationAt(BOX, model, null, cursorColumn(model, 1) - 3, y));
        assertEquals(OptionalLong.of(120), ChartPanel.generationAt(BOX, model, null, cursorColumn(model, 120) + 3, y));
    }

    @Test
    void outsideOfThePlotThereIsNoGeneration() {
        ChartModel model = Examples.chart(120);
        int left = cursorColumn(model, 1);
        int right = cursorColumn(model, 120);
        int y = BOX.y() + 100;
        double[][] outside = {
            {left - 6, y},
            {right + 6, y},
            {BOX.right() - 1, y},
            {(left + right) / 2.0, BOX.y() + 5},
            {(left + right) / 2.0, BOX.bottom() - 2},
            {(left + right) / 2.0, BOX.bottom() + 50},
            {-5, -5},
            {Double.NaN, y}
        };
        for (double[] point : outside) {
            OptionalLong found = ChartPanel.generationAt(BOX, model, null, point[0], point[1]);
            assertEquals(OptionalLong.empty(), found, point[0] + ", " + point[1]);
        }
        assertEquals(OptionalLong.empty(), ChartPanel.generationAt(BOX, ChartModel.EMPTY, null, left, y));
    }

    @Test
    void aRunThatDoesNotBeginAtGenerationOneHasThatOneAtTheLeft() {
        List<FitnessEntry> late = Examples.chart(120).generations().subList(99, 120);
        ChartModel model = ChartModel.ofUnchanged(late, List.of());
        int left = cursorColumn(model, 100);
        int right = cursorColumn(model, 120);
        assertEquals(OptionalLong.of(100), ChartPanel.generationAt(BOX, model, null, left, BOX.y() + 100));
        assertEquals(
                OptionalLong.of(110), ChartPanel.generationAt(BOX, model, null, (left + right) / 2.0, BOX.y() + 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9})
    void noPointMeansAGenerationThatIsNotThereYet(int generations) {
        ChartModel model = Examples.chart(generations);
        for (int x = BOX.x(); x < BOX.right(); x++) {
            long found =
                    ChartPanel.generationAt(BOX, model, null, x, BOX.y() + 100).orElse(1);
            assertTrue(found >= 1 && found <= generations, "column " + x + ": " + found);
        }
    }

    @Test
    void aPanelThatHasDrawnOtherCursorsBeforeDrawsTheSame() {
        ChartPanel used = new ChartPanel();
        pixels(used, Examples.chart(120), 47);
        pixels(used, Examples.chart(120), 0);
        pixels(used, Examples.chart(12), 5);
        assertArrayEquals(pixels(new ChartPanel(), Examples.chart(120), 80), pixels(used, Examples.chart(120), 80));
        assertArrayEquals(pixels(new ChartPanel(), Examples.chart(120), 0), pixels(used, Examples.chart(120), 0));
    }

    /** The one column that a cursor changes. */
    private static int cursorColumn(ChartModel model, long generation) {
        int[] without = pixels(new ChartPanel(), model, 0);
        int[] with = pixels(new ChartPanel(), model, generation);
        int width = BOX.right() + BOX.x();
        int column = -1;
        for (int i = 0; i < with.length; i++) {
            if (with[i] != without[i]) {
                assertTrue(column < 0 || column == i % width, "a cursor is one pixel wide");
                column = i % width;
            }
        }
        assertTrue(column >= 0, "a cursor is seen");
        return column;
    }

    private static int[] pixels(ChartPanel panel, ChartModel model, long cursor) {
        HeadlessCanvas canvas = new HeadlessCanvas(BOX.right() + BOX.x(), BOX.bottom() + BOX.y());
        canvas.draw(g -> {
            g.background(Theme.GROUND);
            panel.draw(g, BOX, model, ChartMarks.at(cursor));
        });
        return canvas.pixels();
    }

    private static void check(String name, Box box, ChartModel model, long cursor) throws IOException {
        check(name, box, model, ChartMarks.at(cursor));
    }

    /** The pointer is given within the box at (16, 16), as it is drawn. */
    private static void check(String name, Box box, ChartModel model, ChartMarks marks) throws IOException {
        int gap = Theme.GAP;
        Golden.check(name, box.width() + 2 * gap, box.height() + 2 * gap, g -> {
            g.background(Theme.GROUND);
            new ChartPanel().draw(g, new Box(gap, gap, box.width(), box.height()), model, marks);
        });
    }
}
