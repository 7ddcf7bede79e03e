package io.github.mazescape.window.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameMeterTest {
    @Test
    void theMedianAndTheSlowestPercentAreThoseOfTheTimesBetweenFrames() {
        FrameMeter meter = new FrameMeter();
        long now = 1;
        meter.frame(now, 0);
        for (int i = 1; i <= 200; i++) {
            now += i % 100 == 0 ? 80_000_000L : 20_000_000L;
            meter.frame(now, i * 1_000_000L);
        }
        assertEquals(200, meter.frames());
        assertEquals(50, meter.medianRate(), 1e-9);
        assertEquals(20, meter.slowestPercent(), 1e-9);
        assertEquals(80, meter.longest(), 1e-9);
        assertTrue(meter.summary().contains("longest 80.0 ms (1.0 ms on a processor)"), meter.summary());
    }

    @Test
    void theMedianOfAnEvenNumberOfZoomsLiesBetweenTheMiddleTwo() {
        FrameMeter meter = new FrameMeter();
        meter.zoom(10);
        meter.zoom(100);
        meter.zoom(30);
        meter.zoom(50);
        assertEquals(40, meter.medianZoom());
    }

    @Test
    void theGlidesThatWentTheirWholeWayAreCountedWithTheirPictures() {
        FrameMeter meter = new FrameMeter();
        int[] glides = {4, 5, 5, 5, 5, 6, 6, 7, 7, 7};
        boolean[] between = {true, true, true, true, false, true, true, true, true, false};
        for (int i = 0; i < glides.length; i++) {
            meter.drawn(glides[i], between[i]);
            meter.frame(1 + i * 20_000_000L, 0);
        }
        assertEquals(List.of(3.0, 2.0), meter.glides());
        String said = "2 glides: 2 pictures between at least, 3 in the median; while they last median 50.0 frames/s";
        assertTrue(meter.summary().contains(said), meter.summary());
    }

    @Test
    void nothingMeasuredIsZero() {
        FrameMeter meter = new FrameMeter();
        assertEquals(0, meter.medianRate());
        assertEquals(0, meter.slowestPercent());
        assertEquals(0, meter.medianZoom());
    }
}
