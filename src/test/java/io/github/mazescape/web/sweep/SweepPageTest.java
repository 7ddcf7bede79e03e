package io.github.mazescape.web.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepPageTest {
    private static final List<ReferenceLevel> REFERENCES = List.of(new ReferenceLevel("wall follower", 0.71));

    @TempDir
    private Path folder = Path.of("");

    /** A run whose held-out fitness is the same in all generations. */
    static SweptRun run(double heldOut, int generations, String... assignments) {
        List<FitnessEntry> rows = new ArrayList<>();
        for (int i = 1; i <= generations; i++) {
            rows.add(new FitnessEntry(i, heldOut + 0.1, heldOut - 0.1, Double.NaN, heldOut));
        }
        return new SweptRun(Settings.defaults().with(List.of(assignments), "test"), rows);
    }

    private static final List<SweptRun> RUNS = List.of(
            run(0.30, 25, "network.hidden=16", "seed=1", "network.cell=elman"),
            run(0.40, 25, "network.hidden=4", "seed=10", "network.cell=gru"),
            run(0.50, 25, "network.hidden=4", "seed=9", "network.cell=gru"),
            run(0.35, 25, "network.hidden=16", "seed=2", "network.cell=elman"));

    static String page(List<SweptRun> runs) {
        return SweepPage.of(SweepTable.of(runs), REFERENCES);
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data =
                Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertTrue(data.find());
        return new ObjectMapper().readTree(data.group(1));
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> field.isEmpty() ? node.asText() : node.get(field).asText())
                .toList();
    }

    @Test
    void theColumnsAreWhatVariesTheSeedAndTheOutcomes() throws IOException {
        JsonNode data = data(page(RUNS));
        assertEquals(
                List.of(
                        "network.cell",
                        "network.hidden [units]",
                        "seed",
                        "best",
                        "mean",
                        "held-out",
                        "held-out, last 20"),
                texts(data.get("columns"), "name"));
        assertEquals(List.of("1", "1", "0", "1", "1", "1", "1"), texts(data.get("columns"), "axis"));
        assertEquals(List.of("elman", "gru"), texts(data.get("columns").get(0).get("words"), ""));
    }

    @Test
    void runsAreOrderedByTheirValuesAndSeedsHoweverTheyCome() throws IOException {
        JsonNode runs = data(page(RUNS)).get("runs");
        assertEquals(List.of("0", "0", "1", "1"), texts(runs, "group"));
        assertEquals("[0,16,1,0.4,0.2,0.3,0.3]", runs.get(0).get("values").toString());
        assertEquals(9, runs.get(2).get("values").get(2).asLong());
        List<SweptRun> shuffled = new ArrayList<>(RUNS);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(page(RUNS), page(shuffled));
    }

    @Test
    void aSweepOfSeedsHasAnAxisForThem() throws IOException {
        JsonNode data = data(page(List.of(run(0.3, 5, "seed=1"), run(0.4, 5, "seed=2"))));
        assertEquals("seed", data.get("columns").get(0).get("name").asText());
        assertEquals(1, data.get("columns").get(0).get("axis").asInt());
        assertEquals(List.of("seed=1", "seed=2"), texts(data.get("groups"), ""));
    }

    @Test
    void anAxisIsLogarithmicWhereThatSpreadsItsValues() throws IOException {
        JsonNode columns = data(page(List.of(
                        run(0.3, 5, "evolution.sigma=0.01", "network.hidden=4", "evolution.crossover=0.02"),
                        run(0.4, 5, "evolution.sigma=0.07", "network.hidden=34", "evolution.crossover=0.5"),
                        run(0.4, 5, "evolution.sigma=0.5", "network.hidden=64", "evolution.crossover=0.9"))))
                .get("columns");
        assertEquals(
                List.of("network.hidden [units] 0", "evolution.sigma 1", "evolution.crossover 0"),
                StreamSupport.stream(columns.spliterator(), false)
                        .limit(3)
                        .map(column -> column.get("name").asText() + " "
                                + column.get("log").asText())
                        .toList());
    }

    @Test
    void theWordsSayWhatIsHighestAndNotMore() {
        SweepTable table = SweepTable.of(RUNS);
        assertEquals("Sweep of network.cell, network.hidden", SweepWording.title(table));
        assertEquals(
                "Highest held-out fitness at the end: 0.450 in the mean of 2 seeds, 0.400 to 0.500, with"
                        + " network.cell=gru, network.hidden=4. It was picked as the highest of 2 combinations, so"
                        + " expect less of it with other seeds.",
                SweepWording.lead(table));
        assertEquals(
                "2 combinations of 2 settings, 4 runs in all, 25 generations each.", SweepWording.facts(table, true));
        assertTrue(SweepWording.facts(table, false).endsWith("not measured on the same mazes."));
    }

    @Test
    void curvesOfManyRunsAreThinnedFromTheFirstToTheLastGeneration() {
        assertArrayEquals(new int[] {1, 2, 3}, SweepPage.generations(3, 10));
        int[] few = SweepPage.generations(1000, 10);
        assertEquals(240, few.length);
        assertEquals(1, few[0]);
        assertEquals(1000, few[239]);
        assertEquals(24, SweepPage.generations(1000, 10_000).length);
        assertEquals(240, Arrays.stream(few).distinct().count());
    }

    @Test
    void whatWasNotMeasuredIsNull() throws IOException {
        JsonNode run = data(page(List.of(run(0.3, 3, "seed=1"), run(Double.NaN, 3, "seed=2"))))
                .get("runs")
                .get(1);
        assertEquals("[null,null,null]", run.get("heldOut").toString());
        assertTrue(run.get("values").get(4).isNull());
    }

    @Test
    void thePageAsksForNothingAndNoSettingBecomesMarkup() {
        String page = page(List.of(
                run(0.3, 3, "maze.files=[\"</script><b>\"]", "seed=1"),
                run(0.4, 3, "maze.files=[\"<!--.txt\"]", "seed=2")));
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(page.contains("<b>"));
        assertEquals(
                page.replaceAll("</?script", "").length() + 4 * "<script".length() + 2,
                page.length(),
                "two scripts, and nothing that ends one");
        String asked = page.replace("http://www.w3.org/2000/svg", "");
        assertFalse(Pattern.compile("(src|action)=|@import|url\\(|https?:")
                .matcher(asked)
                .find());
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        while (links.find()) {
            assertEquals("summary.csv", links.group(1));
        }
    }

    @Test
    void aPageIsKnownByItsMark() throws IOException {
        Path page = folder.resolve("report.html");
        assertFalse(SweepPage.isOne(page));
        Files.writeString(page, "<!DOCTYPE html>mine");
        assertFalse(SweepPage.isOne(page));
        SweepPage.write(page, RUNS, List.of());
        assertTrue(SweepPage.isOne(page));
    }
}
