package io.github.mazescape.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTableTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Four seeds of one strategy, and one of another. */
    private static final SearchTable TABLE = new SearchTable(
            List.of(10_000, 20_000),
            List.of(0.80, 0.85),
            List.of(
                    run("genetic", 1, 0.7, 0.9, 100, 700, 4),
                    run("snes", 1, 0.25, 0.75, NEVER, NEVER, 2.5),
                    run("genetic", 2, 0.5, 0.5, 300, NEVER, 1),
                    run("genetic", 3, 0.9, 0.9, NEVER, NEVER, 2),
                    run("genetic", 4, 0.6, 0.7, 200, NEVER, 3)));

    private static SearchRun run(
            String strategy, long seed, double first, double second, double low, double high, double seconds) {
        return new SearchRun(strategy, seed, new double[] {first, second}, new double[] {low, high}, seconds);
    }

    @Test
    void theTableHoldsQuartilesTheWorstSeedAndHowManyReachedAGoal() {
        List<String> lines = TABLE.in(Format.TABLE);
        String expected = """
                strategy  figure                  lower quartile    median  upper quartile     worst    seeds
                genetic   fitness after 10000              0.575     0.650           0.750     0.500      4/4
                genetic   fitness after 20000              0.650     0.800           0.900     0.500      4/4
                genetic   evaluations to 0.80                175       250               -         -      3/4
                genetic   evaluations to 0.85                  -         -               -         -      1/4
                genetic   seconds for 20000                 1.75      2.50            3.25      4.00      4/4
                snes      fitness after 10000              0.250     0.250           0.250     0.250      1/1
                snes      fitness after 20000              0.750     0.750           0.750     0.750      1/1
                snes      evaluations to 0.80                  -         -               -         -      0/1
                snes      evaluations to 0.85                  -         -               -         -      0/1
                snes      seconds for 20000                 2.50      2.50            2.50      2.50      1/1
                """;
        assertEquals(expected.lines().toList(), lines.subList(2, lines.size()));
    }

    @Test
    void aLineOfJsonIsAnObjectAndAGoalThatWasNotReachedIsNull() {
        List<String> lines = TABLE.in(Format.JSON);
        assertEquals(10, lines.size());
        assertEquals(
                "{\"strategy\":\"genetic\",\"figure\":\"held_out_fitness\",\"evaluations\":10000,"
                        + "\"lower_quartile\":0.575,\"median\":0.650,\"upper_quartile\":0.750,\"worst\":0.500,"
                        + "\"reached\":4,\"seeds\":4}",
                lines.get(0));
        assertEquals(
                "{\"strategy\":\"genetic\",\"figure\":\"evaluations\",\"fitness\":0.80,"
                        + "\"lower_quartile\":175,\"median\":250,\"upper_quartile\":null,\"worst\":null,"
                        + "\"reached\":3,\"seeds\":4}",
                lines.get(2));
    }
}
