package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MazeConvertTest {
    private static final String LAYOUT = "%%%%%\n%P .%\n%%%%%\n";
    private static final String MAZE = "#####\n#> .#\n#####\n";

    @TempDir
    private Path folder = Path.of("");

    private Path layout = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void files() throws IOException {
        layout = Files.writeString(folder.resolve("level.lay"), LAYOUT);
        out = folder.resolve("level.txt");
    }

    private CommandLineRun convert(Object... args) {
        String[] words = new String[args.length + 2];
        words[0] = "maze";
        words[1] = "convert";
        for (int i = 0; i < args.length; i++) {
            words[i + 2] = args[i].toString();
        }
        return CommandLineRun.of(words);
    }

    @Test
    void aFileOfAKnownKindBecomesATextMazeAndALineSaysSo() throws IOException {
        assertEquals(
                out + ": made of a Pac-Man layout: 5 x 3 cells, 1 pellet\n",
                convert(layout, "--out", out).done().out());
        assertEquals(MAZE, Files.readString(out));
        assertEquals(
                0, CommandLineRun.of("maze", "check", out.toString()).done().code());
    }

    @Test
    void standardInputAndOutputAreDashes() {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(LAYOUT.getBytes(StandardCharsets.UTF_8)));
            CommandLineRun run = convert("-", "--out", "-");
            assertEquals(0, run.code());
            assertEquals(MAZE, run.out());
            assertEquals("mazescape: made of a Pac-Man layout: 5 x 3 cells, 1 pellet\n", run.err());
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void everyRefusalOfAKnownKindNamesTheCommand() {
        String advice =
                layout + ": expected a maze in Mazescape's text, found a Pac-Man layout; ./mazescape maze convert "
                        + layout + " --out " + out + " makes one of it";
        assertEquals(
                advice, CommandLineRun.of("maze", "check", layout.toString()).refused());
        assertEquals(
                advice,
                CommandLineRun.of("evolve", "--out", folder.resolve("run").toString(), "--set", "maze.files=" + layout)
                        .refused());
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void aFlawOfOurOwnTextIsNamedWithThePlaceAndTheCommand() throws IOException {
        Path flawed = Files.writeString(folder.resolve("mine.txt"), "######\n#>.#.#\n######\n");
        String line = CommandLineRun.of("maze", "check", flawed.toString()).refused();
        assertTrue(line.contains("row 2, column 5: expected a pellet that can be reached"), line);
        assertTrue(line.contains("or let ./mazescape maze convert " + flawed + " --out"), line);
        Path typed = Files.writeString(folder.resolve("typed.txt"), "######\n#>.?.#\n######\n");
        assertTrue(
                CommandLineRun.of("maze", "check", typed.toString()).refused().contains("row 2, column 4"));
    }

    @Test
    void ofSeveralMazesOneIsChosen() throws IOException {
        Path two = Files.writeString(folder.resolve("two.lay"), LAYOUT + "\n" + LAYOUT.replace(" .", ". "));
        assertEquals(
                two + ": expected one maze, found 2; choose one by --nth, from 1 to 2",
                convert(two, "--out", out).refused());
        convert(two, "--out", out, "--nth", 2).done();
        assertEquals("#####\n#>. #\n#####\n", Files.readString(out));
        assertTrue(convert(two, "--out", out, "--nth", 3).refused().startsWith("--nth: expected a number from 1 to 2"));
    }

    @Test
    void theCommandThatIsNamedTakesOneOfSeveralMazes() throws IOException {
        Path two = Files.writeString(folder.resolve("two.txt"), MAZE + "\n" + MAZE);
        String line = CommandLineRun.of("maze", "check", two.toString()).refused();
        assertTrue(line.contains("found a second maze in row 5"), line);
        String command = line.substring(line.indexOf("maze convert"), line.indexOf(" do it"));
        CommandLineRun.of(command.split(" ")).done();
        assertEquals(MAZE, Files.readString(folder.resolve("two-converted.txt")));
    }

    @Test
    void whatCannotBeConvertedIsRefusedAndWritesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "Hello.\n");
        assertEquals(
                text
                        + ": expected a maze of a kind that is known, found the signs of none; mazes/README.md shows the kinds",
                convert(text, "--out", out).refused());
        assertTrue(convert(layout, "--out", layout).refused().startsWith("--out: expected another file"));
        assertTrue(convert(layout, "--out", out, "--pellets", "some")
                .refused()
                .startsWith("--pellets: expected all, keep"));
        assertTrue(convert(folder.resolve("none"), "--out", out).refused().contains("no such file"));
        assertFalse(Files.exists(out));
        assertEquals(LAYOUT, Files.readString(layout));
    }
}
