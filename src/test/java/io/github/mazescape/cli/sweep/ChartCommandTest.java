package io.github.mazescape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.GenerationsReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of runs: which measure, which mazes, and how far back champions remember. */
class ChartCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path run(String name, String... more) {
        return CommandLineRun.smallRun(folder.resolve(name), 3, more);
    }

    private CommandLineRun chart(String... arguments) {
        String out = folder.resolve("chart.png").toString();
        return CommandLineRun.of(Stream.of(List.of("chart", "--out", out), Arrays.asList(arguments))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    @Test
    void aChartAndAHorizonCanBeSvgs() throws IOException {
        String run = run("first").toString();
        for (String[] what : new String[][] {{"population mean"}, {"Memory horizon", "--horizon"}}) {
            String file = folder.resolve("chart.svg").toString();
            List<String> line = new ArrayList<>(List.of("chart", run, "--out", file, "--theme", "light"));
            line.addAll(List.of(what).subList(1, what.length));
            CommandLineRun made = CommandLineRun.of(line.toArray(String[]::new));
            assertEquals(0, made.code(), made.err());
            String svg = Files.readString(Path.of(file));
            assertTrue(svg.contains(what[0]) && svg.contains("fill=\"#ffffff\""), svg.substring(0, 2000));
        }
    }

    private static double[] cells(String line) {
        return Arrays.stream(line.strip().split(" +"))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void theHorizonOfARunGoesUpToTheHeldOutFitnessOfItsLastChampion() throws IOException {
        Path run = run("first");
        List<String> table =
                chart(run.toString(), "--horizon").done().out().lines().toList();
        assertEquals(
                "held-out fitness of the last champion, its hidden state reset every n steps (25 is never)",
                table.get(0));
        assertEquals("n          1      2      3      5      8     25", table.get(1));
        assertTrue(table.get(2).startsWith("first  0."), table.get(2));
        double[] horizon = cells(table.get(2));
        assertEquals(6, horizon.length);
        assertEquals(GenerationsReader.read(run).rows().get(2).heldOut(), horizon[5], 0.0006);
        assertTrue(table.get(3).startsWith("on the same mazes: random walker 0."), table.get(3));
        assertEquals(4, table.size());
        BufferedImage picture = ImageIO.read(folder.resolve("chart.png").toFile());
        assertEquals(1000, picture.getWidth());
        assertEquals(560, picture.getHeight());
    }

    @Test
    void theHorizonOfANetworkWithoutMemoryIsFlat() {
        Path run = run("forgetful", "--set", "network.memory=false");
        List<String> table =
                chart(run.toString(), "--horizon").done().out().lines().toList();
        assertEquals(1, Arrays.stream(cells(table.get(2))).distinct().count(), table.get(2));
    }

    @Test
    void runsOfOtherEpisodesShareAnAxisAndHaveNoReferenceForagers() {
        Path first = run("first");
        Path brief = run("brief", "--set", "task.steps=10");
        List<String> table = chart(first.toString(), brief.toString(), "--horizon")
                .done()
                .out()
                .lines()
                .toList();
        assertEquals("n          1      2      3      5      8     25", table.get(1));
        assertTrue(table.get(3).startsWith("brief  0."), table.get(3));
        assertEquals(4, table.size());
    }

    @Test
    void theCentreIsShownWhereARunHasOne() throws IOException {
        String best = run("best", "--set", "evolution.champion=best").toString();
        assertEquals(
                "--show: expected a run with a centre, found none; show held-out, best or mean; runs have a centre with"
                        + " evolution.champion=centre",
                chart(best, best, "--show", "centre").refused());
        assertFalse(Files.exists(folder.resolve("chart.png")));
        String centred = run("centred", "--set", "evolution.champion=centre").toString();
        chart(best, centred, "--show", "centre").done();
        assertTrue(Files.size(folder.resolve("chart.png")) > 5000);
    }

    @Test
    void theReferenceForagersStandBesideHeldOutFitnessAloneSinceOnlyThatIsOfTheirMazes() {
        List<Setup> experiments = List.of(new Setup(Settings.defaults()));
        List<GenerationsReader> tables = List.of(GenerationsReader.read(run("first")));
        for (RunChart.Measure measure : List.of(RunChart.Measure.BEST, RunChart.Measure.MEAN)) {
            assertEquals(
                    List.of(),
                    RunChart.model(measure, List.of("first"), experiments, tables)
                            .references());
        }
        assertFalse(RunChart.model(RunChart.Measure.HELD_OUT, List.of("first"), experiments, tables)
                .references()
                .isEmpty());
    }

    @Test
    void runsThatSenseOtherThingsInTheSameMazesHaveTheSameReferenceForagers() {
        Settings small = Settings.defaults()
                .with("maze.width", "7")
                .with("maze.height", "7")
                .with("task.held_out", "2");
        Setup reference = new Setup(small);
        Setup blind = new Setup(small.with("task.sensors", "passage"));
        Setup wider = new Setup(small.with("maze.width", "9"));
        assertEquals(RunChart.references(List.of(reference)), RunChart.references(List.of(reference, blind)));
        assertEquals(List.of(), RunChart.references(List.of(reference, wider)));
    }

    @Test
    void runsOfDifferentSeedsHaveTheMeanOfTheReferenceForagersOnTheMazesOfEachSeedOnce() {
        Settings small = Settings.defaults()
                .with("maze.width", "7")
                .with("maze.height", "7")
                .with("task.held_out", "2");
        Setup first = new Setup(small);
        Setup second = new Setup(small.with("seed", "2"));
        List<ReferenceLevel> mean = RunChart.references(List.of(first, second, second));
        for (int i = 0; i < mean.size(); i++) {
            ReferenceLevel one = ReferenceLevel.heldOut(first).get(i);
            ReferenceLevel two = ReferenceLevel.heldOut(second).get(i);
            assertEquals(one.name(), mean.get(i).name());
            assertEquals((one.fitness() + two.fitness()) / 2, mean.get(i).fitness(), 1e-12);
        }
        assertEquals("dashed: mean over the mazes of all runs", RunChart.aside(List.of(first, second), mean));
        assertEquals("", RunChart.aside(List.of(first, first), mean));
    }
}
