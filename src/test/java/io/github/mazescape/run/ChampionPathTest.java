package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evolution.Generation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChampionPathTest {
    private final ChampionPath history = new ChampionPath();

    private void put(long from, long to) {
        for (long g = from; g <= to; g++) {
            history.put(new Generation(
                    g, 0, new double[][] {{g}}, new double[] {0.5}, -1, new double[0][], 0.4, 0.1, 0.3, 1, 1));
        }
    }

    @Test
    void thePathEndsWithTheGenerationsOwnChampionAndIsBounded() {
        put(1, 10_000);
        List<double[]> path = history.path(10_000);
        assertEquals(10_000, path.get(path.size() - 1)[0]);
        assertTrue(path.size() <= ChampionPath.LONGEST_PATH + 1);
        assertTrue(history.lines(10_000).size() <= 8 * ChampionPath.LONGEST_PATH);
    }

    @Test
    void whatIsForgottenIsNeitherInThePathNorInTheChart() {
        put(1, 50);
        history.forgetAfter(20);
        assertEquals(20, history.path(50).size());
        assertEquals(20, history.lines(50).size());
    }

    @Test
    void aPathIsTheSameAfterALongRunAsAtTheTime() {
        put(1, 101);
        int atTheTime = history.path(101).size();
        put(102, 10_000);
        assertEquals(atTheTime, history.path(101).size());
    }

    @Test
    void aGenerationThatIsKnownNoMoreHasBeenAllTheSame() {
        put(1, 5_000);
        assertFalse(history.knows(3_001));
        assertTrue(history.reached(3_001));
        assertFalse(history.reached(5_001));
        assertFalse(new ChampionPath().reached(1));
    }
}
