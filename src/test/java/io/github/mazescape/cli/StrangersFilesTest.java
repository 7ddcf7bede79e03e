package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger's file names is looked at only as far as that takes a moment, and can be opened without waiting. */
class StrangersFilesTest {
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final String STARS = "mazes/" + "*".repeat(60) + "Q";

    @TempDir
    private Path folder = Path.of("");

    private String refused(String... args) {
        return assertTimeoutPreemptively(MOMENT, () -> CommandLineRun.of(args).refused());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "a system with named pipes");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    @Test
    void aPatternOfManyStarsIsRefusedAtOnceWhereverItStands() throws IOException {
        String expected = "maze.files: expected maze files that match '" + STARS + "', found none";
        Path toml =
                Files.writeString(folder.resolve("bomb.toml"), "version = 1\n[maze]\nfiles = [\"" + STARS + "\"]\n");
        assertTrue(refused("evolve", "--out", at("run"), "--settings", toml.toString())
                .startsWith(expected));
        String line = "mazescape/1/preset=deceptive/maze.files="
                + STARS.replace("/", "%2F").replace("*", "%2A")
                + "/generation=1/plane=random:0:1:0/view=0.1:-4:-4:8:8/following=false";
        assertTrue(refused("--bookmark", line, "--out", at("a.png")).startsWith(expected));
    }

    @Test
    void aPipeIsRefusedWithoutBeingOpened() throws IOException, InterruptedException {
        String pipe = pipe("pipe.png").toString();
        assertEquals(
                pipe + ": expected a maze file, found a pipe or a device; name a readable file",
                refused("evolve", "--out", at("run"), "--set", "maze.files=" + pipe));
        assertEquals(
                pipe + ": expected a maze file, found a pipe or a device; name a readable file",
                refused("evolve", "--out", at("run"), "--set", "maze.files=" + at("*")));
        assertEquals(
                pipe
                        + ": expected a readable settings file, found a pipe or a device; './mazescape settings' prints one",
                refused("settings", "--settings", pipe));
        assertEquals(
                pipe + ": expected a PNG picture, found a pipe or a device; check the path",
                refused("landscape", "--like", pipe, "--out", at("a.png")));
        assertEquals(
                pipe + ": expected a PNG picture, found a pipe or a device; check the path",
                refused("--bookmark", pipe, "--out", at("a.png")));
        assertTrue(assertTimeoutPreemptively(MOMENT, () -> CommandLineRun.of("maze", "check", pipe))
                .err()
                .contains("found a pipe or a device"));
    }

    @Test
    void aPipeInARunFolderIsRefusedWithoutBeingOpened() throws IOException, InterruptedException {
        for (String name : new String[] {"settings.toml", "champions.npy", "generations.csv", "checkpoint"}) {
            Path run = folder.resolve("of-" + name);
            CommandLineRun.smallRun(run, 1);
            Files.delete(run.resolve(name));
            pipe("of-" + name + "/" + name);
            CommandLineRun told = assertTimeoutPreemptively(
                    MOMENT,
                    () -> name.equals("checkpoint")
                            ? CommandLineRun.of("evolve", "--resume", "--out", run.toString(), "--generations", "2")
                            : CommandLineRun.of("chart", run.toString(), "--out", at("c.png")));
            assertTrue(told.code() != 0, told::toString);
            assertEquals(1, told.err().lines().count(), told.err());
        }
    }
}
