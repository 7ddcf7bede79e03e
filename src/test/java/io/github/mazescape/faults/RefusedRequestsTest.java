package io.github.mazescape.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk refuses a request, once: each time one line tells of it, nothing that was there is damaged, and the command
 * can be repeated. In a process of its own, since its file system is another one.
 */
class RefusedRequestsTest {
    private static final int PATIENCE_SECONDS = 540;

    @TempDir
    private Path temp = Path.of("");

    private void refuse(int step) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Path said = temp.resolve("said");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + WatchedProvider.class.getName(),
                        "-Djava.awt.headless=true",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        RefusedRequestsMain.class.getName(),
                        folder.toString(),
                        Integer.toString(step))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String report = Files.readString(said);
        assertTrue(ended, report);
        assertEquals(0, process.exitValue(), report);
    }

    @Test
    void someRequestsOfEachCommandMayBeRefused() throws IOException, InterruptedException {
        refuse(17);
    }

    @Tag("long")
    @Test
    void anyRequestOfAnyCommandMayBeRefused() throws IOException, InterruptedException {
        refuse(1);
    }
}
