package io.github.mazescape.live.aligned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Champions of other seeds that are marked on the landscape, in a sandbox. */
class MarkedSeedsTest {
    private static final int SIDE = 24;
    private static final long GENERATION = 4;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "landscape.directions=random", "view.copies=true");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Frame marked() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, GENERATION);
        return LiveSandbox.settle(sandbox);
    }

    private static LandscapeModel.Others others(Frame frame) {
        return Objects.requireNonNull(frame.landscape()).dots().others();
    }

    private static void assertEvolvedAsInTheirOwnRun(Frame frame, long generation) {
        PlaneView seen = Objects.requireNonNull(frame.look().seen());
        Plan plan = frame.run().plan();
        for (int i = 0; i < 2; i++) {
            try (BatchEvaluator evaluator = new Setup(plan.start()).evaluator(1)) {
                double[] champion = new Timeline(plan.ofSeed(plan.start().seed() + i + 1), evaluator)
                        .at(generation, new Cancellation(), made -> {})
                        .champion();
                Projection expected = new Projector(seen.plane(), seen.viewport()).project(champion);
                Dot mark = others(frame).all().get(i).evolved();
                assertEquals(expected.u(), mark.u());
                assertEquals(expected.v(), mark.v());
                assertTrue(mark.distance() > 0);
            }
        }
    }

    @Test
    void theyLieOnAnyPlaneWhereTheyEvolvedAndNearerToTheChampionWithTheirCopies() {
        Frame frame = marked();
        assertEquals(2, others(frame).all().size());
        assertEquals(GENERATION, others(frame).generation());
        assertEvolvedAsInTheirOwnRun(frame, GENERATION);
        for (LandscapeModel.Other other : others(frame).all()) {
            assertFalse(other.evolved().equals(other.copy()));
        }
    }

    @Test
    void theyGoOnWithTheRun() {
        marked();
        LiveSandbox.ask(sandbox, controls -> controls.goBy(3));
        Frame later = LiveSandbox.settle(sandbox);
        assertEquals(later.run().number(), others(later).generation());
        assertEvolvedAsInTheirOwnRun(later, later.run().number());
    }

    @Test
    void theyGoWhenTheyAreNotWantedAndComeBackByUndo() {
        marked();
        LiveSandbox.change(sandbox, "view.copies=false");
        assertTrue(others(LiveSandbox.settle(sandbox)).all().isEmpty());
        LiveSandbox.ask(sandbox, Controls::undo);
        assertEquals(2, others(LiveSandbox.settle(sandbox)).all().size());
    }

    @Test
    void aPictureOfTheBookmarkMarksTheSamePlaces() {
        Frame frame = marked();
        Bookmark bookmark =
                Bookmark.parse(Objects.requireNonNull(frame.bookmark()).line());
        assertEquals(
                others(frame),
                LandscapeShot.take(bookmark, new Cores(1), false).dots().others());
    }
}
