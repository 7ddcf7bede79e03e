package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first view of the landscape reaches 1 direction length, so that a stride is 0.04. */
class TravelTest {
    private static final double STRIDE = 0.04;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "landscape.extent=1");
    private final Travel travel = new Travel(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        LiveSandbox.startedAndPausedAt(sandbox, 1);
    }

    private double depth() {
        return sandbox.frame().look().viewpoint().plane().depth();
    }

    /** Moves on by one stride, and waits until that is done. */
    private void step() {
        travel.step(sandbox.frame());
        LiveSandbox.ask(sandbox, controls -> {});
    }

    @Test
    void itGoesToTheFarthestAndBackToTheFarthestOnTheOtherSide() {
        start();
        assertEquals(1, sandbox.frame().look().viewpoint().viewport().halfWidth());
        assertEquals(25, stridesTo(Travel.FARTHEST), 1);
        assertEquals(50, stridesTo(-Travel.FARTHEST), 1);
        assertEquals(50, stridesTo(Travel.FARTHEST), 1);
    }

    /**
     * How many strides it takes, each of them there and no longer than it may be; how they are rounded may add one that
     * is short.
     */
    private int stridesTo(double end) {
        int strides = 0;
        while (depth() != end) {
            double before = depth();
            step();
            double stride = (depth() - before) * Math.signum(end);
            assertTrue(stride >= 0 && stride <= STRIDE + 1e-9, () -> "a stride of " + stride);
            strides++;
            assertTrue(strides < 60, () -> "still at " + depth());
        }
        return strides;
    }

    @Test
    void aStrideIsAShareOfWhatIsInView() {
        start();
        LiveSandbox.ask(sandbox, controls -> controls.view().zoom(8, 8, 3, 0));
        step();
        assertEquals(STRIDE / 8, depth(), 1e-12);
        assertFalse(sandbox.frame().look().viewpoint().following());
    }

    @Test
    void itTurnsRoundWhereTheUserSentItTooFar() {
        start();
        LiveSandbox.ask(sandbox, controls -> controls.view().depth(-5, 0));
        step();
        assertEquals(-Travel.FARTHEST, depth());
        step();
        assertEquals(-Travel.FARTHEST + STRIDE, depth(), 1e-9);
    }

    @Test
    void framesMoveOnOnlyWhereItIsOnAndThePictureIsFineEnough() throws InterruptedException {
        assertFalse(movesOn(sandbox.frame()));
        start();
        Frame settled = LiveSandbox.settle(sandbox);
        assertFalse(travel.on());
        long asked = sandbox.asked();
        travel.frame(settled);
        assertEquals(asked, sandbox.asked());
        assertFalse(movesOn(notShowing(settled)));
        CountDownLatch free = LiveSandbox.heldConductor(sandbox);
        sandbox.ask(controls -> controls.view().zoom(8, 8, 1, 0));
        assertFalse(movesOn(sandbox.frame()));
        free.countDown();
        assertTrue(movesOn(LiveSandbox.settle(sandbox)));
        LiveSandbox.ask(sandbox, controls -> {});
        assertEquals(STRIDE / 2, depth(), 1e-12);
        assertFalse(travel.on());
    }

    /** Whether a stride is asked for where a frame comes while travel is on. */
    private boolean movesOn(Frame frame) {
        long asked = sandbox.asked();
        travel.toggle();
        assertTrue(travel.on());
        travel.frame(frame);
        travel.toggle();
        return sandbox.asked() > asked;
    }

    /** A frame, but with the picture of another place. */
    private static Frame notShowing(Frame frame) {
        Frame.Look look = frame.look();
        return new Frame(
                frame.answered(),
                frame.run(),
                new Frame.Look(look.viewpoint(), look.seen(), look.picture(), false, 0),
                frame.shown(),
                frame.subjects(),
                frame.mazes(),
                frame.undo(),
                frame.news(),
                frame.failure(),
                frame.settled(),
                frame.brush());
    }
}
