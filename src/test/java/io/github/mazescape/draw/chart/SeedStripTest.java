package io.github.mazescape.draw.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedStripTest {
    /** A run of generations from 1 with these held-out fitnesses. */
    private static List<FitnessEntry> run(double... heldOut) {
        List<FitnessEntry> entries = new ArrayList<>();
        for (double value : heldOut) {
            entries.add(new FitnessEntry(entries.size() + 1, 1, 0, Double.NaN, value));
        }
        return entries;
    }

    @Test
    void theMiddleOfAllSeedsEndsWhereTheSlowestOfThemIs() {
        SeedStrip strip = SeedStrip.beside(
                run(0.1, 0.2, 0.3, 0.4),
                List.of(new SeedCurve(2, run(0.5, 0.1)), new SeedCurve(3, run(0.3, 0.9, 0.9))));
        assertEquals(
                List.of(new SeedStrip.Middle(1, 0.1, 0.3, 0.5), new SeedStrip.Middle(2, 0.1, 0.2, 0.9)),
                strip.middle());
        assertEquals(3, strip.runs());
    }

    @Test
    void theMedianOfAnEvenNumberOfSeedsLiesBetweenTheTwoInTheMiddle() {
        SeedStrip strip = SeedStrip.beside(
                run(0.25), List.of(new SeedCurve(2, run(0)), new SeedCurve(3, run(0.75)), new SeedCurve(4, run(1))));
        assertEquals(List.of(new SeedStrip.Middle(1, 0, 0.5, 1)), strip.middle());
    }

    @Test
    void generationsThatOneRunDoesNotKnowAreLeftOut() {
        List<FitnessEntry> thinned = new ArrayList<>(run(0.5, 0.5, 0.5, 0.5));
        thinned.remove(2);
        SeedStrip strip = SeedStrip.beside(run(0.1, Double.NaN, 0.3, 0.7), List.of(new SeedCurve(2, thinned)));
        assertEquals(
                List.of(1L, 4L),
                strip.middle().stream().map(SeedStrip.Middle::generation).toList());
    }

    @Test
    void withoutOtherSeedsThereIsNoMiddle() {
        assertSame(SeedStrip.NONE, SeedStrip.beside(run(0.1, 0.2), List.of()));
    }
}
