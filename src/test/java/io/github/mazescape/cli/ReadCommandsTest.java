package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Of the commands, only those are read that the arguments name, and nobody can tell. */
class ReadCommandsTest {
    @TempDir
    private Path folder;

    /** Those that have options. */
    private static List<String> read(CommandLine commands) {
        return commands.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().options().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String help(CommandLine commands, String name) {
        return Objects.requireNonNull(commands.getSubcommands().get(name)).getUsageMessage();
    }

    @Test
    void helpReadsNoOtherCommand() {
        assertEquals(List.of(), read(Commands.of("--help")));
        assertEquals(List.of("chart"), read(Commands.of("chart", "--help")));
        assertEquals(List.of("sweep"), read(Commands.of("--seed", "7", "sweep", "--out", "chart.png")));
    }

    @Test
    void helpIsTheSame() {
        assertEquals(Commands.all().getUsageMessage(), Commands.of("--help").getUsageMessage());
    }

    @Test
    void eachCommandIsFoundByItsNameAlone() {
        TreeSet<String> names = new TreeSet<>(Commands.all().getSubcommands().keySet());
        assertFalse(names.isEmpty());
        for (String name : names) {
            assertEquals(List.of(name), read(Commands.of(name)));
            assertEquals(help(Commands.all(), name), help(Commands.of(name), name));
        }
    }

    @Test
    void aMistypedCommandIsToldTheNearest() {
        CommandLineRun run = CommandLineRun.of("evolv");
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("mazescape: Unmatched argument at index 0: 'evolv'"), run.err());
    }

    @Test
    void aFileOfArgumentsMayNameTheCommand() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "maze generate --seed 3\n");
        CommandLineRun asked = CommandLineRun.of("@" + file).done();
        assertEquals(CommandLineRun.of("maze", "generate", "--seed", "3").out(), asked.out());
    }
}
