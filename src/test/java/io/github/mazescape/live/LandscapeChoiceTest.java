package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSimulation.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.Turn;
import io.github.mazescape.run.PlaneRecipe;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LandscapeLoopTest {
    private static final int PLENTY = 1 << 20;

    private final Simulation simulation = LiveSimulation.of("view.speed=0");
    private final Semaphore pieces = new Semaphore(0);
    private final LandscapeLoop loop = new LandscapeLoop(new Turn() {
        @Override
        public void begin() {
            pieces.acquireUninterruptibly();
        }

        @Override
        public void end(long agentSteps) {}

        @Override
        public void rest() {}
    });
    private PlaneView first;

    @BeforeEach
    void start() {
        simulation.control().resize(32, 32);
        LiveSimulation.startedAndPausedAt(simulation, 1);
        LiveSimulation.settle(simulation);
        first = Objects.requireNonNull(simulation.watch().seen());
        loop.start();
        loop.show(first, true);
        pieces.release(PLENTY);
        await("the first picture", () -> loop.shown() != null && loop.complete());
        pieces.drainPermits();
    }

    @AfterEach
    void close() {
        pieces.release(PLENTY);
        loop.close();
        simulation.close();
    }

    private PlaneView elsewhere(double depth) {
        return new PlaneView(
                first.run(),
                new PlaneRecipe("random", 0, 1, depth, java.util.List.of()),
                first.plane().atDepth(depth),
                first.viewport(),
                first.task(),
                first.evaluator());
    }

    private LandscapeLoop.Rendering shown() {
        return Objects.requireNonNull(loop.shown());
    }

    @Test
    void thePictureBeforeStaysUntilSomethingIsKnownOfTheNext() {
        LandscapeLoop.Rendering before = shown();
        PlaneView next = elsewhere(0.25);
        loop.show(next, true);
        await("the next picture to be begun", pieces::hasQueuedThreads);
        assertSame(before, shown());
        assertFalse(loop.complete());
        pieces.release(1);
        await("something of it", () -> shown() != before);
        assertEquals(next, shown().view());
        assertTrue(shown().raster().version() > 0);
        pieces.release(PLENTY);
        await("all of it", loop::complete);
    }

    @Test
    void aViewThatEvolutionAskedForWaitsUntilItIsFine() {
        LandscapeLoop.Rendering before = shown();
        loop.show(elsewhere(0.5), false);
        loop.shown();
        await("the next picture to be begun", pieces::hasQueuedThreads);
        pieces.release(1);
        await("more to be done", pieces::hasQueuedThreads);
        assertSame(before, shown());
        pieces.release(PLENTY);
        await("all of it", () -> shown() != before && loop.complete());
    }
}
