package io.github.mazescape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepGridTest {
    @TempDir
    private Path folder = Path.of("");

    private static SweepGrid grid(String sample, String seeds, String... assignments) {
        return new SweepDefinition(Settings.defaults(), List.of(assignments), seeds, sample).grid();
    }

    private static List<String> names(SweepGrid grid) {
        return grid.runs().stream().map(grid::name).toList();
    }

    @Test
    void rangesAndListsMakeEveryCombination() {
        assertEquals(
                List.of(
                        "network.hidden=4,evolution.sigma=0.1,seed=1",
                        "network.hidden=4,evolution.sigma=0.2,seed=1",
                        "network.hidden=4,evolution.sigma=0.3,seed=1",
                        "network.hidden=8,evolution.sigma=0.1,seed=1",
                        "network.hidden=8,evolution.sigma=0.2,seed=1",
                        "network.hidden=8,evolution.sigma=0.3,seed=1"),
                names(grid("", "1", "network.hidden=4..8:2", "evolution.sigma=0.1..0.3:3")));
        assertEquals(
                List.of("network.hidden=2,seed=1", "network.hidden=4,seed=1", "network.hidden=8,seed=1"),
                names(grid("", "1", "network.hidden=2, 4..8:2")));
    }

    @Test
    void runsThatWouldBeTheSameAreOne() {
        assertEquals(
                List.of("evolution.sigma=0.1,seed=1", "evolution.sigma=0.2,seed=1"),
                names(grid("", "1", "evolution.sigma=0.1,0.2,0.10")));
        assertEquals(3, grid("latin:40", "1", "network.hidden=4..6").runs().size());
    }

    @Test
    void aLatinSampleDrawsFromEachCellOfEachAxisOnceBeforeTheSeeds() {
        SweepGrid grid = grid(
                "latin:40",
                "3..4",
                "evolution.sigma=0.05..0.4",
                "evolution.crossover=0.1..1:log",
                "network.cell=elman,gru");
        assertEquals(80, grid.runs().size());
        List<SweepGrid.Run> points =
                IntStream.range(0, 40).mapToObj(i -> grid.runs().get(2 * i)).toList();
        TreeSet<Integer> cells = new TreeSet<>();
        TreeSet<Integer> factors = new TreeSet<>();
        for (SweepGrid.Run run : points) {
            cells.add((int) ((Double.parseDouble(run.values().get(0)) - 0.05) / 0.35 * 40 + 1e-9));
            factors.add(
                    (int) (40 + 40 * Math.log10(Double.parseDouble(run.values().get(1))) + 1e-9));
        }
        assertEquals(40, cells.size());
        assertEquals(40, factors.size());
        assertEquals(
                20,
                points.stream().filter(run -> run.values().get(2).equals("gru")).count());
        assertTrue(IntStream.range(0, 40)
                .allMatch(i -> grid.runs()
                        .get(2 * i)
                        .values()
                        .equals(grid.runs().get(2 * i + 1).values())));
    }

    @Test
    void whatIsDrawnOfAnAxisDependsOnItsKeyAndTheSeedAlone() {
        SweepGrid alone = grid("latin:5", "1", "evolution.sigma=0.05..0.4");
        SweepGrid beside = grid("latin:5", "1", "network.hidden=4,8", "evolution.sigma=0.05..0.4");
        SweepGrid other = grid("latin:5:2", "1", "evolution.sigma=0.05..0.4");
        assertEquals(column(alone, 0), column(beside, 1));
        assertNotEquals(column(alone, 0), column(other, 0));
        assertEquals(alone, grid("latin:5:1", "1", "evolution.sigma=0.05..0.4"));
    }

    private static List<String> column(SweepGrid grid, int axis) {
        return grid.runs().stream().map(run -> run.values().get(axis)).toList();
    }

    @Test
    void theDrawsStayTheSameFromVersionToVersion() {
        assertEquals(
                List.of("0.379", "0.293", "0.186", "0.194", "0.0527"),
                column(grid("latin:5", "1", "evolution.sigma=0.05..0.4"), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "|evolution.sigma=0.05..0.4|--set evolution.sigma: expected how many values of the range, as in"
                        + " 0.05..0.4:5, got '0.05..0.4'; or draw from it by --sample latin:20",
                "|evolution.sigma=0.4..0.05:3|--set evolution.sigma: expected a range from the smaller number to the"
                        + " larger one, got '0.4..0.05:3'",
                "|network.hidden=0..8:3|--set network.hidden: expected a whole number from 1 to 256 [units], got '0'",
                "|network.hidden=4..6:5|--set network.hidden: expected at most 3 values of this range, got '4..6:5'",
                "|evolution.sigma=a..b:3|--set evolution.sigma: expected a range such as 4..16:4, 0.05..0.4:8 or"
                        + " 0.001..1:4:log, got 'a..b:3'",
                "|evolution.sigma=0.1..0.2:1|--set evolution.sigma: expected 2 to 10000 values of a range, got"
                        + " '0.1..0.2:1'",
                "latin:40|network.hidden=8|--sample: expected something to draw from, got no --set with a range or a"
                        + " list; give for example --set evolution.sigma=0.05..0.4",
                "latin:1|network.hidden=4..8|--sample: expected latin:N with N from 2 to 10000, such as latin:40, or"
                        + " latin:40:7 with a seed, got 'latin:1'",
                "sobol:8|network.hidden=4..8|--sample: expected latin:N with N from 2 to 10000, such as latin:40, or"
                        + " latin:40:7 with a seed, got 'sobol:8'",
                "latin:9999|evolution.sigma=0.1..0.2|a sweep of at most 10000 runs"
            })
    void whatIsNoRangeOrBeyondTheBoundsIsRefused(String sample, String assignment, String expected) {
        String message = String.valueOf(assertThrows(
                        InputException.class, () -> grid(sample == null ? "" : sample, "1..2", assignment))
                .getMessage());
        assertTrue(message.contains(expected), message);
    }

    @Test
    void nothingIsMadeBeforeEveryCombinationIsKnownToBePossible() {
        String line = CommandLineRun.of(
                        "sweep", "--set=evolution.sigma=0.1..1e9:3", "--out=" + folder.resolve("s"), "--generations=2")
                .refused();
        assertTrue(line.startsWith("--set evolution.sigma: expected a number from "), line);
        assertTrue(Files.notExists(folder.resolve("s")));
    }
}
