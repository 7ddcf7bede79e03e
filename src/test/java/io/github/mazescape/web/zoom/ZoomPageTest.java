package io.github.mazescape.web.zoom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoomPageTest {
    /** It has four levels of tiles, and few pixels. */
    private static final String SIZE = "2100x3";

    @TempDir
    private Path folder = Path.of("");

    private String run = "";

    @BeforeEach
    void makeARun() {
        run = CommandLineRun.smallRun(folder.resolve("run"), 3).toString();
    }

    private CommandLineRun page(String name, String... more) {
        return sized(SIZE, name, more);
    }

    private CommandLineRun sized(String size, String name, String... more) {
        return CommandLineRun.of(Stream.concat(
                        Stream.of(
                                "landscape",
                                run,
                                "--quiet",
                                "--size",
                                size,
                                "--web",
                                folder.resolve(name).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** All files of a page by their names. */
    private Map<String, byte[]> files(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path page = folder.resolve(name);
        try (Stream<Path> all = Files.walk(page)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("lock")) {
                    files.put(page.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private void assertSame(String one, String other) throws IOException {
        Map<String, byte[]> first = files(one);
        Map<String, byte[]> second = files(other);
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void aTileOfAnyLevelHoldsWhatTheLandscapeCommandMeasuresAtItsBookmark() throws IOException {
        assertEquals(0, page("page").code());
        FolderTiles tiles = new FolderTiles(folder.resolve("page"));
        for (Tile tile : List.of(new Tile(9, 0, 0), new Tile(11, 1, 0), new Tile(12, 3, 0), new Tile(12, 4, 0))) {
            String name = tile.level() + "/" + tile.column() + "_" + tile.row() + ".png";
            Path picture = folder.resolve("page/landscape_files").resolve(name);
            Path data = folder.resolve("again.csv");
            CommandLineRun again = CommandLineRun.of(
                    "landscape",
                    "--quiet",
                    "--like",
                    picture.toString(),
                    "--out",
                    folder.resolve("again.png").toString(),
                    "--data",
                    data.toString());
            assertEquals(0, again.code(), again.err());
            List<String> lines = Files.readAllLines(data);
            int column = List.of(lines.get(0).split(",")).indexOf("fitness");
            char[] codes = tiles.values(Layer.FITNESS, tile, lines.size() - 1).orElseThrow();
            for (int i = 0; i < codes.length; i++) {
                double fitness = Double.parseDouble(lines.get(i + 1).split(",")[column]);
                assertEquals(Math.round(fitness * 65535), codes[i], name + ", pixel " + i);
            }
        }
    }

    @Test
    void aPageThatWasCutOffGoesOnToTheSameBytesOnOtherThreads() throws IOException {
        assertEquals(0, page("whole", "--threads", "3").code());
        assertEquals(0, page("cut", "--threads", "1").code());
        Path cut = folder.resolve("cut");
        for (String lost :
                List.of("index.html", "values/fitness/12/2_0.js", "landscape_files/12/2_0.png", "replays/1.js")) {
            Files.delete(cut.resolve(lost));
        }
        Path damaged = cut.resolve("values/behaviour/11/1_0.js");
        Files.writeString(damaged, Files.readString(damaged).substring(0, 60));
        CommandLineRun again = page("cut", "--threads", "2");
        assertEquals(0, again.code(), again.err());
        assertSame("whole", "cut");
    }

    @Test
    void aFolderOfAnotherPageOrOfOtherFilesIsLeftAlone() throws IOException {
        assertEquals(0, page("page").code());
        CommandLineRun other = page("page", "--extent", "0.7");
        assertEquals(2, other.code());
        assertTrue(other.err().contains("expected the same page"), other.err());
        Path mine = Files.createDirectories(folder.resolve("mine")).resolve("index.html");
        Files.writeString(mine, "mine");
        assertEquals(2, page("mine").code());
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void aSingleFileHoldsAllAndNamesNothingBesideIt() throws IOException {
        CommandLineRun made = sized("1000x3", "page.html", "--layers", "visited,error");
        assertEquals(0, made.code(), made.err());
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("mazescape(\"error/10/1_0\"") && page.contains("mazescape(\"replays/2\""));
        assertTrue(!page.contains("<script src") && !page.contains("sourceMappingURL"));
    }

    @Test
    void whatAPageCannotShowIsRefusedInOneLine() {
        for (List<String> wrong : List.of(
                List.of("--layers", "colour"),
                List.of("--layers", "memory"),
                List.of("--layer", "likeness"),
                List.of("--out", "a.png"),
                List.of("--supersample", "2"))) {
            CommandLineRun refused = page("page", wrong.toArray(String[]::new));
            assertEquals(2, refused.code(), wrong.toString());
            assertEquals(1, refused.err().lines().count(), refused.err());
        }
        assertEquals(2, page("page.html").code());
    }
}
