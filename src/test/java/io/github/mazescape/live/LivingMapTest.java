package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Waypoint;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.RunState;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The map that is fitted to the path of the run, in a sandbox. */
class LivingMapTest {
    private static final int SIDE = 48;

    private final Sandbox sandbox =
            LiveSandbox.of("view.speed=0", "landscape.directions=path", "landscape.extent=0", "landscape.mazes=fixed");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static PlaneView seen(Frame frame) {
        return Objects.requireNonNull(frame.look().seen());
    }

    @Test
    void aMapThatIsFittedAnewShowsAllOfThePath() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, 20);
        LiveSandbox.ask(sandbox, controls -> controls.plane().toggleFollowing());
        LiveSandbox.ask(sandbox, controls -> controls.plane().toggleFollowing());
        Frame frame = LiveSandbox.settle(sandbox);
        Viewpoint viewpoint = frame.look().viewpoint();
        assertEquals(DirectionKind.PATH, viewpoint.plane().directions());
        assertEquals(20, viewpoint.plane().centre());
        assertTrue(viewpoint.following());
        assertFalse(viewpoint.moves());
        RunState state = Objects.requireNonNull(frame.run().state());
        for (double[] champion : state.history().path(20)) {
            assertTrue(seen(frame).hasNearItsMiddle(champion, 0.9));
        }
    }

    @Test
    void aBookmarkOfAMapShowsThatMap() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, 6);
        Frame frame = LiveSandbox.settle(sandbox);
        Bookmark bookmark =
                Bookmark.parse(Objects.requireNonNull(frame.bookmark()).line());
        try (Sandbox other = new Sandbox(bookmark, new Cores(1))) {
            other.ask(controls -> controls.view().resize(SIDE, SIDE));
            other.start();
            Frame again = LiveSandbox.settle(other);
            assertEquals(frame.look().viewpoint(), again.look().viewpoint());
            assertEquals(
                    Objects.requireNonNull(frame.whole()).raster().snapshot().fingerprint().length,
                    Objects.requireNonNull(again.whole()).raster().snapshot().fingerprint().length);
            for (int pixel = 0; pixel < SIDE; pixel++) {
                assertEquals(
                        Objects.requireNonNull(frame.whole()).raster().fingerprint(pixel, pixel),
                        Objects.requireNonNull(again.whole()).raster().fingerprint(pixel, pixel));
            }
        }
    }

    @Test
    void onTheWayToAnotherMapPicturesAreMeasured() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, 12);
        LiveSandbox.settle(sandbox);
        LiveSandbox.ask(sandbox, controls -> controls.plane().toggleFollowing());
        LiveSandbox.ask(sandbox, controls -> controls.plane().toggleFollowing());
        PlaneView before = seen(LiveSandbox.settle(sandbox));
        LiveSandbox.ask(sandbox, controls -> controls.goTo(8));
        Frame frame = LiveSandbox.settle(sandbox);
        assertEquals(8, frame.look().viewpoint().plane().centre());
        List<Waypoint> way = new ArrayList<>(
                Objects.requireNonNull(frame.landscape()).place().way());
        assertEquals(4, way.size());
        double last = 2;
        for (Waypoint point : way) {
            assertEquals(SIDE / 8, point.snapshot().width());
            double near = before.slice().onto(point.slice()).orElseThrow().evenness();
            assertTrue(near <= last + 1e-9, "away from the map before");
            last = near;
        }
    }
}
