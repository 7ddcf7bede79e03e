package io.github.mazescape.draw.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.ValueRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartZoomTest {
    private static final ValueRange RUN = new ValueRange(1, 101);

    private static ChartZoom zoomed(@Nullable ChartZoom before, double share, double factor) {
        ChartZoom zoom = ChartZoom.zoomed(RUN, before, share, factor);
        assertNotNull(zoom);
        return zoom;
    }

    private static void assertShows(double low, double high, ValueRange whole, @Nullable ChartZoom zoom) {
        ValueRange shown = ChartZoom.shown(whole, zoom);
        assertEquals(low, shown.low(), 1e-9);
        assertEquals(high, shown.high(), 1e-9);
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        assertShows(13.5, 63.5, RUN, zoomed(null, 0.25, 0.5));
        assertShows(21, 71, RUN, zoomed(null, 0.4, 0.5));
    }

    @Test
    void zoomingOutFarEnoughShowsTheWholeRunAgain() {
        ChartZoom zoom = zoomed(null, 0.5, 0.5);
        assertNull(ChartZoom.zoomed(RUN, zoom, 0.1, 2));
        assertNull(ChartZoom.zoomed(RUN, null, 0.1, 1.5));
    }

    @Test
    void noPieceIsShorterThanFiveGenerationsAndNoneIsEmpty() {
        ChartZoom zoom = zoomed(null, 0.3, 1e-9);
        assertEquals(5, zoom.high() - zoom.low(), 1e-9);
        assertEquals(zoom, ChartZoom.zoomed(RUN, zoom, 0.3, 0.5));
    }

    @Test
    void aPieceAtTheNewestGenerationMovesOnWithTheRun() {
        ChartZoom zoom = zoomed(null, 0.97, 0.2);
        assertTrue(zoom.newest());
        assertShows(81, 101, RUN, zoom);
        assertShows(111, 131, new ValueRange(1, 131), zoom);
    }

    @Test
    void aPieceOfThePastStaysWhereItIs() {
        ChartZoom zoom = zoomed(null, 0.5, 0.2);
        assertFalse(zoom.newest());
        assertShows(41, 61, new ValueRange(1, 5000), zoom);
    }

    @Test
    void aPieceNeverReachesBeyondTheRunAlsoWhereAnotherOneIsShorter() {
        ChartZoom zoom = zoomed(null, 0.9, 0.2);
        assertShows(1, 10, new ValueRange(1, 10), zoom);
        assertShows(11, 31, new ValueRange(1, 31), zoom);
        assertShows(1, 21, RUN, ChartZoom.moved(RUN, zoom, -1e6));
        ChartZoom last = ChartZoom.moved(RUN, zoom, 1e6);
        assertShows(81, 101, RUN, last);
        assertNotNull(last);
        assertTrue(last.newest());
    }
}
