package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Standing.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortionTest {
    private static final double COST = 100;
    /** 6000 and 2000 items a second. */
    private final Worker<String> fast = new Worker<>(1, "fast", "fast", 3, State.PROVEN, new Pace(600_000));

    private final Worker<String> slow = new Worker<>(2, "slow", "slow", 1, State.PROVEN, new Pace(200_000));
    private final List<Worker<String>> both = List.of(fast, slow);

    private static Batch<String> batch(int items) {
        return new Batch<>(0, items, COST, member -> member == 2 ? 200 : Integer.MAX_VALUE);
    }

    @Test
    void inTheMidstItIsWhatTheMemberDoesIn150Milliseconds() {
        assertEquals(900, Portion.items(batch(19_000), fast, both, false, false));
        assertEquals(200, Portion.items(batch(19_000), slow, both, false, false), "as many as its messages hold");
    }

    @Test
    void inALongBatchItIsASixteenthOfAllThatIsLeftButNoMoreThan600Milliseconds() {
        assertEquals(1875, Portion.items(batch(40_000), fast, both, false, false));
        assertEquals(3600, Portion.items(batch(1_000_000), fast, both, false, false));
    }

    @Test
    void towardsTheEndItIsTheShareOfHalfOfTheRest() {
        assertEquals(300, Portion.items(batch(800), fast, both, false, false));
        assertEquals(100, Portion.items(batch(800), slow, both, false, false));
        assertEquals(12, Portion.items(batch(10), fast, both, false, false), "but no less than 2 milliseconds");
        assertEquals(
                800, Portion.items(batch(800), fast, List.of(fast), false, false), "nobody else is to be evened out");
        Batch<String> large = new Batch<>(0, 10, 1e9, member -> 5);
        assertEquals(1, Portion.items(large, fast, both, false, false));
    }

    @Test
    void aTrialAndAComparedPartAreSmallEnoughForTheSlowest() {
        assertEquals(30, Portion.items(batch(1_000_000), fast, both, true, true));
        assertEquals(200, Portion.items(batch(1_000_000), fast, both, false, true), "its messages hold no more");
        Batch<String> unlimited = new Batch<>(0, 1_000_000, COST, member -> Integer.MAX_VALUE);
        assertEquals(300, Portion.items(unlimited, fast, both, false, true));
        Worker<String> slowest = new Worker<>(3, "slowest", "slowest", 1, State.PROVEN, new Pace(15_000));
        assertEquals(
                2, Portion.items(unlimited, fast, List.of(fast, slowest), false, true), "150 ms of it would be 22");
    }

    @Test
    void whereMessagesTakeLongItCoversTheirWay() {
        for (int i = 0; i < 100; i++) {
            fast.pace().measureLatency(400e6);
        }
        assertEquals(2400, Portion.items(batch(19_000), fast, both, false, false), 1);
    }

    @Test
    void aPartIsTooLargeForWhoNeedsMoreThanTwicetheUsualTimeOrCannotHoldIt() {
        Batch<String> batch = batch(1_000_000);
        assertFalse(Portion.tooLarge(batch.cut(1, 200, false), slow));
        assertTrue(Portion.tooLarge(batch.cut(2, 201, false), slow));
        assertFalse(Portion.tooLarge(batch.cut(3, 1799, false), fast));
        assertTrue(Portion.tooLarge(batch.cut(4, 1801, false), fast));
        assertFalse(Portion.tooLarge(new Batch<String>(0, 9, 1e12, member -> 1).cut(5, 1, false), fast));
    }
}
