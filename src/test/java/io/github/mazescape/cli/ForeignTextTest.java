package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.PlainText;
import io.github.mazescape.store.format.PngPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever a stranger writes, no character of it that a terminal obeys reaches the terminal, from any command. */
class ForeignTextTest {
    /**
     * Controls of ASCII, those beyond it, a change of direction, a line and a paragraph separator, half a character.
     */
    private static final String HOSTILE = "\u001b[31mR\u0007\r\b\u007f\u0085\u009b2J\u202eE\u2066\u2028\u2029\ud83dD";

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void aRun() {
        CommandLineRun.smallRun(folder.resolve("run"), 1);
    }

    /** Every command and subcommand there is, as words. */
    static Stream<List<String>> commands() {
        return Stream.concat(Stream.of(List.<String>of()), below(Commands.all(), List.of()));
    }

    private static Stream<List<String>> below(CommandLine command, List<String> words) {
        return command.getSubcommands().entrySet().stream().flatMap(entry -> {
            List<String> longer = new ArrayList<>(words);
            longer.add(entry.getKey());
            return Stream.concat(Stream.of(longer), below(entry.getValue(), longer));
        });
    }

    private static CommandLineRun plain(List<String> command, String... more) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        (run.out() + run.err()).codePoints().forEach(point -> {
            assertTrue(point == '\n' || PlainText.isPlain(point), () -> words + " gave " + Integer.toHexString(point));
        });
        assertTrue(run.err().lines().count() <= 1, run::err);
        return run;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void wordsOfTheCommandLineAreShownPlain(List<String> command) {
        for (String word : List.of(
                "--" + HOSTILE,
                "-" + HOSTILE,
                HOSTILE,
                "--set=" + HOSTILE,
                "--set=" + HOSTILE + "=1",
                "--set=maze.generator=" + HOSTILE,
                "--set=maze.files=" + HOSTILE.replaceAll("\\p{Cc}", ""),
                "--preset=" + HOSTILE,
                "--settings=" + HOSTILE,
                "--seed=" + HOSTILE,
                "--threads=" + HOSTILE,
                "--size=" + HOSTILE,
                "--fps=" + HOSTILE,
                "--generations=" + HOSTILE,
                "--bookmark=" + HOSTILE,
                "--like=" + HOSTILE + ".png",
                "--show=" + HOSTILE)) {
            for (List<String> with : List.of(
                    List.of(word),
                    List.of(word, "--out", at("x.png")),
                    List.of(word, at("run"), "--out", at("x.png")),
                    List.of(word, "--out", folder + "/no" + HOSTILE + "/x.png"))) {
                if (command.isEmpty() && with.size() == 1 && !word.startsWith("-")) {
                    continue;
                }
                assertEquals(2, plain(command, with.toArray(String[]::new)).code(), () -> command + " " + with);
            }
        }
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void namesOfFilesAreShownPlainWhereAllGoesWell() throws IOException {
        String name = "a\u001b[31m\u007fb";
        Path maze = Files.writeString(folder.resolve(name + ".txt"), "#####\n#>..#\n#####\n");
        String shown = folder + "/a\\u001b[31m\\u007fb";
        CommandLineRun checked = plain(List.of("maze", "check"), maze.toString());
        assertEquals(0, checked.code());
        assertTrue(checked.out().startsWith(shown + ".txt: 5 x 3 cells"), checked.out());
        assertTrue(plain(List.of("landscape", at("run")), "--size", "2x2", "--out", at(name + ".png"))
                .out()
                .startsWith(shown + ".png: "));
        assertTrue(plain(List.of("replay", at("run")), "--fps", "1", "--out", at(name + ".gif"))
                .out()
                .startsWith(shown + ".gif: "));
        CommandLineRun evolved =
                plain(List.of("evolve"), "--out", at(name), "--preset", "quick", "--set", "evolution.generations=1");
        assertTrue(evolved.out().contains("kept in " + shown), evolved::out);
    }

    @Test
    void textInFilesIsShownPlain() throws IOException {
        Path toml = Files.writeString(
                folder.resolve("bad.toml"), "[\"" + HOSTILE.replaceAll("\\p{Cc}|\ud83d", "") + "\"]\nx = 1\n");
        assertEquals(
                2, plain(List.of("settings"), "--settings", toml.toString()).code());
        String line = "mazescape/1/preset=quick/x\u009b31mRED\u009b0m\u202e/generation=3";
        assertEquals(
                2, plain(List.of(), "--bookmark", line, "--out", at("y.png")).code());
        for (String text : List.of(line, "version=1 | " + HOSTILE, "version=" + HOSTILE, "x=" + HOSTILE)) {
            for (String keyword : List.of("mazescape", "mazescape.sandbox")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                PngPicture.write(
                        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
                        List.of(new PngPicture.Text(keyword, text)),
                        bytes);
                Path picture = Files.write(folder.resolve("forged.png"), bytes.toByteArray());
                assertEquals(
                        2,
                        plain(List.of("landscape"), "--like", picture.toString(), "--out", at("y.png"))
                                .code());
            }
        }
        for (String maze :
                List.of("name\u009b: x\n\n#", "\u009b: \u202e\n\n#####", "steps: \u009b\n\n#####", "#\u009b#")) {
            Path file = Files.writeString(folder.resolve("bad.txt"), maze);
            assertEquals(2, plain(List.of("maze", "check"), file.toString()).code());
        }
    }

    @Test
    void namesInSettingsArePrintedSoThatTheyReadBackTheSame() throws IOException {
        String name = "x\u202e\u2028\udb40\udc41\\\"y.txt";
        Path toml = Files.writeString(folder.resolve("names.toml"), "[maze]\nfiles = ['" + name + "']\n");
        String printed =
                plain(List.of("settings"), "--settings", toml.toString()).out();
        assertTrue(printed.contains("files = [\"x\\u202e\\u2028\\U000e0041\\\\\\\"y.txt\"]"), printed);
        Path again = Files.writeString(folder.resolve("again.toml"), printed);
        assertEquals(
                printed,
                plain(List.of("settings"), "--settings", again.toString()).out());
        assertFalse(printed.contains(name));
    }
}
