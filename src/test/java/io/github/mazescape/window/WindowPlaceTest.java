package io.github.mazescape.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {
    private static final Rectangle LEFT = new Rectangle(0, 0, 1920, 1080);
    private static final Rectangle RIGHT = new Rectangle(1920, 40, 2560, 1400);

    @ParameterizedTest
    @CsvSource({
        "640, 400, 640, 400",
        "1024, 700, 1024, 700",
        "1280, 720, 1280, 720",
        "1280, 800, 1280, 800",
        "1920, 1080, 1632, 918",
        "2560, 1440, 1920, 1200",
        "5120, 1440, 1920, 1200",
        "900, 1600, 900, 1200"
    })
    void aFirstWindowUsesTheScreenAndStaysOnIt(int wide, int high, int width, int height) {
        Rectangle screen = new Rectangle(70, 30, wide, high);
        Rectangle place = WindowPlace.of(List.of(screen), null).bounds();
        assertEquals(new Dimension(width, height), place.getSize());
        assertTrue(screen.contains(place), place.toString());
        assertEquals(screen.getCenterX(), place.getCenterX(), 1);
        assertEquals(screen.getCenterY(), place.getCenterY(), 1);
    }

    @Test
    void aRememberedPlaceIsTakenOnAnyScreen() {
        WindowPlace remembered = new WindowPlace(new Rectangle(2200, 100, 1500, 900), true);
        assertEquals(remembered, WindowPlace.of(List.of(LEFT, RIGHT), remembered));
    }

    @Test
    void aRememberedPlaceOffAllScreensIsIgnored() {
        WindowPlace remembered = new WindowPlace(new Rectangle(2200, 100, 1500, 900), true);
        assertEquals(WindowPlace.of(List.of(LEFT), null), WindowPlace.of(List.of(LEFT), remembered));
    }

    @Test
    void aWindowThatWasPartlyOffTheScreenComesBackWhole() {
        WindowPlace remembered = new WindowPlace(new Rectangle(-300, 900, 1200, 700), false);
        assertEquals(
                new Rectangle(0, 380, 1200, 700),
                WindowPlace.of(List.of(LEFT, RIGHT), remembered).bounds());
    }

    @Test
    void everyRememberedPlaceEndsOnOneScreenAndIsLargeEnough() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 2000; i++) {
            Rectangle screen = new Rectangle(
                    random.nextInt(-3000, 3000),
                    random.nextInt(-3000, 3000),
                    random.nextInt(1, 4000),
                    random.nextInt(1, 3000));
            Rectangle was = new Rectangle(
                    random.nextInt(-9999, 9999),
                    random.nextInt(-9999, 9999),
                    random.nextInt(0, 9999),
                    random.nextInt(0, 9999));
            Rectangle place =
                    WindowPlace.of(List.of(screen), new WindowPlace(was, false)).bounds();
            assertTrue(screen.contains(place), screen + " and " + was + " make " + place);
            Dimension least = WindowPlace.least(screen);
            assertTrue(place.width >= least.width && place.height >= least.height, place.toString());
        }
    }
}
