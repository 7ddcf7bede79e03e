package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Standing.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {
    private final Worker<String> first = worker(1, "a");
    private final Worker<String> second = worker(2, "a");
    private final Worker<String> other = worker(3, "b");
    private final List<Worker<String>> all = List.of(first, second, other);
    private final Part<String> part = new Batch<String>(0, 10, 100, member -> 10).cut(1, 10, true);

    private static Worker<String> worker(int id, String machine) {
        return new Worker<>(id, machine + "/" + id, machine, 1, State.PROVEN, new Pace(1e6));
    }

    @Test
    void aLateAnswerDoesNotConfirmOneOfTheSameMachine() {
        part.give(first, false, 0);
        part.lose(part.live().get(0), 1);
        part.give(second, false, 1);
        part.answer(second, "wrong", 0, 2);
        part.answer(first, "wrong", 0, 3);
        assertNull(part.confirmed(String::equals, all));
        assertTrue(part.open(other, all));
        part.give(other, false, 4);
        part.answer(other, "wrong", 0, 5);
        assertEquals("wrong", part.confirmed(String::equals, all));
    }

    @Test
    void whatNeedsNoComparisonMayBeDoneTwiceByOneMachine() {
        Part<String> plain = new Batch<String>(0, 10, 100, member -> 10).cut(2, 10, false);
        plain.give(first, false, 0);
        assertTrue(plain.open(second, all));
        part.give(first, false, 0);
        assertFalse(part.open(second, all));
    }

    @Test
    void aMachineThatCannotDoItIsNoOtherOne() {
        part.give(first, false, 0);
        part.give(other, false, 0);
        assertFalse(part.open(second, all), "the other one is at it");
        part.fail(other, 1);
        assertTrue(part.open(second, all));
    }
}
