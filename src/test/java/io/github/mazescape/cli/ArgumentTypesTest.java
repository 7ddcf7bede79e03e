package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.option.ArgumentTypes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentTypesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings --seed abc|--seed: expected a whole number, got 'abc'",
                "settings --seed 1.5|--seed: expected a whole number, got '1.5'",
                "settings --seed 9223372036854775808|--seed: expected a whole number from -9223372036854775808 to"
                        + " 9223372036854775807, got '9223372036854775808'",
                "settings --threads many|--threads: expected a whole number, got 'many'",
                "bench --threads 2147483648|--threads: expected a whole number from -2147483648 to 2147483647, got"
                        + " '2147483648'",
                "movie R --out a.gif --fps fast|--fps: expected a number, got 'fast'",
            })
    void aWordThatIsNoNumberIsToldWithoutTheNameOfAType(String arguments, String expected) {
        String[] words = arguments.split(" ");
        assertEquals(
                expected + "; 'mazescape " + words[0] + " --help' shows what there is",
                CommandLineRun.of(words).refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evolve", "landscape R", "chart R", "sweep", "sketch Foragers --frames=1", "movie R", "replay R"
            })
    void anEmptyNameIsRefusedInOneLine(String command) {
        Path run = CommandLineRun.smallRun(folder.resolve("R"), 1);
        List<String> words =
                new ArrayList<>(List.of(command.replace(" R", " " + run).split(" ")));
        words.add("--out=");
        String told = CommandLineRun.of(words.toArray(String[]::new)).refused();
        assertEquals("--out: expected the name of a file or folder, got ''", told.split(";")[0]);
    }

    @Test
    void theSandboxFillsNoWorkingFolderWithFrames() {
        assertEquals(
                "--out: expected the name of a file or folder, got ''",
                CommandLineRun.of("--preset=quick", "--out=").refused());
    }

    @Test
    void anEmptyArgumentIsNoFileEither() {
        assertEquals(
                "FILE: expected the name of a file or folder, got ''; 'mazescape maze check --help' shows what there is",
                CommandLineRun.of("maze", "check", "").refused());
    }

    @Test
    void aNameThatTheLocaleLacksIsToldWithWhatHelps() {
        assertEquals(
                "'ö': expected the name of a file, got characters that the locale does not have; set LC_ALL=C.UTF-8, or"
                        + " another locale of UTF-8",
                ArgumentTypes.unnameable(new InvalidPathException("ö", "Malformed input"))
                        .getMessage());
    }

    @Test
    void checkReadsStandardInputWhereTheNameIsADash() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("#####\n#>. #\n#####\n".getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    "standard input: 5 x 3 cells, 1 pellet, fine",
                    CommandLineRun.of("maze", "check", "-").done().out().strip());
            System.setIn(new ByteArrayInputStream("#####\n#>.x#\n#####\n".getBytes(StandardCharsets.UTF_8)));
            String told = CommandLineRun.of("maze", "check", "-").refused();
            assertTrue(told.startsWith("standard input: row 2, column 4: expected "), told);
        } finally {
            System.setIn(before);
        }
    }
}
