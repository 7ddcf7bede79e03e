package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the network, the machines and the coordinator do, every item is done, and rightly; where nothing goes wrong,
 * quickly and only once. Of the long one, {@code -Dseed=N} repeats one simulation and says what happens in it, and
 * {@code -Dseeds=N} sets how many there are.
 */
class SimulatedNetworkTest {
    private static final int FEW = 200;
    private static final int MANY = 10_000;
    /** How long a simulation may take [s, virtual]. */
    private static final double LIMIT = 7200;
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
        Scenario scenario = Scenario.of(seed);
        SimulatedNetwork network = new SimulatedNetwork(
                scenario, seed, Long.getLong("seed") == null ? SimulatedNetwork.SILENT : System.out::println);
        try {
            network.run(LIMIT);
            if (scenario.calm() && scenario.batches().size() == 1) {
                // The rest is for those that prove themselves, perhaps all by the slowest, alone on another machine.
                assertTrue(network.now() < 1.05 * scenario.ideal() + 0.25 * VirtualTime.SECOND, "it takes too long");
                assertTrue(network.begun() < 1.05 * network.items() + 10, "too much is done twice");
                assertTrue(network.proven(), "somebody has not proved itself");
            } else if (scenario.lossless()) {
                assertTrue(network.begun() < 1.5 * network.items() + 10, "too much is done twice");
            }
            for (int i = 0; i < MOST_PROBES && network.unfound(); i++) {
                network.submit(new Scenario.Work(network.now(), Long.MAX_VALUE, 3000, 1e5, Integer.MAX_VALUE));
                network.run(2 * LIMIT);
            }
            assertFalse(network.unfound(), "a liar is not found");
        } catch (AssertionError | RuntimeException e) {
            String again = "seed " + seed + " of " + scenario + "; -Dseed=" + seed + " repeats it";
            throw new AssertionError(e.getMessage() + ": " + again, e);
        }
    }
}
