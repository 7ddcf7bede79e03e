package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
    private static final String CHAMPIONS = "champions.npy";

    @TempDir
    private Path folder = Path.of("");

    private Path one = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void make() throws IOException {
        one = Files.createDirectory(folder.resolve("one"));
        other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(one.resolve(CHAMPIONS), "weights");
        Files.writeString(other.resolve(CHAMPIONS), "weights");
    }

    private Optional<String> difference() throws IOException {
        return RunComparison.difference(one, other);
    }

    @Test
    void whatNoRunHasAndWhatTellsTimesIsPassedOver() throws IOException {
        Files.writeString(one.resolve("notes.txt"), "of the user");
        Files.writeString(one.resolve("log.txt"), "yesterday");
        Files.writeString(other.resolve("lock"), "");
        assertEquals(Optional.empty(), difference());
    }

    @Test
    void aFileThatOneLacksIsNamed() throws IOException {
        Files.writeString(one.resolve("settings.toml"), "seed = 1");
        assertEquals(Optional.of("settings.toml"), difference());
        Files.move(one.resolve("settings.toml"), other.resolve("settings.toml"));
        assertEquals(Optional.of("settings.toml"), difference());
    }

    @Test
    void otherBytesAreADifferenceAndSoIsAnotherLength() throws IOException {
        Files.writeString(other.resolve(CHAMPIONS), "weightS");
        assertEquals(Optional.of(CHAMPIONS), difference());
        Files.writeString(other.resolve(CHAMPIONS), "weights, more");
        assertEquals(Optional.of(CHAMPIONS), difference());
    }

    @Test
    void aRunThatWasCopiedInPartIsNotWhole() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 2);
        Setup setup = RunFolder.setup(run, RunFolder.settings(run));
        RunCopy.requireWhole(run, setup);
        Files.write(run.resolve(CHAMPIONS), new byte[3]);
        InputException damaged = assertThrows(InputException.class, () -> RunCopy.requireWhole(run, setup));
        assertTrue(String.valueOf(damaged.getMessage()).contains("expected a whole run"), damaged.getMessage());
        Files.delete(run.resolve("checkpoint"));
        Files.deleteIfExists(run.resolve("checkpoint.previous"));
        InputException none = assertThrows(InputException.class, () -> RunCopy.requireWhole(run, setup));
        assertTrue(String.valueOf(none.getMessage()).contains("expected a whole run"), none.getMessage());
    }

    @Test
    void aRunWhoseNewestCheckpointIsDamagedIsNotWholeThoughAnEarlierOneIs() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 6, "--set", "evolution.checkpoint=2");
        Setup setup = RunFolder.setup(run, RunFolder.settings(run));
        assertTrue(Files.exists(run.resolve("checkpoint.previous")));
        Files.write(run.resolve("checkpoint"), new byte[] {1, 2, 3});
        InputException damaged = assertThrows(InputException.class, () -> RunCopy.requireWhole(run, setup));
        assertTrue(String.valueOf(damaged.getMessage()).contains("expected a whole run"), damaged.getMessage());
    }

    @Test
    void whatHasNoSettingsIsNoRunToCopy() {
        Setup setup = new Setup(Settings.defaults());
        InputException refused =
                assertThrows(InputException.class, () -> RunCopy.of(new TreeMap<>(), folder.resolve("copy"), setup));
        assertTrue(String.valueOf(refused.getMessage()).contains("a run with a settings.toml"), refused.getMessage());
    }
}
