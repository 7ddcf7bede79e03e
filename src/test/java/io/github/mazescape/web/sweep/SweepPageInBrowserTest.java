package io.github.mazescape.web.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a browser without a window, where there is one, and looks at what its scripts made. */
@Tag("long")
class SweepPageInBrowserTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final int PATIENCE_SECONDS = 120;

    /** Brushes the first axis by keys, as a user may, and sorts the table by it. */
    private static final String DRIVER = """
            <script>
            const first = document.querySelector('g.axis');
            first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
            document.querySelectorAll('#table th button')[0].click();
            </script>
            """;

    @TempDir
    private Path folder = Path.of("");

    private String opened(String page) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BROWSER), "no " + BROWSER + " here");
        Path file = Files.writeString(folder.resolve("report.html"), page);
        Path errors = folder.resolve("errors");
        Path dom = folder.resolve("dom");
        Process browser = new ProcessBuilder(
                        BROWSER.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=3000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assertTrue(ended, "the browser did not end");
        List<String> said = Files.readString(errors)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        assertEquals(List.of(), said);
        return Files.readString(dom);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void axesAndTableAreMadeAndABrushKeepsTheRunsOfAPart() throws IOException, InterruptedException {
        List<SweptRun> runs = List.of(
                SweepPageTest.run(0.3, 25, "network.hidden=4", "seed=1"),
                SweepPageTest.run(0.4, 25, "network.hidden=8", "seed=1"),
                SweepPageTest.run(0.5, 25, "network.hidden=16", "seed=1"));
        String dom = opened(SweepPageTest.page(runs));
        assertEquals(5, count(dom, "<g class=\"axis\""));
        assertEquals(3, count(dom, "<tr data-run="));
        assertTrue(dom.contains("<output id=\"count\">3 runs</output>"), dom);
        String brushed = opened(SweepPageTest.page(runs).replace("</body>", DRIVER + "</body>"));
        assertEquals(1, count(brushed, "<rect class=\"brush\""));
        assertEquals(1, count(brushed, "<tr data-run="));
        assertTrue(brushed.contains("<output id=\"count\">1 of 3 runs</output>"), brushed);
        assertEquals(1, count(brushed, "<th[^>]* aria-sort=\"ascending\""));
    }

    @Test
    void oneThatIsFarOutLeavesTheOthersTheirColours() throws IOException, InterruptedException {
        List<SweptRun> runs = new ArrayList<>();
        runs.add(SweepPageTest.run(0.05, 25, "seed=1"));
        for (int seed = 2; seed <= 10; seed++) {
            runs.add(SweepPageTest.run(0.5 + 0.01 * seed, 25, "seed=" + seed));
        }
        String dom = opened(SweepPageTest.page(runs));
        Matcher legend = Pattern.compile("<span id=\"least\">([^<]*)</span><i></i><span id=\"most\">([^<]*)<")
                .matcher(dom);
        assertTrue(legend.find());
        assertEquals("≤ 0.520", legend.group(1));
        assertEquals("0.600", legend.group(2));
        Set<String> colours = new HashSet<>();
        Pattern.compile("<i style=\"background: ([^\"]*)\"")
                .matcher(dom)
                .results()
                .forEach(found -> colours.add(found.group(1)));
        assertEquals(9, colours.size(), "the one far out has the colour of the lowest of the others: " + colours);
    }
}
