package io.github.mazescape.window.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.chart.ChartZoom;
import io.github.mazescape.draw.kit.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartPointerTest {
    private static final Box BOX = new Box(16, 16, 520, 220);
    private static final int MIDDLE = 200;
    private static final int IN_THE_PLOT = 120;
    private static final int ON_THE_AXIS = 222;

    private final List<Long> gone = new ArrayList<>();
    private final ChartPointer pointer = new ChartPointer(gone::add);
    private final ChartModel chart = Examples.chart(120);

    private ChartZoom zoom() {
        ChartZoom zoom = pointer.marks(0, 0).zoom();
        assertNotNull(zoom);
        return zoom;
    }

    private long under(int x) {
        return ChartPanel.generationAt(BOX, chart, pointer.marks(0, 0).zoom(), x, IN_THE_PLOT)
                .orElseThrow();
    }

    private void click(int x, int y, long millis) {
        pointer.press(BOX, chart, x, y, false);
        pointer.release(BOX, chart, x, y, millis);
    }

    @Test
    void onTheWholeRunAClickGoesBackAtOnceAndADragThroughTheGenerations() {
        pointer.press(BOX, chart, MIDDLE, IN_THE_PLOT, false);
        assertEquals(List.of(under(MIDDLE)), gone);
        assertTrue(pointer.busy());
        pointer.drag(BOX, chart, MIDDLE + 30, IN_THE_PLOT);
        pointer.release(BOX, chart, MIDDLE + 30, IN_THE_PLOT, 0);
        assertEquals(List.of(under(MIDDLE), under(MIDDLE + 30)), gone);
        assertFalse(pointer.busy());
    }

    @Test
    void theWheelZoomsAtThePointerAndOutAgain() {
        long before = under(MIDDLE);
        pointer.wheel(BOX, chart, MIDDLE, IN_THE_PLOT, -4);
        assertEquals(before, under(MIDDLE));
        assertTrue(zoom().high() - zoom().low() < 60);
        pointer.wheel(BOX, chart, MIDDLE, IN_THE_PLOT, 4);
        assertNull(pointer.marks(0, 0).zoom());
        assertEquals(List.of(), gone);
    }

    @Test
    void aDoubleClickShowsTheWholeRunAgainAndGoesNowhere() {
        pointer.wheel(BOX, chart, MIDDLE, IN_THE_PLOT, -4);
        click(MIDDLE, IN_THE_PLOT, 1000);
        pointer.marks(0, 1100);
        pointer.press(BOX, chart, MIDDLE, IN_THE_PLOT, false);
        pointer.release(BOX, chart, MIDDLE, IN_THE_PLOT, 1150);
        pointer.doubleClick();
        assertNull(pointer.marks(0, 9000).zoom());
        assertEquals(List.of(), gone);
    }

    @Test
    void inAPieceOfTheRunAClickGoesBackOnceNoSecondOneFollows() {
        pointer.wheel(BOX, chart, MIDDLE, IN_THE_PLOT, -4);
        click(MIDDLE, IN_THE_PLOT, 1000);
        pointer.marks(0, 1299);
        assertEquals(List.of(), gone);
        pointer.marks(0, 1300);
        pointer.marks(0, 1400);
        assertEquals(List.of(under(MIDDLE)), gone);
    }

    @Test
    void aDragOnTheAxisOrWithShiftMovesThePiece() {
        pointer.wheel(BOX, chart, MIDDLE, IN_THE_PLOT, -4);
        long before = under(MIDDLE);
        pointer.press(BOX, chart, MIDDLE, ON_THE_AXIS, false);
        pointer.drag(BOX, chart, MIDDLE + 40, ON_THE_AXIS);
        pointer.release(BOX, chart, MIDDLE + 40, ON_THE_AXIS, 0);
        assertEquals(before, under(MIDDLE + 40));
        pointer.press(BOX, chart, MIDDLE + 40, IN_THE_PLOT, true);
        pointer.drag(BOX, chart, MIDDLE, IN_THE_PLOT);
        pointer.release(BOX, chart, MIDDLE, IN_THE_PLOT, 0);
        assertEquals(before, under(MIDDLE));
        pointer.marks(0, 9000);
        assertEquals(List.of(), gone);
    }

    @Test
    void beforeTheFirstGenerationThereIsNothingToZoom() {
        pointer.wheel(BOX, ChartModel.EMPTY, MIDDLE, IN_THE_PLOT, -4);
        pointer.press(BOX, ChartModel.EMPTY, MIDDLE, IN_THE_PLOT, true);
        assertNull(pointer.marks(0, 0).zoom());
        assertEquals(List.of(), gone);
    }
}
