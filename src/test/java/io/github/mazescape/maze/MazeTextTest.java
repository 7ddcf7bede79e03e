package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.input.InputException;
import io.github.mazescape.seed.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MazeTextTest {
    private static final String SYMBOLS = "expected '#', ' ', '.' or a start '^', '>', 'v', '<', found ";

    private static final String GOOD = """
            name: Two ways
            author: somebody
            note: say: hello
            steps: 12

            ######
            #> ..#
            # ## #
            #    #
            ######
            """;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void whatIsPrintedReadsBack(Generator generator) {
        for (int seed = 0; seed < 40; seed++) {
            int side = 5 + seed % 20 * 2;
            Maze maze =
                    new MazeSpec(generator, side, 45 - side % 8 / 2 * 2, seed % 3 * 0.5, 0.3).generate(new Seed(seed));
            String text = MazeText.print(maze);
            assertEquals(maze, MazeText.parse(text, "printed"));
            assertEquals(text, MazeText.print(MazeText.parse(text, "printed")));
        }
    }

    @Test
    void everyEntryOfTheHeaderIsRead() {
        Maze maze = MazeText.parse(GOOD, "good");
        assertEquals(new MazeHeader("Two ways", "somebody", "say: hello", 12), maze.header());
        assertEquals(Heading.EAST, maze.startHeading());
        assertEquals(2, maze.pelletCount());
        assertEquals(GOOD, maze.toString());
    }

    @Test
    void windowsLineEndsAByteOrderMarkAndBlankLinesAtTheEndAreTaken() {
        assertEquals(
                MazeText.parse(GOOD, "good"),
                MazeText.parse("\ufeff" + GOOD.replace("\n", "\r\n") + "\r\n \r\n", "good"));
        assertEquals(MazeText.parse(GOOD, "good"), MazeText.parse(GOOD.stripTrailing(), "good"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^", ">", "v", "<"})
    void everyHeadingReadsBack(String start) {
        String text = "###\n#" + start + "#\n#.#\n###\n";
        assertEquals(text, MazeText.parse(text, "text").toString());
    }

    @Test
    void aRaggedRowIsNamedWithItsRowAndColumn() {
        assertRefused("row 4, column 5: expected 5 cells as in row 3, found 4; make all rows equally long", """
                name: x

                #####
                #>.#
                #####
                """);
        assertRefused(
                "row 2, column 6: expected 5 cells as in row 1, found 6; make all rows equally long",
                "#####\n#>. ##\n#####\n");
        assertRefused(
                "row 3, column 1: expected 5 cells as in row 1, found 0; make all rows equally long",
                "#####\n#>. #\n\n#####\n");
    }

    @Test
    void anUnknownCharacterIsShown() {
        assertRefused("row 2, column 3: " + SYMBOLS + "'o'; write one of these", "#####\n#>o.#\n#####\n");
        assertRefused(
                "row 2, column 3: " + SYMBOLS + "'\uff03' (U+FF03); write one of these", "#####\n#>\uff03.#\n#####\n");
        assertRefused(
                "row 2, column 3: " + SYMBOLS + "'\ud83d\ude42' (U+1F642); write one of these",
                "#####\n#>\ud83d\ude42.#\n#####\n");
        assertRefused("row 1, column 1: " + SYMBOLS + "'M'; write one of these", "My maze\n\n###\n#>#\n###\n");
    }

    @Test
    void aControlCharacterIsEscaped() {
        assertRefused("row 2, column 3: " + SYMBOLS + "'\\u001b'; write one of these", "#####\n#>\u001b.#\n#####\n");
        assertRefused("row 1, column 4: " + SYMBOLS + "'\\r'; write one of these", "###\r#>#\r###\n");
    }

    @Test
    void aTabIsNamed() {
        assertRefused(
                "row 2, column 4: " + SYMBOLS + "a tab; write spaces, one for each cell", "#####\n#>.\t#\n#####\n");
    }

    @Test
    void noStartAndTwoStartsAreNamed() {
        assertRefused(
                "row 1, column 1: expected one start '^', '>', 'v' or '<', found none; put one into a corridor",
                "#####\n# . #\n#####\n");
        assertRefused(
                "row 2, column 4: expected one start, found a second one after row 2, column 2; keep one of the two",
                "#####\n#>.<#\n#####\n");
    }

    @Test
    void anOpenBorderIsNamedWhereItIsOpen() {
        String close = "; close the border with '#'";
        assertRefused(
                "row 2, column 5: expected a wall '#' on the border, found a corridor ' '" + close,
                "#####\n#>.  \n#####\n");
        assertRefused(
                "row 1, column 3: expected a wall '#' on the border, found a pellet '.'" + close,
                "##.##\n#> .#\n#####\n");
        assertRefused(
                "row 3, column 2: expected a wall '#' on the border, found the start" + close, "#####\n#  .#\n#^###\n");
    }

    @Test
    void anEmptyTextIsNamed() {
        String line =
                "row 1, column 1: expected a maze, found an empty text; draw one of '#', ' ', '.' and a start such as '>'";
        assertRefused(line, "");
        assertRefused(line, "\ufeff\r\n\n");
        assertRefused(
                "row 1, column 1: expected a row of the maze, found an empty line; delete the empty lines above the maze",
                "\n###\n#>#\n###\n");
    }

    @Test
    void blanksBehindRowsAreTaken() {
        Maze maze = MazeText.parse("#####\n#> .#\n# ###\n#####\n", "plain");
        assertEquals(maze, MazeText.parse("#####  \n#> .#  \n# ###\t \n#####\n", "blanks"));
    }

    @Test
    void aSecondMazeTextBelowAndACommentAboveAreNamed() {
        String maze = "#####\n#> .#\n#####\n";
        String advice = "; keep one maze in a file, and nothing below it";
        assertRefused(
                "row 4, column 1: expected the end of the text after the maze, found a second maze in row 5" + advice,
                maze + "\n" + maze);
        assertRefused(
                "row 4, column 1: expected the end of the text after the maze, found more text in row 6" + advice,
                maze + "\n\nby hand\n");
        for (String comment : new String[] {"; drawn by hand", "// drawn by hand", "# drawn by hand"}) {
            assertRefused(
                    "row 1, column 1: expected the first row of the maze, found a comment;"
                            + " delete the lines above the maze, or write 'note: ...' and an empty line there",
                    comment + "\n" + maze);
        }
    }

    @Test
    void noPelletAndAPelletOutOfReachAreNamed() {
        assertRefused(
                "row 2, column 2: expected at least one pellet '.' to forage for, found none; put a '.' into a corridor",
                "#####\n#>  #\n#####\n");
        assertRefused(
                "row 2, column 5: expected a pellet that can be reached from the start, found walls all round it;"
                        + " open a wall '#' on its way or take the pellet away",
                "######\n#>.#.#\n######\n".replace(">.#.", ">##."));
    }

    @Test
    void tooLargeAndTooSmallAreNamed() {
        String wide = "#".repeat(256) + "\n";
        assertRefused("row 1, column 256: expected at most 255 columns, found 256; cut the maze down", wide.repeat(3));
        assertRefused(
                "row 256, column 1: expected at most 255 rows, found 256; cut the maze down", "###\n".repeat(256));
        assertRefused("row 1, column 3: expected at least 3 columns, found 2; draw a larger maze", "##\n".repeat(3));
        assertRefused("row 3, column 1: expected at least 3 rows, found 2; draw a larger maze", "###\n".repeat(2));
        String row = "#" + ">.".repeat(1) + ".".repeat(251) + "#\n";
        String largest =
                "#".repeat(255) + "\n" + row + ("#" + ".".repeat(253) + "#\n").repeat(252) + "#".repeat(255) + "\n";
        assertEquals(255, MazeText.parse(largest, "largest").height());
    }

    @Test
    void aBadHeaderIsNamed() {
        assertRefused(
                "row 1, column 1: expected one of the keys name, author, note, steps, found 'colour'; rename or delete this line",
                "colour: red\n\n###\n");
        assertRefused(
                "row 2, column 1: expected each key once, found 'name' again; keep one of the two lines",
                "name: a\nname: b\n\n###\n");
        assertRefused(
                "row 2, column 1: expected 'key: value' or the empty line that ends the header, found neither;"
                        + " put an empty line between the header and the maze",
                "name: a\n#####\n#>. #\n#####\n");
        assertRefused(
                "row 2, column 1: expected an empty line and then the maze, found the end of the text;"
                        + " draw a maze below the header",
                "name: a\n \n");
        assertRefused(
                "row 1, column 6: expected a value after 'name:', found none; write one or delete this line",
                "name:\n\n###\n");
        assertRefused(
                "row 1, column 8: expected plain text, found '\\u001b'; delete this character",
                "name: a\u001b[2J\n\n###\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100001", "-1", "+5", "1e3", "many", "99999999999999999999", "\u0661"})
    void stepsThatAreNoNumberInRangeAreNamed(String steps) {
        assertRefused(
                "row 2, column 8: expected a whole number of steps from 1 to 100000, found '" + steps
                        + "'; correct it or delete this line",
                "name: a\nsteps: " + steps + "\n\n###\n#>#\n#.#\n###\n");
    }

    @Test
    void theSourceIsEscapedSoThatTheMessageStaysOneLine() {
        InputException refused = assertThrows(InputException.class, () -> MazeText.parse("", "a\nb\u0007.txt"));
        assertEquals(
                "a\\nb\\u0007.txt: row 1, column 1: expected a maze, found an empty text;"
                        + " draw one of '#', ' ', '.' and a start such as '>'",
                refused.getMessage());
    }

    @Test
    void bytesThatAreNotUtf8AreNamed() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "name: \u00e9\n\n#####\n#>\u00fc.#\n#####\n".getBytes(StandardCharsets.ISO_8859_1));
        assertUnreadable(
                file,
                "row 1, column 7: expected UTF-8 text, found byte 0xe9 (byte 7 of the file); save the file as UTF-8");
        Files.write(file, "\ufeffname: \u00e9\n\n##".getBytes(StandardCharsets.UTF_8));
        Files.write(file, new byte[] {(byte) 0xc3}, StandardOpenOption.APPEND);
        assertUnreadable(
                file,
                "row 3, column 3: expected UTF-8 text, found byte 0xc3 (byte 16 of the file); save the file as UTF-8");
    }

    @Test
    void aFileTooLongMissingOrAFolderIsNamed() throws IOException {
        Path file = folder.resolve("long.txt");
        Files.write(file, new byte[MazeText.MAX_BYTES + 1]);
        assertUnreadable(file, "expected a maze file of at most 1048576 bytes, found 1048577 bytes; is this a maze?");
        assertUnreadable(folder.resolve("none.txt"), "expected a maze file, found no such file; check the path");
        assertUnreadable(folder, "expected a maze file, found a folder; name a readable file");
    }

    private static void assertUnreadable(Path file, String message) {
        InputException refused = assertThrows(InputException.class, () -> MazeText.read(file));
        assertEquals(file + ": " + message, refused.getMessage());
    }

    private static void assertRefused(String message, String text) {
        InputException refused = assertThrows(InputException.class, () -> MazeText.parse(text, "bad.txt"));
        assertEquals("bad.txt: " + message, refused.getMessage());
    }
}
