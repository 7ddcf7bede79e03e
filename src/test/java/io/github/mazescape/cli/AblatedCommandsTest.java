package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from the networks is taken by commands as well, and they say so. */
class AblatedCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private String run = "";

    @BeforeEach
    void evolve() {
        run = CommandLineRun.smallRun(folder.resolve("run"), 3).toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private String replay(String out, String... more) {
        List<String> words =
                new ArrayList<>(List.of("replay", run, "--size", "640x480", "--fps", "1", "--threads", "1"));
        words.addAll(List.of("--out", file(out) + "/"));
        words.addAll(Arrays.asList(more));
        CommandLineRun done = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(0, done.code(), done.err());
        return done.out();
    }

    private List<byte[]> frames(String out) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            for (Path file : files.sorted().toList()) {
                frames.add(Files.readAllBytes(file));
            }
        }
        assertFalse(frames.isEmpty());
        return frames;
    }

    @Test
    void theOptionsOfAReplayAreSettings() throws IOException {
        String said = replay("options", "--forget", "5", "--mute", "pellet,passage");
        assertTrue(said.contains("forgets every 5 steps, passage off, pellet off"), said);
        replay("settings", "--set", "view.forget=5", "--set", "view.mute=passage,pellet");
        replay("whole");
        assertArrayEquals(frames("options").toArray(), frames("settings").toArray());
        assertFalse(
                Arrays.deepEquals(frames("options").toArray(), frames("whole").toArray()));
    }

    @Test
    void aReplayIsInFixedMazesOrInThoseOfItsGeneration() {
        assertTrue(replay("fixed", "--set", "landscape.mazes=fixed").contains("in maze 1 of 3 fixed ones"));
        assertTrue(replay("own", "--set", "landscape.mazes=generation").contains("in maze 1 of 3,"));
    }

    @Test
    void aPictureOfForgetfulNetworksIsRepeatedToTheLastByte() throws IOException {
        CommandLineRun taken = CommandLineRun.of(
                "landscape",
                run,
                "--out",
                file("a.png"),
                "--size",
                "12x12",
                "--set=view.forget=1",
                "--set=view.mute=pellet",
                "--set=landscape.mazes=fixed");
        assertEquals(0, taken.code(), taken.err());
        assertTrue(taken.out().contains(", on 3 fixed mazes, forgets every step, pellet off"), taken.out());
        CommandLineRun again =
                CommandLineRun.of("landscape", "--quiet", "--like", file("a.png"), "--out", file("b.png"));
        assertEquals(0, again.code(), again.err());
        assertArrayEquals(bytes("a.png"), bytes("b.png"));
        CommandLineRun whole = CommandLineRun.of(
                "landscape", "--quiet", "--like", file("a.png"), "--out", file("c.png"), "--set=view.forget=0");
        assertEquals(0, whole.code(), whole.err());
        assertFalse(Arrays.equals(bytes("a.png"), bytes("c.png")));
    }
}
