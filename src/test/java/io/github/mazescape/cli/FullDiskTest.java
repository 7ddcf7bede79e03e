package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more, played by a limit on the size of files ({@code ulimit -f}), under which writing fails
 * midway.
 */
@Tag("long")
class FullDiskTest {
    @TempDir
    private Path folder = Path.of("");

    private String fails(int kilobytes, String arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String command = "ulimit -f " + 2 * kilobytes
                + "; exec \"$0\" -Djava.awt.headless=true -cp \"$1\" io.github.mazescape.cli.Main "
                + arguments.replace("D/", folder + "/");
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", "-c", command, java.toString(), System.getProperty("java.class.path"))
                .redirectErrorStream(true);
        // The JVM's own files must not count; and it is gone before much compiling pays.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.FAILED, process.waitFor(), said);
        List<String> lines = said.lines()
                .filter(line -> !line.startsWith("NOTE:") && !line.startsWith("WARNING:"))
                .toList();
        assertEquals(1, lines.size(), said);
        assertTrue(lines.get(0).startsWith("mazescape: "), said);
        return lines.get(0).replace(folder + "/", "D/");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatCannotBeWrittenIsToldInOneLineAndNothingIsLost() throws IOException, InterruptedException {
        CommandLineRun.smallRun(folder.resolve("R"), 30);
        Files.writeString(folder.resolve("a.csv"), "old");
        Files.writeString(folder.resolve("a.png"), "old");
        Files.writeString(folder.resolve("a.gif"), "old");
        String numbers = fails(8, "landscape D/R --quiet --out D/a.png --size 40x40 --data D/a.csv");
        assertTrue(numbers.startsWith("mazescape: D/a.csv: expected to write it whole, but File too large"), numbers);
        assertTrue(numbers.endsWith("; what was there before is unchanged"), numbers);
        String picture = fails(8, "landscape D/R --quiet --out D/a.png --size 200x200 --layer behaviour --extent 2");
        assertTrue(picture.startsWith("mazescape: D/a.png: expected to write it whole, but "), picture);
        String movie = fails(1100, "movie D/R --quiet --out D/a.gif --seconds 1 --detail 60");
        assertTrue(movie.startsWith("mazescape: D/a.gif: the movie could not be written: "), movie);
        assertEquals("old", Files.readString(folder.resolve("a.csv")));
        assertEquals("old", Files.readString(folder.resolve("a.png")));
        assertEquals("old", Files.readString(folder.resolve("a.gif")));
        assertEquals(List.of("R", "a.csv", "a.gif", "a.gif.part", "a.png"), names());
    }

    @Test
    void aFontThatCannotBeLoadedIsToldInOneLine() throws IOException, InterruptedException {
        CommandLineRun.smallRun(folder.resolve("R"), 2);
        String font = fails(8, "chart D/R --out D/a.png");
        assertTrue(font.startsWith("mazescape: failed: cannot read the font "), font);
        assertEquals(List.of("R"), names());
    }
}
