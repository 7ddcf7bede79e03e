package io.github.mazescape.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program of the page on the library as jbang would: from its source, with what comes with the library. */
class ForageTest {
    private static final Path PROGRAM = Path.of("docs/library/Forage.java").toAbsolutePath();
    /** Jars that do not come with the library, for they are marked as optional. */
    private static final Pattern OPTIONAL = Pattern.compile(
            "(picocli|jcodec|progressbar|jline-|flatlaf|pekko|scala-library|/config-|ssl-config|agrona|preprocessor|antlr)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theProgramEvolvesAndWritesALandscape() throws IOException, InterruptedException {
        String path = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(Pattern.quote(File.pathSeparator)))
                .filter(part -> !OPTIONAL.matcher(part).find())
                .collect(Collectors.joining(File.pathSeparator));
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        path,
                        PROGRAM.toString(),
                        "seed=7",
                        "task.mazes=1",
                        "task.held_out=1",
                        "task.steps=20",
                        "evolution.population=8",
                        "network.hidden=2")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, process.waitFor(), Files.readString(log));
        assertTrue(Files.readString(log).contains("generation 50: fitness 0."), Files.readString(log));
        BufferedImage picture = ImageIO.read(new File(folder.toFile(), "landscape.png"));
        assertEquals(List.of(256, 256), List.of(picture.getWidth(), picture.getHeight()));
        long colours = IntStream.range(0, 256 * 256)
                .map(i -> picture.getRGB(i % 256, i / 256))
                .distinct()
                .count();
        assertTrue(colours > 1, colours + " colours");
    }
}
