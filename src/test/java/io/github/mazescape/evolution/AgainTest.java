package io.github.mazescape.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgainTest {
    private final Generation before =
            SmallRun.run(1, 1, 2, SmallRun.parameters()).get(1);

    private static Generation again(long tasks, Generation generation, List<double[]> joining) {
        try (BatchEvaluator evaluator = SmallRun.evaluator(1)) {
            return new Evolution(SmallRun.tasks(tasks), evaluator, SmallRun.parameters(), new Seed(1))
                    .again(generation, joining, new Cancellation());
        }
    }

    @Test
    void onTheSameMazesAGenerationIsWhatItWas() {
        Generation same = again(1, before, List.of());
        assertArrayEquals(before.population(), same.population());
        assertArrayEquals(before.fitness(), same.fitness());
        assertEquals(before.heldOut(), same.heldOut());
    }

    @Test
    void onOtherMazesTheSameIndividualsAreRankedByWhatTheyReachNow() {
        Generation other = again(7, before, List.of());
        assertEquals(before.number(), other.number());
        assertFalse(Arrays.equals(before.fitness(), other.fitness()));
        assertTrue(List.of(before.population()).containsAll(List.of(other.population())));
        for (int i = 1; i < other.fitness().length; i++) {
            assertTrue(other.fitness()[i - 1] >= other.fitness()[i]);
        }
    }

    @Test
    void whoJoinsTakesThePlaceOfTheWorst() {
        double[] joining = new double[SmallRun.TOPOLOGY.weightCount()];
        Generation joined = again(1, before, List.of(joining));
        List<double[]> now = List.of(joined.population());
        assertTrue(now.contains(joining));
        assertFalse(now.contains(before.population()[23]));
        assertTrue(now.containsAll(List.of(before.population()).subList(0, 23)));
    }

    @Test
    void asManyAsThePopulationHasAreTooMany() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> again(1, before, List.of(before.population())))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith("joining: expected fewer than 24 individuals"), message);
    }
}
