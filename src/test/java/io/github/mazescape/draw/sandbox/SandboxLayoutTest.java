package io.github.mazescape.draw.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxLayoutTest {
    @ParameterizedTest
    @CsvSource({"900, 600", "1000, 900", "1280, 800", "1920, 1080", "3840, 1600"})
    void panelsLieInTheWindowAndDoNotOverlap(int width, int height) {
        SandboxLayout layout = SandboxLayout.of(width, height);
        List<Box> panels = List.of(layout.landscape(), layout.maze(), layout.hidden(), layout.chart(), layout.status());
        for (Box panel : panels) {
            assertTrue(panel.x() >= 0 && panel.y() >= 0 && panel.right() <= width && panel.bottom() <= height);
            assertTrue(panel.width() > 0 && panel.height() > 0);
            for (Box other : panels) {
                assertFalse(panel != other && overlap(panel, other), panel + " overlaps " + other);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "1280, 800", "1920, 1080"})
    void thePictureIsASquareWithinTheLandscapePanel(int width, int height) {
        SandboxLayout layout = SandboxLayout.of(width, height);
        assertEquals(layout.picture().width(), layout.picture().height());
        assertTrue(layout.picture().bottom() <= layout.landscape().bottom());
        assertTrue(layout.picture().right() <= layout.landscape().right());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 50", "320, 200"})
    void aWindowThatIsFarTooSmallStillHasALayout(int width, int height) {
        assertTrue(SandboxLayout.of(width, height).picture().width() >= 1);
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }
}
