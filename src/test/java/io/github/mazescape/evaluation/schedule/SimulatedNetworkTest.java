package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the network, the machines and the coordinator do, every item is done, and rightly. {@code -Dseed=N} repeats
 * one simulation, {@code -Dseeds=N} sets how many there are.
 */
class SimulatedNetworkTest {
    private static final int FEW = 300;
    private static final int MANY = 10_000;
    /** How long a simulation may take [s, virtual]. */
    private static final double LIMIT = 3600;
    /** In so many further batches a machine that always lies is found. */
    private static final int MOST_PROBES = 60;

    @Test
    void everythingIsDoneAndRightFromAFewSeeds() {
        LongStream.range(0, FEW).forEach(SimulatedNetworkTest::simulate);
    }

    @Test
    @Tag("long")
    void everythingIsDoneAndRightFromManySeeds() {
        Long one = Long.getLong("seed");
        LongStream seeds = one != null ? LongStream.of(one) : LongStream.range(0, Integer.getInteger("seeds", MANY));
        seeds.forEach(SimulatedNetworkTest::simulate);
    }

    static void simulate(long seed) {
        try {
            Scenario scenario = Scenario.of(seed);
            SimulatedNetwork network = new SimulatedNetwork(scenario, seed);
            network.run(LIMIT);
            for (int i = 0; i < MOST_PROBES && network.unfound(); i++) {
                network.submit(new Scenario.Work(network.now(), Long.MAX_VALUE, 3000, 1e5, Integer.MAX_VALUE));
                network.run(2 * LIMIT);
            }
            assertFalse(network.unfound(), "a liar is not found");
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + " (repeat it by -Dseed=" + seed + "): " + e.getMessage(), e);
        }
    }
}
