package io.github.mazescape.live.picture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.PlaneRecipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapFollowingTest {
    private static final long SECOND = 1_000_000_000;
    private static final Viewpoint MAP =
            new Viewpoint(PlaneRecipe.around(10, DirectionKind.PATH, 0), Viewport.of(0.5, 32, 32), true);

    private final MapFollowing map = new MapFollowing();

    @BeforeEach
    void aMapIsShown() {
        assertFalse(map.due(MAP, 10, true, 0));
    }

    @Test
    void aMapStaysForAsLongAsTheRunFitsIt() {
        assertFalse(map.due(MAP, 500, true, 1000 * SECOND));
    }

    @Test
    void aMapThatTheRunHasLeftIsSeenForAWhile() {
        map.left(MAP);
        assertFalse(map.due(MAP, 20, true, 2 * SECOND));
        assertTrue(map.due(MAP, 20, true, 3 * SECOND));
    }

    @Test
    void aMapWhosePictureIsCoarseStaysLongerButNotForEver() {
        map.left(MAP);
        assertFalse(map.due(MAP, 20, false, 6 * SECOND));
        assertTrue(map.due(MAP, 20, false, 9 * SECOND));
    }

    @Test
    void anotherMapHasItsOwnTime() {
        map.left(MAP);
        Viewpoint next = MAP.with(MAP.plane().centredOn(30));
        assertFalse(map.due(next, 40, true, 10 * SECOND), "it was not left");
        map.left(next);
        assertFalse(map.due(next, 40, true, 11 * SECOND), "it is there for a second");
        assertTrue(map.due(next, 40, true, 13 * SECOND));
    }

    @Test
    void goingBackBeyondItsGenerationNeedsAnotherMapAtOnce() {
        assertTrue(map.due(MAP, 9, false, 1));
    }
}
