package io.github.mazescape.live.aligned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The plane through this champion and those of two other runs, in a sandbox. */
class AlignedPlaneTest {
    private static final int SIDE = 24;
    private static final long GENERATION = 4;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "landscape.directions=path", "landscape.extent=0");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Frame aligned() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, GENERATION);
        LiveSandbox.settle(sandbox);
        LiveSandbox.change(sandbox, "landscape.directions=aligned");
        return LiveSandbox.settle(sandbox);
    }

    private static PlaneView seen(Frame frame) {
        return Objects.requireNonNull(frame.look().seen());
    }

    private static double[] championOf(Plan plan, long seed) {
        try (BatchEvaluator evaluator = new Setup(plan.start()).evaluator(1)) {
            return new Timeline(plan.ofSeed(seed), evaluator)
                    .at(GENERATION, new Cancellation(), made -> {})
                    .champion();
        }
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    @Test
    void itGoesThroughTheChampionsOfTheNextTwoSeedsAsTheyEvolved() {
        Frame frame = aligned();
        Plan plan = frame.run().plan();
        Plane plane = seen(frame).plane();
        assertEquals(DirectionKind.ALIGNED, seen(frame).spec().directions());
        assertEquals(GENERATION, seen(frame).spec().centre());
        assertFalse(frame.look().viewpoint().following());
        long seed = plan.start().seed();
        assertArrayEquals(championOf(plan, seed), plane.origin());
        assertArrayEquals(championOf(plan, seed + 1), plane.point(1, 0), 1e-12);
        double[] third = championOf(plan, seed + 2);
        double across = 0;
        double length = 0;
        for (int i = 0; i < third.length; i++) {
            across += (third[i] - plane.origin()[i]) * plane.across()[i];
            length += plane.across()[i] * plane.across()[i];
        }
        assertArrayEquals(third, plane.point(across / length, 1), 1e-9);
    }

    @Test
    void aKeyGoesOnToTheirCopiesWhichLieAtTheSameDistanceFromZero() {
        Frame before = aligned();
        double[] evolved = seen(before).plane().point(1, 0);
        Frame after = turned();
        assertEquals(1, seen(after).spec().draw());
        double[] copy = seen(after).plane().point(1, 0);
        assertEquals(norm(evolved), norm(copy), 1e-9);
        assertNotEquals(evolved[0], copy[0]);
        assertArrayEquals(seen(before).plane().origin(), seen(after).plane().origin());
    }

    @Test
    void theOtherChampionsAreMarkedOnItAndTheirCopiesOnceItGoesThroughThem() {
        LandscapeModel.Others evolved = others(aligned());
        assertEquals(2, evolved.all().size());
        for (LandscapeModel.Other other : evolved.all()) {
            assertEquals(0, other.evolved().distance(), 1e-9);
            assertTrue(Objects.requireNonNull(other.copy()).distance() > 1e-3);
        }
        LandscapeModel.Others copied = others(turned());
        for (LandscapeModel.Other other : copied.all()) {
            assertTrue(other.evolved().distance() > 1e-3);
            assertEquals(0, Objects.requireNonNull(other.copy()).distance(), 1e-9);
        }
    }

    private Frame turned() {
        LiveSandbox.ask(sandbox, controls -> controls.plane().newDirections());
        return LiveSandbox.settle(sandbox);
    }

    private static LandscapeModel.Others others(Frame frame) {
        return Objects.requireNonNull(frame.landscape()).dots().others();
    }

    @Test
    void itsPictureIsTheGoldenOne() throws IOException {
        Frame frame = aligned();
        Golden.check("landscape-aligned", 420, 490, g -> {
            g.background(Theme.GROUND);
            new LandscapePanel()
                    .draw(g, new Box(0, 0, 420, 490).inset(Theme.GAP), frame.landscape(), LandscapeMarks.NONE);
        });
    }

    @Test
    void aBookmarkShowsTheSamePicture() {
        Frame frame = aligned();
        Bookmark bookmark =
                Bookmark.parse(Objects.requireNonNull(frame.bookmark()).line());
        try (Sandbox other = new Sandbox(bookmark, new Cores(1))) {
            other.ask(controls -> controls.view().resize(SIDE, SIDE));
            other.start();
            Frame again = LiveSandbox.settle(other);
            assertArrayEquals(
                    Objects.requireNonNull(frame.whole()).raster().snapshot().fingerprint(),
                    Objects.requireNonNull(again.whole()).raster().snapshot().fingerprint());
        }
    }

    @Test
    void itCanBeTakenBack() {
        aligned();
        LiveSandbox.ask(sandbox, Controls::undo);
        assertEquals(
                DirectionKind.PATH, seen(LiveSandbox.settle(sandbox)).spec().directions());
    }
}
