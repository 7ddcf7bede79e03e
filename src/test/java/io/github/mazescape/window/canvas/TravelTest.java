package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first view of the landscape reaches 1 direction length, so that a stride is 0.04. */
class TravelTest {
    private static final double STRIDE = 0.04;

    private final Simulation simulation = LiveSimulation.of("view.speed=0", "landscape.extent=1");
    private final Travel travel = new Travel(simulation);

    @AfterEach
    void close() {
        simulation.close();
    }

    private double depth() {
        return simulation.control().look().plane().depth();
    }

    @Test
    void itGoesToTheFarthestAndBackToTheFarthestOnTheOtherSide() {
        assertEquals(1, simulation.control().look().viewport().halfWidth());
        assertEquals(25, stridesTo(Travel.FARTHEST), 1);
        assertEquals(50, stridesTo(-Travel.FARTHEST), 1);
        assertEquals(50, stridesTo(Travel.FARTHEST), 1);
    }

    /** How many strides it takes, each of them there and no longer than it may be; how they are rounded may add one that is short. */
    private int stridesTo(double end) {
        int strides = 0;
        while (depth() != end) {
            double before = depth();
            travel.step();
            double stride = (depth() - before) * Math.signum(end);
            assertTrue(stride >= 0 && stride <= STRIDE + 1e-9, () -> "a stride of " + stride);
            strides++;
            assertTrue(strides < 60, () -> "still at " + depth());
        }
        return strides;
    }

    @Test
    void aStrideIsAShareOfWhatIsInView() {
        simulation.control().zoom(32, 32, 3, 0);
        travel.step();
        assertEquals(STRIDE / 8, depth(), 1e-12);
        assertFalse(simulation.control().look().following());
    }

    @Test
    void itTurnsRoundWhereAPersonSentItTooFar() {
        simulation.control().depth(-5, 0);
        travel.step();
        assertEquals(-Travel.FARTHEST, depth());
        travel.step();
        assertEquals(-Travel.FARTHEST + STRIDE, depth(), 1e-9);
    }

    @Test
    void framesMoveOnOnlyWhereItIsOnAndThePictureIsFineEnough() throws InterruptedException {
        simulation.control().resize(16, 16);
        assertEquals(0, depthAfterAFrameThatIsOn());
        LiveSimulation.startedAndPausedAt(simulation, 1);
        LiveSimulation.settle(simulation);
        assertFalse(travel.on());
        travel.frame();
        assertEquals(0, depth());
        CountDownLatch free = LiveSimulation.heldPublisher(simulation);
        simulation.control().zoom(8, 8, 1, 0);
        assertEquals(0, depthAfterAFrameThatIsOn());
        free.countDown();
        LiveSimulation.settle(simulation);
        assertEquals(STRIDE / 2, depthAfterAFrameThatIsOn(), 1e-12);
        assertFalse(travel.on());
    }

    private double depthAfterAFrameThatIsOn() {
        travel.toggle();
        assertTrue(travel.on());
        travel.frame();
        travel.toggle();
        return depth();
    }
}
