package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.ViewHistory;
import io.github.mazescape.live.worker.Viewpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The landscape has 100 values a side, and each of them is 2 pixels of the screen wide. */
class LandscapePointerTest {
    private static final Box PICTURE = new Box(30, 10, 200, 200);
    private static final Viewport HOME = Viewport.of(1, 100, 100);

    private final ViewHistory view =
            ViewHistory.of(DirectionKind.RANDOM, new ViewHistory.Home(1, Viewpoint.Seeking.NOTHING));
    private final List<String> picked = new ArrayList<>();
    private final LandscapePointer pointer = new LandscapePointer(
            () -> view.now().viewport(),
            move -> move.accept(view),
            (px, py, second) -> picked.add(px + ", " + py + (second ? " as second" : "")));

    @BeforeEach
    void size() {
        view.resize(100, 100);
        assertEquals(HOME, viewport());
    }

    private Viewport viewport() {
        return view.now().viewport();
    }

    @Test
    void aClickPicksThePixelThatWasPressed() {
        pointer.press(50, 75, false, false);
        assertTrue(pointer.busy());
        pointer.drag(PICTURE, 53, 72, 0);
        pointer.release(PICTURE, 53, 72, 1);
        assertFalse(pointer.busy());
        assertEquals(List.of("10, 32"), picked);
        assertEquals(HOME, viewport());
    }

    @Test
    void aClickWithControlPicksTheSecond() {
        pointer.press(229, 209, false, true);
        pointer.release(PICTURE, 229, 209, 0);
        pointer.press(30, 10, false, false);
        pointer.release(PICTURE, 30, 10, 1);
        assertEquals(List.of("99, 99 as second", "0, 0"), picked);
    }

    @Test
    void aDragMovesThePictureByWholeValues() {
        pointer.press(100, 100, false, false);
        pointer.drag(PICTURE, 104, 100, 0);
        assertEquals(HOME.panned(-2, 0), viewport());
        pointer.drag(PICTURE, 105, 94, 10);
        assertEquals(HOME.panned(-3, 3), viewport());
        pointer.drag(PICTURE, 106, 94, 20);
        assertEquals(HOME.panned(-3, 3), viewport());
        pointer.release(PICTURE, 160, 40, 30);
        assertEquals(HOME.panned(-30, 30), viewport());
        assertEquals(List.of(), picked);
        assertTrue(view.goBack());
        assertEquals(HOME, viewport());
    }

    @Test
    void aDragThatComesBackIsNoClick() {
        pointer.press(100, 100, false, false);
        pointer.drag(PICTURE, 100, 104, 0);
        pointer.release(PICTURE, 100, 100, 10);
        assertEquals(List.of(), picked);
        assertEquals(HOME, viewport());
    }

    @Test
    void aDragWithShiftTakesABoxFromAnyCorner() {
        double left = viewport().x(40);
        double top = viewport().y(20);
        pointer.press(159, 99, true, false);
        assertNull(pointer.selection(PICTURE));
        pointer.drag(PICTURE, 110, 50, 0);
        assertEquals(new Box(110, 50, 50, 50), pointer.selection(PICTURE));
        assertEquals(HOME, viewport());
        pointer.release(PICTURE, 110, 50, 10);
        assertNull(pointer.selection(PICTURE));
        assertEquals(0.25, viewport().halfWidth());
        assertEquals(left, viewport().x(0), 1e-12);
        assertEquals(top, viewport().y(0), 1e-12);
        assertEquals(List.of(), picked);
    }

    @Test
    void aBoxEndsWhereThePictureEnds() {
        pointer.press(130, 110, true, false);
        pointer.drag(PICTURE, 900, -300, 0);
        assertEquals(new Box(130, 10, 100, 101), pointer.selection(PICTURE));
        pointer.press(130, 110, true, false);
        pointer.drag(PICTURE, 0, 400, 0);
        assertEquals(new Box(30, 110, 101, 100), pointer.selection(PICTURE));
    }

    @Test
    void aBoxThatIsTooSmallIsNone() {
        pointer.press(100, 100, true, false);
        pointer.release(PICTURE, 106, 150, 0);
        assertEquals(HOME, viewport());
        pointer.press(100, 100, true, false);
        pointer.release(PICTURE, 150, 106, 0);
        assertEquals(HOME, viewport());
        pointer.press(100, 100, true, false);
        pointer.release(PICTURE, 107, 107, 0);
        assertEquals(0.04, viewport().halfWidth(), 1e-12);
    }

    @Test
    void aDragAfterABoxPansAgain() {
        pointer.press(100, 100, true, false);
        pointer.release(PICTURE, 102, 102, 0);
        assertEquals(List.of("35, 45"), picked);
        pointer.press(100, 100, false, false);
        pointer.release(PICTURE, 120, 100, 0);
        assertEquals(HOME.panned(-10, 0), viewport());
    }

    @Test
    void aDoubleClickMovesThePixelToTheMiddle() {
        double x = viewport().x(10);
        double y = viewport().y(80);
        pointer.doubleClick(PICTURE, 51, 170, 0);
        assertEquals(x, viewport().x(50));
        assertEquals(y, viewport().y(50));
    }

    @Test
    void theWheelZoomsInUpwardAndOutDownwardAtThePointerByThirdsOfOctaves() {
        pointer.move(PICTURE, 51, 170);
        double x = place(pointer.u());
        pointer.wheel(PICTURE, 51, 170, -1, 0);
        assertEquals(Math.pow(2, -1 / 3.0), viewport().halfWidth(), viewport().pitch());
        assertEquals(x, place(pointer.u()), viewport().pitch());
        pointer.wheel(PICTURE, 51, 170, -2, 10);
        assertEquals(0.5, viewport().halfWidth(), 1e-12);
        assertEquals(x, place(pointer.u()), viewport().pitch());
        assertEquals(-0.79, pointer.u(), 1e-12);
        assertEquals(0.6, pointer.v(), 1e-12);
        pointer.wheel(PICTURE, 51, 170, 6, 20);
        assertEquals(2, viewport().halfWidth(), 1e-12);
    }

    /** The place on the plane at u. */
    private double place(double u) {
        return viewport().middleX() + u * viewport().halfWidth();
    }

    @Test
    void aButtonThatIsHeldStillZoomsOnUntilItIsLetGo() {
        pointer.press(51, 170, false, false);
        pointer.hold(1, 1000);
        pointer.move(PICTURE, 51, 170);
        pointer.step(1000 + HeldZoom.STILL - 1);
        assertEquals(HOME, viewport());
        pointer.step(1000 + HeldZoom.STILL + 100);
        assertEquals(
                Math.pow(2, -0.1 * HeldZoom.SPEED),
                viewport().halfWidth(),
                viewport().pitch());
        pointer.step(1000 + HeldZoom.STILL + 200);
        assertEquals(
                Math.pow(2, -0.2 * HeldZoom.SPEED),
                viewport().halfWidth(),
                viewport().pitch());
        Viewport zoomed = viewport();
        pointer.drag(PICTURE, 90, 90, 1000 + HeldZoom.STILL + 210);
        assertEquals(zoomed, viewport());
        pointer.release(PICTURE, 90, 90, 1000 + HeldZoom.STILL + 210);
        pointer.step(1000 + HeldZoom.STILL + 220);
        pointer.step(4000);
        assertEquals(List.of(), picked);
        assertTrue(viewport().halfWidth() > 0.97 * zoomed.halfWidth());
        assertTrue(view.goBack());
        assertEquals(HOME, viewport());
    }

    @Test
    void aButtonThatMovesBeforeItZoomsDragsThePicture() {
        pointer.press(100, 100, false, false);
        pointer.hold(1, 1000);
        pointer.drag(PICTURE, 110, 100, 1100);
        pointer.step(2000);
        assertEquals(HOME.panned(-5, 0), viewport());
    }

    @Test
    void theOtherButtonZoomsOut() {
        pointer.press(100, 100, false, false);
        pointer.hold(-1, 1000);
        pointer.step(1000 + HeldZoom.STILL + 100);
        assertEquals(
                Math.pow(2, 0.1 * HeldZoom.SPEED),
                viewport().halfWidth(),
                viewport().pitch());
    }

    @Test
    void theFocusIsNowhereOutsideThePicture() {
        pointer.move(PICTURE, 30, 10);
        assertEquals(-1, pointer.u());
        assertEquals(-1, pointer.v());
        pointer.move(PICTURE, 229, 11);
        assertEquals(0.99, pointer.u(), 1e-12);
        assertEquals(-0.99, pointer.v(), 1e-12);
        pointer.move(PICTURE, 230, 11);
        assertTrue(Double.isNaN(pointer.u()));
        assertTrue(Double.isNaN(pointer.v()));
    }

    @Test
    void withoutAPressNothingIsDraggedOrPicked() {
        pointer.drag(PICTURE, 150, 150, 0);
        pointer.release(PICTURE, 150, 150, 0);
        assertEquals(HOME, viewport());
        assertEquals(List.of(), picked);
        assertTrue(Double.isNaN(pointer.u()));
    }
}
