package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ForgottenPlaneTest {
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPlaneAroundAChampionThatALongRunHasForgottenIsShown() {
        Settings tiny = Settings.defaults()
                .with(
                        List.of(
                                "evolution.population=4",
                                "evolution.elites=0.25",
                                "evolution.refresh=0",
                                "maze.width=5",
                                "maze.height=5",
                                "task.mazes=1",
                                "task.held_out=1",
                                "task.steps=1",
                                "network.hidden=1",
                                "evaluation.kernel=scalar"),
                        "test");
        Bookmark bookmark = new Bookmark(
                Plan.of(tiny),
                4097,
                PlaneRecipe.around(4095, DirectionKind.RANDOM, 0),
                new Viewport(0.1, -2, -2, 4, 4),
                false);
        LandscapeShot shot = LandscapeShot.take(bookmark, new Cores(1), false);
        assertEquals(bookmark, shot.bookmark());
        assertEquals(4, shot.raster().width());
        try (Sandbox sandbox = new Sandbox(bookmark, new Cores(1))) {
            sandbox.start();
            LiveSandbox.settle(sandbox);
            long[] live = Objects.requireNonNull(
                            Objects.requireNonNull(sandbox.frame().landscape()).snapshot())
                    .fingerprint();
            assertArrayEquals(shot.raster().snapshot().fingerprint(), live);
        }
    }
}
