package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewHistoryTest {
    private static final PlaneRecipe PICKED = new PlaneRecipe(DirectionKind.PICKED, 3, 7, 0.25, List.of(4, 0, 2));

    private final ViewHistory view =
            ViewHistory.of(DirectionKind.PCA, new ViewHistory.Home(1, Viewpoint.Seeking.NOTHING));
    private long now;

    /** A time at which a new gesture begins. */
    private long later() {
        now += 10_000;
        return now;
    }

    private Viewport viewport() {
        return view.now().viewport();
    }

    private PlaneRecipe plane() {
        return view.now().plane();
    }

    @Test
    void atFirstTheWholePlaneAroundTheFirstChampionIsSeenAndFollowed() {
        assertEquals(PlaneRecipe.around(1, DirectionKind.PCA, 0), plane());
        assertEquals(Viewport.of(1, 64, 64), viewport());
        assertTrue(view.now().following());
        assertFalse(view.goBack());
        assertFalse(view.goForward());
    }

    @Test
    void aZoomKeepsThePointUnderThePixel() {
        double x = viewport().x(50);
        double y = viewport().y(6);
        view.zoom(50, 6, 3, later());
        assertEquals(0.125, viewport().halfWidth());
        assertEquals(x, viewport().x(50));
        assertEquals(y, viewport().y(6));
        assertFalse(view.now().following());
        view.zoom(50, 6, -3, later());
        assertEquals(Viewport.of(1, 64, 64), viewport());
    }

    @Test
    void aPanMovesThePictureWithThePointer() {
        double x = viewport().x(20);
        double y = viewport().y(20);
        view.pan(5, -3, later());
        assertEquals(x, viewport().x(25));
        assertEquals(y, viewport().y(17));
        assertFalse(view.now().following());
    }

    @Test
    void aBoxFillsThePicture() {
        double left = viewport().x(8);
        double top = viewport().y(40);
        view.box(8, 40, 23, 55, later());
        assertEquals(0.25, viewport().halfWidth());
        assertEquals(left, viewport().x(0));
        assertEquals(top, viewport().y(0));
    }

    @Test
    void aPixelComesToTheMiddle() {
        double x = viewport().x(3);
        double y = viewport().y(60);
        view.centre(3, 60, later());
        assertEquals(x, viewport().x(32));
        assertEquals(y, viewport().y(32));
        assertEquals(1, viewport().halfWidth());
    }

    @Test
    void homeIsTheWholePlaneInTheSizeThatThereIs() {
        view.resize(48, 32);
        view.zoom(5, 5, 4, later());
        view.pan(100, 100, later());
        view.home(later());
        assertEquals(Viewport.of(1, 48, 32), viewport());
    }

    @Test
    void homeAtHomeIsNothingToTakeBack() {
        view.home(later());
        assertFalse(view.goBack());
    }

    @Test
    void theReachIsHowFarHomeIs() {
        view.zoom(5, 5, 1, later());
        view.reach(new ViewHistory.Home(3, Viewpoint.Seeking.NOTHING), later());
        assertEquals(Viewport.of(3, 64, 64), viewport());
        view.zoom(5, 5, 1, later());
        view.home(later());
        assertEquals(Viewport.of(3, 64, 64), viewport());
    }

    @Test
    void viewsGoBackOneByOneAndForwardAgain() {
        Viewpoint first = view.now();
        view.zoom(1, 2, 1, later());
        Viewpoint second = view.now();
        view.turn(PICKED, false, later());
        Viewpoint third = view.now();
        assertEquals(PICKED, third.plane());
        assertEquals(Viewport.of(1, 64, 64), third.viewport());
        assertTrue(view.goBack());
        assertEquals(second, view.now());
        assertTrue(view.goBack());
        assertEquals(first, view.now());
        assertFalse(view.goBack());
        assertEquals(first, view.now());
        assertTrue(view.goForward());
        assertTrue(view.goForward());
        assertEquals(third, view.now());
        assertFalse(view.goForward());
    }

    @Test
    void aGestureIsOneStepForAsLongAsItGoesOn() {
        Viewpoint before = view.now();
        view.zoom(9, 9, 1, 1000);
        view.zoom(9, 9, 1, 1699);
        view.zoom(9, 9, 1, 2398);
        Viewpoint zoomed = view.now();
        view.zoom(9, 9, 1, 2398 + 700);
        view.goBack();
        assertEquals(zoomed, view.now());
        view.goBack();
        assertEquals(before, view.now());
    }

    @Test
    void anotherKindOfMoveIsAStepOfItsOwn() {
        view.zoom(9, 9, 1, 1000);
        Viewpoint zoomed = view.now();
        view.pan(1, 1, 1001);
        view.pan(1, 1, 1002);
        view.goBack();
        assertEquals(zoomed, view.now());
    }

    @Test
    void twoBoxesAreTwoStepsHoweverSoon() {
        view.box(0, 0, 31, 31, 1000);
        Viewpoint first = view.now();
        view.box(0, 0, 31, 31, 1001);
        view.goBack();
        assertEquals(first, view.now());
    }

    @Test
    void aNewMoveGivesUpWhatWasTakenBackEvenWithinOneGesture() {
        view.zoom(9, 9, 1, 1000);
        view.zoom(9, 9, 1, 5000);
        view.goBack();
        Viewpoint once = view.now();
        view.zoom(40, 40, 1, 5001);
        assertFalse(view.goForward());
        view.goBack();
        assertEquals(once, view.now());
    }

    @Test
    void aMoveThatMovesNothingIsNoStep() {
        view.pan(0, 0, later());
        view.centre(32, 32, later());
        view.depth(0, later());
        assertFalse(view.goBack());
        assertTrue(view.now().following());
    }

    @Test
    void theDepthMovesThePlaneAndNotTheView() {
        view.zoom(1, 2, 2, later());
        Viewport before = viewport();
        view.depth(0.5, 1_000_000);
        view.depth(0.75, 1_000_010);
        assertEquals(PlaneRecipe.around(1, DirectionKind.PCA, 0).atDepth(0.75), plane());
        assertEquals(before, viewport());
        assertFalse(view.now().following());
        view.goBack();
        assertEquals(0, plane().depth());
    }

    @Test
    void aPlaneThatFollowsKeepsItsKindOfDirectionsDrawAndDepth() {
        view.turn(new PlaneRecipe(DirectionKind.RANDOM, 4, 2, 0.5, List.of()), true, later());
        Viewport before = viewport();
        view.follow(9);
        assertEquals(new PlaneRecipe(DirectionKind.RANDOM, 4, 9, 0.5, List.of()), plane());
        assertEquals(before, viewport());
        assertTrue(view.now().following());
        view.goBack();
        assertEquals(PlaneRecipe.around(1, DirectionKind.PCA, 0), plane());
    }

    @Test
    void pickedDirectionsBecomeRandomOnesWhereTheyFollow() {
        view.turn(PICKED, false, later());
        view.follow(9);
        assertEquals(new PlaneRecipe(DirectionKind.RANDOM, 3, 9, 0.25, List.of()), plane());
    }

    @Test
    void followingIsSwitchedWithoutAStep() {
        view.setFollowing(false);
        assertFalse(view.now().following());
        assertFalse(view.goBack());
        view.setFollowing(true);
        assertTrue(view.now().following());
    }

    @Test
    void planesThroughGenerationsGivenUpAreForgotten() {
        view.turn(PlaneRecipe.around(5, DirectionKind.RANDOM, 0), false, later());
        view.turn(PlaneRecipe.around(8, DirectionKind.RANDOM, 1), false, later());
        view.turn(PlaneRecipe.around(6, DirectionKind.RANDOM, 2), false, later());
        view.turn(PlaneRecipe.around(9, DirectionKind.RANDOM, 3), false, later());
        view.goBack();
        view.forgetAfter(5);
        assertEquals(PlaneRecipe.around(5, DirectionKind.RANDOM, 2), plane());
        assertFalse(view.goForward());
        assertTrue(view.goBack());
        assertEquals(PlaneRecipe.around(5, DirectionKind.RANDOM, 0), plane());
        assertTrue(view.goBack());
        assertEquals(1, plane().centre());
        assertFalse(view.goBack());
    }

    @Test
    void aNewRunIsSeenFromHomeAndWithoutAPast() {
        view.resize(40, 40);
        view.turn(PICKED, false, later());
        view.zoom(3, 3, 2, later());
        view.goBack();
        view.restart();
        assertEquals(PlaneRecipe.around(1, DirectionKind.RANDOM, 3), plane());
        assertEquals(Viewport.of(1, 40, 40), viewport());
        assertTrue(view.now().following());
        assertFalse(view.goBack());
        assertFalse(view.goForward());
    }

    private static Bookmark bookmark() {
        return new Bookmark(Plan.of(Settings.defaults()), 9, PICKED, new Viewport(0.0625, 100, -40, 32, 32), false);
    }

    @Test
    void aBookmarkIsSeenInTheSizeThatThereIsAndWithoutAPast() {
        view.resize(96, 64);
        view.zoom(3, 3, 2, later());
        view.open(Sandbox.viewpoint(bookmark()));
        assertEquals(PICKED, plane());
        assertFalse(view.now().following());
        assertEquals(96, viewport().width());
        assertEquals(64, viewport().height());
        assertEquals(1, viewport().halfHeight());
        assertEquals(0.0625 * 116, viewport().x(48));
        assertEquals(0.0625 * -24, viewport().y(32));
        assertFalse(view.goBack());
    }

    @Test
    void aSandboxThatBeginsWithABookmarkLooksAsItSays() {
        ViewHistory of =
                new ViewHistory(Sandbox.viewpoint(bookmark()), new ViewHistory.Home(2, Viewpoint.Seeking.NOTHING));
        assertEquals(bookmark().plane(), of.now().plane());
        Viewport seen = of.now().viewport();
        assertEquals(bookmark().viewport(), seen);
        assertFalse(of.now().following());
        of.home(later());
        assertEquals(Viewport.of(2, 32, 32), of.now().viewport());
    }

    @Test
    void aBorderThatWasSoughtIsGoneToUnlessTheUserHasMovedMeanwhile() {
        view.seekBorder(later());
        Viewpoint seeking = view.now();
        assertTrue(seeking.moves());
        view.found(seeking, Optional.of(new BehaviourBorder(0.5, -0.25)));
        assertFalse(view.now().moves());
        int middle = viewport().width() / 2;
        assertEquals(0.5, viewport().x(middle), viewport().pitch());
        assertEquals(-0.25, viewport().y(viewport().height() / 2), viewport().pitch());
        view.seekBorder(later());
        Viewpoint outdated = view.now();
        view.found(outdated, Optional.empty());
        assertEquals(outdated.seeking(Viewpoint.Seeking.NOTHING), view.now());
        view.zoom(9, 9, 1, later());
        Viewpoint moved = view.now();
        view.found(outdated, Optional.of(new BehaviourBorder(0, 0)));
        assertEquals(moved, view.now());
    }

    @Test
    void aHomeAtTheBorderIsSoughtAgainForEachChampion() {
        view.setHome(new ViewHistory.Home(0.01, Viewpoint.Seeking.BORDER));
        view.home(later());
        assertTrue(view.now().moves());
        view.found(view.now(), Optional.of(new BehaviourBorder(0.5, 0.5)));
        view.follow(2);
        assertTrue(view.now().moves());
        assertEquals(0, viewport().x(viewport().width() / 2), viewport().pitch());
    }

    @Test
    void theFirstMoveAfterAnotherRunCanBeTakenBackHoweverSoon() {
        view.zoom(9, 9, 1, 1000);
        view.open(Sandbox.viewpoint(bookmark()));
        Viewpoint opened = view.now();
        view.zoom(9, 9, 1, 1001);
        assertTrue(view.goBack());
        assertEquals(opened, view.now());
        view.zoom(9, 9, 1, 2000);
        view.restart();
        view.zoom(9, 9, 1, 2001);
        assertTrue(view.goBack());
        assertEquals(Viewport.of(1, 64, 64), viewport());
    }

    @Test
    void aViewIsRestoredInTheSizeThatThereIsAndViewsBeforeItStay() {
        view.turn(PICKED, false, later());
        view.zoom(10, 10, 1, later());
        Viewpoint then = view.now();
        view.home(later());
        view.resize(128, 128);
        view.restore(then);
        assertEquals(PICKED, plane());
        assertFalse(view.now().following());
        assertEquals(128, viewport().width());
        assertEquals(0.5, viewport().halfWidth());
        assertEquals(then.viewport().x(32), viewport().x(64));
        assertTrue(view.goBack());
        assertEquals(128, viewport().width());
        assertEquals(then.viewport().x(32), viewport().x(64));
    }

    @Test
    void anotherSizeKeepsTheMiddleAndIsNoStep() {
        view.zoom(50, 10, 2, later());
        double x = viewport().x(32);
        double y = viewport().y(32);
        view.resize(200, 100);
        assertEquals(200, viewport().width());
        assertEquals(100, viewport().height());
        assertEquals(0.25, viewport().halfHeight());
        assertEquals(x, viewport().x(100), viewport().pitch() / 2);
        assertEquals(y, viewport().y(50), viewport().pitch() / 2);
        view.goBack();
        assertEquals(200, viewport().width());
        assertEquals(1, viewport().halfHeight());
        assertFalse(view.goBack());
    }

    @Test
    void manySmallZoomsAreOneLargeOneThoughPixelsAreWhole() {
        double x = viewport().middleX();
        double y = viewport().middleY();
        for (int step = 0; step < 500; step++) {
            view.zoomBy(0.5, -0.25, Math.pow(2, 0.01), 1000);
        }
        assertEquals(1 / 32.0, viewport().halfWidth(), viewport().pitch());
        assertEquals(x + 0.5 * (1 - 1 / 32.0), viewport().middleX(), viewport().pitch());
        assertEquals(y - 0.25 * (1 - 1 / 32.0), viewport().middleY(), viewport().pitch());
        assertTrue(view.goBack());
        assertFalse(view.goBack());
    }

    @Test
    void aViewZoomedByAnyFactorComesBackToTheBit() {
        view.zoomBy(0.1, 0.7, 1.23, later());
        Viewport zoomed = viewport();
        view.home(later());
        assertTrue(view.goBack());
        assertEquals(zoomed, viewport());
    }

    @Test
    void aPictureIsRefinedAsOftenAsItIsToBeAndPlainAgainOnceItMoves() {
        assertFalse(view.coarse());
        view.resize(64, 64, 1);
        assertTrue(view.coarse());
        view.refine();
        assertEquals(128, viewport().width());
        assertEquals(1, viewport().halfWidth());
        assertFalse(view.coarse());
        assertFalse(view.goBack());
        view.zoomBy(0, 0, 1.1, later());
        assertTrue(viewport().width() < 91, viewport().toString());
        assertTrue(view.coarse());
        view.goBack();
        view.refine();
        view.depth(0.5, later());
        assertEquals(64, viewport().width());
    }

    @Test
    void atMostTwoHundredViewsAreKept() {
        for (int move = 0; move < 205; move++) {
            view.pan(1, 0, later());
        }
        int steps = 0;
        while (view.goBack()) {
            steps++;
        }
        assertEquals(200, steps);
        assertEquals(Viewport.of(1, 64, 64).panned(-5, 0), viewport());
    }
}
