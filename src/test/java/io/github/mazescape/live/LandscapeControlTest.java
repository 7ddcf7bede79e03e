package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeControlTest {
    private static final PlaneRecipe PICKED = new PlaneRecipe(DirectionKind.PICKED, 3, 7, 0.25, List.of(4, 0, 2));

    private final LandscapeControl control = new LandscapeControl(DirectionKind.PCA, 1);
    private long now;

    /** A time at which a new gesture begins. */
    private long later() {
        now += 10_000;
        return now;
    }

    private Viewport viewport() {
        return control.look().viewport();
    }

    private PlaneRecipe plane() {
        return control.look().plane();
    }

    @Test
    void atFirstTheWholePlaneAroundTheFirstChampionIsSeenAndFollowed() {
        assertEquals(PlaneRecipe.around(1, DirectionKind.PCA, 0), plane());
        assertEquals(Viewport.of(1, 64, 64), viewport());
        assertTrue(control.look().following());
        assertFalse(control.goBack());
        assertFalse(control.goForward());
    }

    @Test
    void aZoomKeepsThePointUnderThePixel() {
        double x = viewport().x(50);
        double y = viewport().y(6);
        control.zoom(50, 6, 3, later());
        assertEquals(0.125, viewport().halfWidth());
        assertEquals(x, viewport().x(50));
        assertEquals(y, viewport().y(6));
        assertFalse(control.look().following());
        control.zoom(50, 6, -3, later());
        assertEquals(Viewport.of(1, 64, 64), viewport());
    }

    @Test
    void aPanMovesThePictureWithThePointer() {
        double x = viewport().x(20);
        double y = viewport().y(20);
        control.pan(5, -3, later());
        assertEquals(x, viewport().x(25));
        assertEquals(y, viewport().y(17));
        assertFalse(control.look().following());
    }

    @Test
    void aBoxFillsThePicture() {
        double left = viewport().x(8);
        double top = viewport().y(40);
        control.box(8, 40, 23, 55, later());
        assertEquals(0.25, viewport().halfWidth());
        assertEquals(left, viewport().x(0));
        assertEquals(top, viewport().y(0));
    }

    @Test
    void aPixelComesToTheMiddle() {
        double x = viewport().x(3);
        double y = viewport().y(60);
        control.centre(3, 60, later());
        assertEquals(x, viewport().x(32));
        assertEquals(y, viewport().y(32));
        assertEquals(1, viewport().halfWidth());
    }

    @Test
    void homeIsTheWholePlaneInTheSizeThatThereIs() {
        control.resize(48, 32);
        control.zoom(5, 5, 4, later());
        control.pan(100, 100, later());
        control.home(later());
        assertEquals(Viewport.of(1, 48, 32), viewport());
    }

    @Test
    void homeAtHomeIsNothingToTakeBack() {
        control.home(later());
        assertFalse(control.goBack());
    }

    @Test
    void theReachIsHowFarHomeIs() {
        control.zoom(5, 5, 1, later());
        control.reach(3, later());
        assertEquals(Viewport.of(3, 64, 64), viewport());
        control.zoom(5, 5, 1, later());
        control.home(later());
        assertEquals(Viewport.of(3, 64, 64), viewport());
    }

    @Test
    void looksGoBackOneByOneAndForwardAgain() {
        LandscapeControl.Look first = control.look();
        control.zoom(1, 2, 1, later());
        LandscapeControl.Look second = control.look();
        control.turn(PICKED, false, later());
        LandscapeControl.Look third = control.look();
        assertEquals(PICKED, third.plane());
        assertEquals(Viewport.of(1, 64, 64), third.viewport());
        assertTrue(control.goBack());
        assertEquals(second, control.look());
        assertTrue(control.goBack());
        assertEquals(first, control.look());
        assertFalse(control.goBack());
        assertEquals(first, control.look());
        assertTrue(control.goForward());
        assertTrue(control.goForward());
        assertEquals(third, control.look());
        assertFalse(control.goForward());
    }

    @Test
    void aGestureIsOneStepForAsLongAsItGoesOn() {
        LandscapeControl.Look before = control.look();
        control.zoom(9, 9, 1, 1000);
        control.zoom(9, 9, 1, 1699);
        control.zoom(9, 9, 1, 2398);
        LandscapeControl.Look zoomed = control.look();
        control.zoom(9, 9, 1, 2398 + 700);
        control.goBack();
        assertEquals(zoomed, control.look());
        control.goBack();
        assertEquals(before, control.look());
    }

    @Test
    void anotherKindOfMoveIsAStepOfItsOwn() {
        control.zoom(9, 9, 1, 1000);
        LandscapeControl.Look zoomed = control.look();
        control.pan(1, 1, 1001);
        control.pan(1, 1, 1002);
        control.goBack();
        assertEquals(zoomed, control.look());
    }

    @Test
    void twoBoxesAreTwoStepsHoweverSoon() {
        control.box(0, 0, 31, 31, 1000);
        LandscapeControl.Look first = control.look();
        control.box(0, 0, 31, 31, 1001);
        control.goBack();
        assertEquals(first, control.look());
    }

    @Test
    void aNewMoveGivesUpWhatWasTakenBackEvenWithinOneGesture() {
        control.zoom(9, 9, 1, 1000);
        control.zoom(9, 9, 1, 5000);
        control.goBack();
        LandscapeControl.Look once = control.look();
        control.zoom(40, 40, 1, 5001);
        assertFalse(control.goForward());
        control.goBack();
        assertEquals(once, control.look());
    }

    @Test
    void aMoveThatMovesNothingIsNoStep() {
        control.pan(0, 0, later());
        control.centre(32, 32, later());
        control.depth(0, later());
        assertFalse(control.goBack());
        assertTrue(control.look().following());
    }

    @Test
    void theDepthMovesThePlaneAndNotTheView() {
        control.zoom(1, 2, 2, later());
        Viewport before = viewport();
        control.depth(0.5, 1_000_000);
        control.depth(0.75, 1_000_010);
        assertEquals(PlaneRecipe.around(1, DirectionKind.PCA, 0).atDepth(0.75), plane());
        assertEquals(before, viewport());
        assertFalse(control.look().following());
        control.goBack();
        assertEquals(0, plane().depth());
    }

    @Test
    void aPlaneThatFollowsKeepsItsKindOfDirectionsDrawAndDepth() {
        control.turn(new PlaneRecipe(DirectionKind.RANDOM, 4, 2, 0.5, List.of()), true, later());
        Viewport before = viewport();
        control.follow(9);
        assertEquals(new PlaneRecipe(DirectionKind.RANDOM, 4, 9, 0.5, List.of()), plane());
        assertEquals(before, viewport());
        assertTrue(control.look().following());
        control.goBack();
        assertEquals(PlaneRecipe.around(1, DirectionKind.PCA, 0), plane());
    }

    @Test
    void pickedDirectionsBecomeRandomOnesWhereTheyFollow() {
        control.turn(PICKED, false, later());
        control.follow(9);
        assertEquals(new PlaneRecipe(DirectionKind.RANDOM, 3, 9, 0.25, List.of()), plane());
    }

    @Test
    void followingIsSwitchedWithoutAStep() {
        control.setFollowing(false);
        assertFalse(control.look().following());
        assertFalse(control.goBack());
        control.setFollowing(true);
        assertTrue(control.look().following());
    }

    @Test
    void planesThroughGenerationsGivenUpAreForgotten() {
        control.turn(PlaneRecipe.around(5, DirectionKind.RANDOM, 0), false, later());
        control.turn(PlaneRecipe.around(8, DirectionKind.RANDOM, 1), false, later());
        control.turn(PlaneRecipe.around(6, DirectionKind.RANDOM, 2), false, later());
        control.turn(PlaneRecipe.around(9, DirectionKind.RANDOM, 3), false, later());
        control.goBack();
        control.forgetAfter(5);
        assertEquals(PlaneRecipe.around(5, DirectionKind.RANDOM, 2), plane());
        assertFalse(control.goForward());
        assertTrue(control.goBack());
        assertEquals(PlaneRecipe.around(5, DirectionKind.RANDOM, 0), plane());
        assertTrue(control.goBack());
        assertEquals(1, plane().centre());
        assertFalse(control.goBack());
    }

    @Test
    void aNewRunIsSeenFromHomeAndWithoutAPast() {
        control.resize(40, 40);
        control.turn(PICKED, false, later());
        control.zoom(3, 3, 2, later());
        control.goBack();
        control.restart();
        assertEquals(PlaneRecipe.around(1, DirectionKind.RANDOM, 3), plane());
        assertEquals(Viewport.of(1, 40, 40), viewport());
        assertTrue(control.look().following());
        assertFalse(control.goBack());
        assertFalse(control.goForward());
    }

    private static Bookmark bookmark() {
        return new Bookmark(Plan.of(Settings.defaults()), 9, PICKED, new Viewport(0.0625, 100, -40, 32, 32), false);
    }

    @Test
    void aBookmarkIsSeenInTheSizeThatThereIsAndWithoutAPast() {
        control.resize(96, 64);
        control.zoom(3, 3, 2, later());
        control.open(bookmark());
        assertEquals(PICKED, plane());
        assertFalse(control.look().following());
        assertEquals(96, viewport().width());
        assertEquals(64, viewport().height());
        assertEquals(1, viewport().halfHeight());
        assertEquals(0.0625 * 116, viewport().x(48));
        assertEquals(0.0625 * -24, viewport().y(32));
        assertFalse(control.goBack());
    }

    @Test
    void aSimulationThatBeginsWithABookmarkLooksAsItSays() {
        LandscapeControl of = new LandscapeControl(bookmark(), 2);
        assertEquals(bookmark().plane(), of.look().plane());
        assertEquals(bookmark().viewport(), of.look().viewport());
        assertFalse(of.look().following());
        of.home(later());
        assertEquals(Viewport.of(2, 32, 32), of.look().viewport());
    }

    @Test
    void theFirstMoveAfterAnotherRunCanBeTakenBackHoweverSoon() {
        control.zoom(9, 9, 1, 1000);
        control.open(bookmark());
        LandscapeControl.Look opened = control.look();
        control.zoom(9, 9, 1, 1001);
        assertTrue(control.goBack());
        assertEquals(opened, control.look());
        control.zoom(9, 9, 1, 2000);
        control.restart();
        control.zoom(9, 9, 1, 2001);
        assertTrue(control.goBack());
        assertEquals(Viewport.of(1, 64, 64), viewport());
    }

    @Test
    void aLookIsRestoredInTheSizeThatThereIsAndLooksBeforeItStay() {
        control.turn(PICKED, false, later());
        control.zoom(10, 10, 1, later());
        LandscapeControl.Look then = control.look();
        control.home(later());
        control.resize(128, 128);
        control.restore(then);
        assertEquals(PICKED, plane());
        assertFalse(control.look().following());
        assertEquals(128, viewport().width());
        assertEquals(0.5, viewport().halfWidth());
        assertEquals(then.viewport().x(32), viewport().x(64));
        assertTrue(control.goBack());
        assertEquals(128, viewport().width());
        assertEquals(then.viewport().x(32), viewport().x(64));
    }

    @Test
    void anotherSizeKeepsTheMiddleAndIsNoStep() {
        control.zoom(50, 10, 2, later());
        double x = viewport().x(32);
        double y = viewport().y(32);
        control.resize(200, 100);
        assertEquals(200, viewport().width());
        assertEquals(100, viewport().height());
        assertEquals(0.25, viewport().halfHeight());
        assertEquals(x, viewport().x(100), viewport().pitch() / 2);
        assertEquals(y, viewport().y(50), viewport().pitch() / 2);
        control.goBack();
        assertEquals(200, viewport().width());
        assertEquals(1, viewport().halfHeight());
        assertFalse(control.goBack());
    }

    @Test
    void atMostTwoHundredLooksAreKept() {
        for (int move = 0; move < 205; move++) {
            control.pan(1, 0, later());
        }
        int steps = 0;
        while (control.goBack()) {
            steps++;
        }
        assertEquals(200, steps);
        assertEquals(Viewport.of(1, 64, 64).panned(-5, 0), viewport());
    }
}
