package io.github.mazescape.experiment.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.plot.ExamplePlots;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    private static final String HOSTILE = "\"><script src=//evil.example></script>|`[x](javascript:1)\u202e";

    @TempDir
    private Path folder;

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, name.endsWith(".png") ? Long.toString(Files.size(file)) : Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void aReportIsAFolderOfFiles() throws IOException {
        ReportFolder.write(folder, ExampleReports.barriers());
        assertEquals(
                List.of(
                        "plots/plane.png",
                        "plots/plane.svg",
                        "plots/profiles.png",
                        "plots/profiles.svg",
                        "report.html",
                        "report.md",
                        "result.json",
                        "tables/pairs.csv"),
                List.copyOf(files().keySet()));
    }

    @Test
    void whatIsWrittenAgainIsTheSame() throws IOException {
        ReportFolder.write(folder, ExampleReports.barriers());
        Map<String, String> first = files();
        ReportFolder.write(folder, ExampleReports.barriers());
        assertEquals(first, files());
    }

    @Test
    void aPageTellsEverythingAndNeedsNothingElse() {
        String page = ReportPage.of(ExampleReports.barriers());
        for (String told : List.of(
                "Is there a barrier between two champions",
                "Entezari et al. 2022",
                "0.118",
                "0.080 to 0.161",
                "scrambled partner",
                "3 of 4 met",
                "Koch curve",
                "the second.",
                "evolution.generations = 200",
                "Mazescape 0.1.0",
                "seed=1 seed=3")) {
            assertTrue(page.contains(SafeText.html(told)), told);
        }
        assertFalse(page.contains("<script") || page.contains("@import") || page.contains("<link"));
        // The names of the formats of SVG are no addresses that are opened.
        String rest = page.replace("http://www.w3.org/", "");
        assertFalse(rest.contains("http:") || rest.contains("https:") || rest.contains("src=\"/"));
    }

    @Test
    void textsOfOthersAreTextsAndNothingElse() {
        Reported plain = ExampleReports.barriers();
        Result result = plain.result();
        Plot plot = ExamplePlots.plane();
        Plot named = new Plot(
                plot.name(), HOSTILE, HOSTILE, plot.across(), plot.up(), List.of(new Plot.Words(HOSTILE, 0, 0.5, 0.5)));
        Result hostile = new Result(
                result.verdict(),
                HOSTILE,
                result.primary(),
                HOSTILE,
                result.measures(),
                result.controls(),
                List.of(HOSTILE),
                result.tables(),
                List.of(named));
        Reported reported =
                new Reported(plain.experiment(), hostile, plain.calibration(), ExampleReports.basis(List.of(HOSTILE)));
        for (String page : List.of(ReportPage.of(reported), CardPage.of(List.of(reported), HOSTILE))) {
            assertFalse(page.contains("<script"));
            assertFalse(page.contains("\u202e"));
        }
        for (String text : List.of(ReportMarkdown.of(reported), CardMarkdown.of(List.of(reported), HOSTILE))) {
            String outside = text.replaceAll("(?s)```.*?```", "");
            assertFalse(outside.contains("<script") || outside.contains("[x](javascript"), outside);
        }
    }

    @Test
    void aCardHasALineAndAPictureForEachExperiment() throws IOException {
        List<Reported> all = ExampleReports.many();
        ReportFolder.writeCard(folder, all, "mazescape experiment all runs/sweep");
        Map<String, String> files = files();
        for (Reported one : all) {
            assertTrue(files.containsKey("card/" + one.name() + ".png"), one.name());
            assertTrue(files.containsKey("card/" + one.name() + "-dark.png"), one.name());
            assertTrue(read(folder.resolve("card.md")).contains("| [" + one.name() + "]"), one.name());
            assertTrue(read(folder.resolve("card.html")).contains(one.name() + "/report.html"), one.name());
        }
        String card = read(folder.resolve("card.md"));
        assertTrue(card.contains("2 supported, 2 refuted, 2 undecided"));
        assertTrue(card.contains("mazescape experiment all runs/sweep\n"));
    }

    @Test
    void aResultWithoutPlotsAndTablesIsReported() throws IOException {
        ReportFolder.write(folder, ExampleReports.reported("bare", Verdict.NOT_MEASURABLE, List.of()));
        assertTrue(read(folder.resolve("report.html")).contains("not measurable"));
        ReportFolder.writeCard(folder, List.of(ExampleReports.reported("bare", Verdict.NOT_MEASURABLE, List.of())), "");
        assertTrue(read(folder.resolve("card.md")).contains("**not measurable**"));
    }

    @Test
    void aNameThatIsNoFileNameIsABug() {
        Plot plot = ExamplePlots.plane();
        Plot outside = new Plot("../up", "", "", plot.across(), plot.up(), List.of());
        Reported reported = ExampleReports.reported("x", Verdict.SUPPORTED, List.of(outside));
        assertThrows(IllegalArgumentException.class, () -> ReportFolder.write(folder, reported));
    }
}
