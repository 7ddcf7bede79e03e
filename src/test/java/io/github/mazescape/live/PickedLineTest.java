package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.live.worker.BehaviourComparison;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subject;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The two points between which the fitness is shown: in bookmarks, and taken back. */
class PickedLineTest {
    private static final int SIDE = 24;

    private Sandbox sandbox = LiveSandbox.of("view.speed=0", "landscape.directions=random", "evolution.refresh=0");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Frame at(long generation) {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, generation);
        return LiveSandbox.settle(sandbox);
    }

    private Frame pick(int px, int py, boolean beside) {
        PlaneView seen = Objects.requireNonNull(sandbox.frame().look().seen());
        LiveSandbox.ask(sandbox, controls -> controls.watched().pick(seen, px, py, beside));
        return LiveSandbox.settle(sandbox);
    }

    private static double[] weights(Frame frame, boolean second) {
        Subject subject = second ? frame.subjects().second() : frame.subjects().first();
        return Objects.requireNonNull(subject).weights();
    }

    private static BehaviourComparison comparison(Frame frame) {
        return Objects.requireNonNull(frame.subjects().comparison());
    }

    private static void assertSameLine(Frame expected, Frame got) {
        assertArrayEquals(weights(expected, false), weights(got, false));
        assertArrayEquals(weights(expected, true), weights(got, true));
        assertEquals(comparison(expected).profile(), comparison(got).profile());
    }

    private static String line(Frame frame) {
        return Objects.requireNonNull(frame.bookmark()).line();
    }

    @Test
    void aBookmarkShowsTheSameProfileAgain() {
        at(3);
        pick(3, 4, false);
        Frame frame = pick(20, 9, true);
        try (Sandbox other = new Sandbox(Bookmark.parse(line(frame)), new Cores(1))) {
            other.start();
            assertSameLine(frame, LiveSandbox.settle(other));
        }
    }

    @Test
    void itsPointsMayLieOnTwoPlanes() {
        at(3);
        pick(3, 4, false);
        LiveSandbox.ask(sandbox, controls -> controls.plane().newDirections());
        LiveSandbox.settle(sandbox);
        Frame frame = pick(20, 9, true);
        LiveSandbox.change(sandbox, "landscape.directions=pca");
        Frame there = LiveSandbox.settle(sandbox);
        try (Sandbox other = new Sandbox(Bookmark.parse(line(there)), new Cores(1))) {
            other.start();
            assertSameLine(frame, LiveSandbox.settle(other));
        }
    }

    @Test
    void pickingBIsTakenBackAndDoneAgain() {
        at(2);
        pick(3, 4, false);
        Frame before = pick(20, 9, true);
        pick(11, 20, true);
        LiveSandbox.ask(sandbox, Controls::undo);
        assertSameLine(before, LiveSandbox.settle(sandbox));
        LiveSandbox.ask(sandbox, Controls::undo);
        assertNull(LiveSandbox.settle(sandbox).subjects().comparison());
        LiveSandbox.ask(sandbox, Controls::redo);
        assertSameLine(before, LiveSandbox.settle(sandbox));
        LiveSandbox.ask(sandbox, controls -> controls.watched().watchChampion());
        assertNull(LiveSandbox.settle(sandbox).subjects().first());
        LiveSandbox.ask(sandbox, Controls::undo);
        assertSameLine(before, LiveSandbox.settle(sandbox));
    }

    @Test
    void aSinglePixelIsNoStepAndInNoBookmark() {
        at(2);
        Frame frame = pick(3, 4, false);
        assertEquals(false, frame.undo().undo());
        assertNull(Objects.requireNonNull(frame.bookmark()).profile());
        assertNotNull(frame.subjects().first());
    }

    @Test
    void pointsOfGenerationsThatAreLeftBehindAreInNoBookmark() {
        at(4);
        pick(3, 4, false);
        pick(20, 9, true);
        LiveSandbox.ask(sandbox, controls -> controls.goTo(1));
        Frame before = LiveSandbox.settle(sandbox);
        PlaneView seen = Objects.requireNonNull(
                        Objects.requireNonNull(before.subjects().first()).place())
                .view();
        boolean later = seen.spec().centre() > 1;
        assertEquals(later, Objects.requireNonNull(before.bookmark()).profile() == null);
    }

    @Test
    void pointsThatTheRunDoesNotTellAreDropped() {
        Frame frame = at(2);
        String strange = line(frame) + "/a=0:0:aligned:1:2:0/b=0.1:0:random:0:1:0";
        try (Sandbox other = new Sandbox(Bookmark.parse(strange), new Cores(1))) {
            other.start();
            assertNull(LiveSandbox.settle(other).subjects().comparison());
        }
    }
}
