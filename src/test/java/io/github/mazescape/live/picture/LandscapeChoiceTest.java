package io.github.mazescape.live.picture;

import static io.github.mazescape.live.LiveSandbox.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Turn;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.picture.LandscapeChoice.Urgency;
import io.github.mazescape.live.worker.LandscapeWorker;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.run.PlaneRecipe;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thread of the test stands for the conductor's: it takes in what the worker posts, and chooses. */
class LandscapeChoiceTest {
    private static final int PLENTY = 1 << 20;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0");
    private final Semaphore pieces = new Semaphore(0);
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final LandscapeWorker worker = new LandscapeWorker(
            new Turn() {
                @Override
                public void begin() {
                    pieces.acquireUninterruptibly();
                }

                @Override
                public void end(long agentSteps) {}

                @Override
                public void rest() {}
            },
            new LandscapeWorker.Listener() {
                @Override
                public void begun(Rendering rendering) {
                    posted.add(() -> choice().begun(rendering));
                }

                @Override
                public void ended(PlaneView view, @Nullable RuntimeException problem) {
                    posted.add(() -> choice().ended(view, problem));
                }
            });
    private final LandscapeChoice choice = new LandscapeChoice(worker::want);
    private PlaneView first;

    private LandscapeChoice choice() {
        return choice;
    }

    @BeforeEach
    void start() {
        sandbox.ask(controls -> controls.view().resize(32, 32));
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        first = Objects.requireNonNull(LiveSandbox.settle(sandbox).look().seen());
        worker.start();
        choice.want(first, Urgency.AT_ONCE);
        pieces.release(PLENTY);
        await("the first picture", this::complete);
        pieces.drainPermits();
    }

    @AfterEach
    void close() {
        pieces.release(PLENTY);
        worker.close();
        sandbox.close();
    }

    private PlaneView elsewhere(double depth) {
        return new PlaneView(
                first.run(),
                new PlaneRecipe(DirectionKind.RANDOM, 0, 1, depth, List.of()),
                first.plane().atDepth(depth),
                first.viewport(),
                first.shown(),
                first.evaluator());
    }

    /** The picture to show, after all that was posted so far. */
    private Rendering shown() {
        look();
        return Objects.requireNonNull(choice.shown());
    }

    private void look() {
        for (Runnable next = posted.poll(); next != null; next = posted.poll()) {
            next.run();
        }
        choice.look();
    }

    /** Whether the wanted view is there, every pixel of it measured. */
    private boolean complete() {
        look();
        Rendering shown = choice.shown();
        return shown != null
                && choice.wanted() != null
                && shown.view().shows(choice.wanted())
                && shown.raster().complete();
    }

    /** Whether the worker waits to go on with a picture, and that was taken in. */
    private boolean waits() {
        boolean waits = pieces.hasQueuedThreads();
        look();
        return waits;
    }

    @Test
    void thePictureBeforeStaysUntilSomethingIsKnownOfTheNext() {
        Rendering before = shown();
        PlaneView next = elsewhere(0.25);
        choice.want(next, Urgency.AT_ONCE);
        await("the next picture to be begun", this::waits);
        assertSame(before, shown());
        assertFalse(complete());
        pieces.release(1);
        await("something of it", () -> shown() != before);
        assertEquals(next, shown().view());
        assertTrue(shown().raster().version() > 0);
        pieces.release(PLENTY);
        await("all of it", this::complete);
        assertNull(choice.failure());
    }

    @Test
    void aViewThatEvolutionAskedForWaitsUntilItIsFine() {
        Rendering before = shown();
        choice.want(elsewhere(0.5), Urgency.PRESENTABLE);
        await("the next picture to be begun", this::waits);
        pieces.release(1);
        await("more to be done", this::waits);
        assertSame(before, shown());
        pieces.release(PLENTY);
        await("all of it", () -> shown() != before && complete());
    }

    /** Makes a picture until it may be shown, and leaves the rest of it to be done. */
    private Rendering presentable(PlaneView view) {
        Rendering before = shown();
        choice.want(view, Urgency.AT_ONCE);
        await("the picture to be begun", this::waits);
        await("enough of it", () -> {
            pieces.release(waits() ? 1 : 0);
            return shown() != before && shown().raster().resolution() <= 2;
        });
        assertFalse(shown().raster().complete());
        return shown();
    }

    @Test
    void aPictureIsFinishedBeforeTheRunMovesItOn() {
        Rendering first = presentable(elsewhere(0.25));
        PlaneView next = elsewhere(0.5);
        choice.want(elsewhere(0.375), Urgency.WHOLE);
        choice.want(next, Urgency.WHOLE);
        look();
        assertFalse(first.cancellation().requested());
        pieces.release(PLENTY);
        await("all of the next", this::complete);
        assertTrue(first.raster().complete());
        assertEquals(next, shown().view());
    }

    @Test
    void aPictureOfWhatTheUserChangedGivesWayOnceItIsFine() {
        Rendering first = presentable(elsewhere(0.25));
        choice.want(elsewhere(0.375), Urgency.PRESENTABLE);
        choice.want(elsewhere(0.5), Urgency.WHOLE);
        look();
        assertTrue(first.cancellation().requested());
        pieces.release(PLENTY);
        await("all of the next", this::complete);
    }

    @Test
    void aViewThatTheUserWaitsForMakesTheOneInTheMakingGiveWay() {
        choice.want(elsewhere(0.5), Urgency.PRESENTABLE);
        await("the next picture to be begun", this::waits);
        PlaneView next = elsewhere(0.75);
        choice.want(next, Urgency.AT_ONCE);
        pieces.release(PLENTY);
        await("all of it", this::complete);
        assertEquals(next, shown().view());
    }

    @Test
    void howFarFromTheMiddleWeightsAreSeenIsToldInHalvesOfTheView() {
        Viewport seen = first.viewport();
        double x = (seen.x(0) + seen.x(seen.width() - 1)) / 2;
        double y = (seen.y(0) + seen.y(seen.height() - 1)) / 2;
        assertTrue(first.hasNearItsMiddle(first.plane().point(x, y), 0.01));
        double[] right = first.plane().point(x + 0.5 * first.viewport().halfWidth(), y);
        assertTrue(first.hasNearItsMiddle(right, 0.51));
        assertFalse(first.hasNearItsMiddle(right, 0.49));
        double[] below = first.plane().point(x, y + 0.5 * first.viewport().halfHeight());
        assertTrue(first.hasNearItsMiddle(below, 0.51));
        assertFalse(first.hasNearItsMiddle(below, 0.49));
    }
}
