package io.github.mazescape.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.settings.Parameters;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
    private static final String REFERENCE = "{\"task\":\"reference\"";
    private static final String WALL_FOLLOWER = "{\"task\":\"wall-follower\"";

    private static List<String> search(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "bench";
        arguments[1] = "--search";
        arguments[2] = "--quiet";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandLineRun.small(arguments).done().out().lines().toList();
    }

    @Test
    void aSearchPrintsALineForEachStrategyAndFigure() {
        List<String> lines = search("--seeds", "1,4", "--evaluations", "70,40", "--format", "json");
        List<String> strategies = Parameters.EVOLUTION_STRATEGY.domain().words();
        assertEquals(5 * strategies.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith("{\"strategy\":\"" + strategies.get(i / 5) + "\","), lines.get(i));
            assertTrue(lines.get(i).endsWith(",\"seeds\":2}"), lines.get(i));
        }
        assertTrue(lines.get(0).contains("\"evaluations\":40,"), lines.get(0));
        assertTrue(lines.get(1).contains("\"evaluations\":70,"), lines.get(1));
        assertTrue(lines.get(2).contains("\"fitness\":0.80,"), lines.get(2));
    }

    @Test
    void aSearchTakesTheTaskAndTheNetworkFromTheSettings() {
        List<String> arguments = List.of("--seed", "1", "--evaluations", "40", "--format", "json");
        String one = search(arguments.toArray(String[]::new)).get(0);
        List<String> other =
                search("--seed", "1", "--evaluations", "40", "--format", "json", "--set", "maze.pellets=1");
        assertEquals(one, search(arguments.toArray(String[]::new)).get(0));
        assertTrue(one.endsWith(",\"seeds\":1}"), one);
        assertNotEquals(one, other.get(0));
    }

    @Tag("long")
    @Test
    void eachNumberOfThreadsIsMeasuredOnBothTasksWithTheSameKernel() {
        List<String> lines = CommandLineRun.of("bench", "--round-millis", "1", "--threads", "2", "--format", "json")
                .done()
                .out()
                .lines()
                .map(line -> line.substring(0, line.indexOf(",\"agent_steps_per_second\"")))
                .toList();
        List<String> corridors =
                lines.stream().filter(line -> line.startsWith(WALL_FOLLOWER)).toList();
        assertEquals(2, corridors.size());
        assertTrue(
                corridors.get(0).endsWith("\"threads\":1") && corridors.get(1).endsWith("\"threads\":2"));
        for (String line : corridors) {
            assertTrue(lines.contains(line.replace(WALL_FOLLOWER, REFERENCE)), line);
        }
        assertEquals("{\"backend\":\"2 threads here\",\"threads\":2", lines.get(lines.size() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seeds 1..3|--seeds, --evaluations, --seed, --preset, --settings and --set: expected --search beside"
                        + " them, got none; add it, or leave them out",
                "--set maze.width=9|--seeds, --evaluations, --seed, --preset, --settings and --set: expected --search"
                        + " beside them, got none; add it, or leave them out",
                "--search --seed 1 --seeds 1..3|--seed and --seeds: expected one of the two, got both; leave one out",
                "--search --seeds 3..1|--seeds: expected a range of 1 to 10000 seeds, such as 1..5, got '3..1'",
                "--search --evaluations 10,x|--evaluations: expected a whole number, got 'x'; 'mazescape bench --help'"
                        + " shows what there is",
                "--search --evaluations 10,10|--evaluations: expected different numbers from 1, got [10, 10]",
                "--search --evaluations 0,10|--evaluations: expected different numbers from 1, got [0, 10]",
                "--search --quiet --evaluations 1,10|--evaluations: expected at least the 64 of the first generation,"
                        + " got 1",
            })
    void whatIsWrongIsToldInOneLine(String arguments, String expected) {
        String told = CommandLineRun.of(("bench " + arguments).split(" ")).refused();
        assertEquals(expected.replaceAll("\\d+ of the", "N of the"), told.replaceAll("\\d+ of the", "N of the"));
    }
}
