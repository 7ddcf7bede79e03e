package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A settings file of an older version means on the command line what it meant then. */
class OldSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    private Settings printed(String toml, String... words) throws IOException {
        Path file = Files.writeString(folder.resolve("a.toml"), toml);
        String[] command = new String[words.length + 3];
        command[0] = "settings";
        command[1] = "--settings";
        command[2] = file.toString();
        System.arraycopy(words, 0, command, 3, words.length);
        CommandLineRun run = CommandLineRun.of(command);
        assertEquals(0, run.code(), run.err());
        return Settings.parse(run.out(), "printed");
    }

    @Test
    void itChangesTheDefaultsOfItsVersion() throws IOException {
        Settings expected = Edition.FIRST.defaults().with("maze.width", "31").with("seed", "4");
        assertEquals(expected, printed("version = 1\n[maze]\nwidth = 31\n", "--seed", "4"));
    }

    @Test
    void itChangesThePresetOfItsVersion() throws IOException {
        Settings expected = Edition.FIRST.settings("memory").with("maze.width", "31");
        assertEquals(expected, printed("version = 1\n[maze]\nwidth = 31\n", "--preset", "memory"));
    }

    @Test
    void withoutAVersionItChangesThePresetOfToday() throws IOException {
        Settings expected = Edition.TODAY.settings("memory").with("maze.width", "31");
        assertEquals(expected, printed("[maze]\nwidth = 31\n", "--preset", "memory"));
    }
}
