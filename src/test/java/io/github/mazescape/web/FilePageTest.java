package io.github.mazescape.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aChartAndAFilmGetPagesThatShowThemWithoutARequestElsewhere() throws IOException {
        String run = CommandLineRun.smallRun(folder.resolve("run"), 3).toString();
        String chart = folder.resolve("a chart <1>.svg").toString();
        String film = folder.resolve("a film #1.gif").toString();
        CommandLineRun.of("chart", run, "--out", chart, "--web");
        CommandLineRun made = CommandLineRun.of(
                "movie", run, "--quiet", "--out", film, "--web", "--seconds=0.2", "--detail=4", "--size=900x600");
        assertEquals(0, made.code(), made.err());
        assertTrue(Files.readString(folder.resolve("a chart <1>.html")).contains("data:image/svg+xml;base64,"));
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed");
        for (String name : List.of("a chart <1>.html", "a film #1.html")) {
            String page = folder.resolve(name).toUri().toString();
            try (Chromium browser =
                    Chromium.open(Chromium.installed().get(), folder.resolve("profile"), page, 800, 600)) {
                browser.await("document.images.length === 1 && document.images[0].naturalWidth >= 480");
                assertEquals(List.of(), browser.complaints());
                String here = folder.toUri().toString();
                assertFalse(browser.requests().stream()
                        .anyMatch(address -> !address.startsWith(here) && !address.startsWith("data:")));
            }
        }
    }

    @Test
    void aFolderOfPicturesHasNoPageAndSaysSoBeforeItIsMade() {
        String run = CommandLineRun.smallRun(folder.resolve("run"), 2).toString();
        String frames = folder.resolve("frames") + "/";
        assertTrue(CommandLineRun.of("movie", run, "--quiet", "--out", frames, "--web")
                .refused()
                .contains("--web"));
        assertFalse(Files.exists(folder.resolve("frames")));
    }
}
