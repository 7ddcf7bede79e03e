package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MazePatchTest {
    private static final MazeSpec SPEC = new MazeSpec(Generator.DEPTH_FIRST, 11, 9, 0.5, 0.5);

    @Test
    void editsReadAsOnePointsAtThem() {
        assertEquals(
                List.of(
                        new MazePatch(2, 12, List.of(new MazeEdit(4, 6, '#'), new MazeEdit(1, 1, '>')), null),
                        new MazePatch(0, 0, List.of(new MazeEdit(5, 6, '.')), null)),
                MazePatchText.parse("3@12:5.7#2.2>;1:6.7."));
        Maze whole = MazeText.parse("steps: 80\n\n#####\n#>. #\n#   #\n#####\n", "whole");
        assertEquals(List.of(MazePatch.replacing(6, whole)), MazePatchText.parse("7=5x4/80:6#>._2#3_6#"));
        assertEquals("7=5x4/80:6#>._2#3_6#", MazePatch.replacing(6, whole).toString());
        assertEquals(List.of(), MazePatchText.parse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3|character 1: expected a maze such as '3:', '3@12:' or '3=17x17:', found '3'",
                "0:1.1#|character 1: expected a maze such as '3:', '3@12:' or '3=17x17:', found '0:1.1#'",
                "3:|character 3: expected an edit such as 5.7# (column, row and one of #_.^>v<), found the end",
                "3:5.7|character 3: expected an edit such as 5.7# (column, row and one of #_.^>v<), found '5.7'",
                "3:5.7#6|character 7: expected an edit such as 5.7# or ';' before the next maze, found '6'",
                "3:5.7#5.7.|character 7: expected each cell once, its column and row from 1 to 255, found '5.7.'",
                "3:5.256#|character 3: expected each cell once, its column and row from 1 to 255, found '5.256#'",
                "3:5.7>6.7<|character 7: expected one start, found '6.7<'",
                "3:5.7#;3:6.7#|character 8: expected each maze once, from 1 to 100000, found '3:6.7#'",
                "3:5.7#;|character 8: expected a maze such as '3:', '3@12:' or '3=17x17:', found the end",
                "3=5x4:6#>._2#3_5#|character 18: expected 5x4 cells, not only 19, found the end",
                "3=5x4:9999#|character 7: expected no more than the 20 cells of 5x4, sides at most 255, found '9999#'",
                "3=5x4:16#4_|character 1: expected a maze whose last row is wall, found '3=5x4:16#4_'",
                "3=5x4/999999:6#|character 1: expected at most 100000 steps, found '3=5x4/999999'"
            })
    void aMalformedTextIsRefusedWithItsPlace(String text, String message) {
        MazeException refused = assertThrows(MazeException.class, () -> MazePatchText.parse(text));
        String said = Objects.requireNonNull(refused.getMessage());
        if (text.equals("3=5x4:16#4_")) {
            assertTrue(said.startsWith("edits: character 1: maze: row 1, column 1: expected one start"), said);
        } else {
            assertEquals("edits: " + message + "; was the line changed by hand?", said);
        }
    }

    @Test
    void aBlankLastRowIsNotDropped() {
        String said =
                Objects.requireNonNull(assertThrows(MazeException.class, () -> MazePatchText.parse("3=5x4:6#>._6#5_"))
                        .getMessage());
        assertTrue(said.startsWith("edits: character 1: expected a maze whose last row is wall, found"), said);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thePatchBetweenTwoMazesLeadsFromOneToTheOther(long seed) {
        RandomStream random = new Seed(seed).stream();
        for (int trial = 0; trial < 200; trial++) {
            Maze from = SPEC.generate(new Seed(seed).child(trial));
            Maze to = from;
            for (int i = random.nextInt(60); i >= 0; i--) {
                to = painted(to, random);
            }
            Maze goal = to;
            int number = trial;
            long epoch = random.nextInt(3);
            MazePatch.between(trial, epoch, from, to).ifPresent(patch -> {
                assertEquals(goal, patch.apply(from));
                assertEquals(List.of(patch), MazePatchText.parse(patch.toString()));
                assertTrue(patch.toString().length()
                        <= MazePatch.replacing(number, goal).toString().length());
            });
            assertEquals(
                    from.equals(to), MazePatch.between(trial, epoch, from, to).isEmpty());
        }
    }

    private static Maze painted(Maze maze, RandomStream random) {
        MazeEdit edit = new MazeEdit(
                random.nextInt(maze.width()),
                random.nextInt(maze.height()),
                MazeEdit.SIGNS.charAt(random.nextInt(MazeEdit.SIGNS.length())));
        return edit.refusal(maze).isPresent() ? maze : edit.apply(maze);
    }

    @Test
    void whatCannotBeSaidInCellsIsSaidWhole() {
        Maze small = MazeText.parse("#####\n#>. #\n#####\n", "small");
        Maze other = MazeText.parse("name: other\nsteps: 9\n\n######\n#>.  #\n######\n", "other");
        MazePatch patch = MazePatch.between(0, 5, small, other).orElseThrow();
        assertEquals("1=6x3/9:7#>.2_7#", patch.toString());
        assertEquals(0, patch.epoch());
        assertEquals(other.withHeader(new MazeHeader(null, null, null, 9)), patch.apply(small));
        assertTrue(MazePatch.between(0, 5, small, small.withHeader(new MazeHeader("x", null, null, null)))
                .isEmpty());
    }

    @Test
    void editsThatDoNotFitTheMazeAreRefused() {
        Maze small = MazeText.parse("#####\n#>. #\n#####\n", "small");
        assertRefused("expected cells of its 5 columns and 3 rows, found column 6, row 2", "4:6.2#", small);
        assertRefused(
                "expected to make a maze of it, but maze: row 2, column 2: expected at least one", "4:3.2_", small);
        assertRefused("expected to make a maze of it, but maze: row 1, column 1: expected a wall", "4:1.1_", small);
        assertRefused("expected to make a maze of it, but maze: row 2, column 2: expected the start", "4:2.2#", small);
    }

    private static void assertRefused(String start, String text, Maze maze) {
        MazePatch patch = MazePatchText.parse(text).get(0);
        String said = Objects.requireNonNull(
                assertThrows(MazeException.class, () -> patch.apply(maze)).getMessage());
        assertTrue(said.startsWith("edits of maze 4: " + start), said);
        assertTrue(said.lines().count() == 1, said);
    }

    /** Whatever a stranger's line holds, it is patches that print and read back, or one line that says why not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedTextIsPatchesOrOneLine(long seed) {
        RandomStream random = new Seed(seed).stream();
        String strange = "#_.^>v<:;@=x/ 0123456789\n\u0000\u001b\u2028\ud83d\ude42";
        String sound = "3@12:5.7#6.7.;1:2.2>3.2_;7=5x4/80:6#>._2#3_6#";
        int read = 0;
        for (int trial = 0; trial < 3000; trial++) {
            StringBuilder text = new StringBuilder(sound);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int at = random.nextInt(text.length());
                char other = strange.charAt(random.nextInt(strange.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, other);
                    default -> text.insert(at, other);
                }
            }
            try {
                List<MazePatch> patches = new ArrayList<>(MazePatchText.parse(text.toString()));
                assertEquals(patches, MazePatchText.parse(MazePatchText.print(patches)));
                read++;
            } catch (MazeException e) {
                String message = Objects.requireNonNull(e.getMessage());
                assertTrue(message.matches("edits: character \\d+: [^\\p{Cntrl}\u2028]+"), message);
            }
        }
        assertTrue(read > 100 && read < 2900, read + " read");
    }

    @Test
    void aTextTooLongIsRefusedBeforeItIsRead() {
        MazeException refused = assertThrows(
                MazeException.class, () -> MazePatchText.parse("#".repeat(MazePatchText.MAX_CHARACTERS + 1)));
        assertEquals("edits: expected at most 1048576 characters, found 1048577", refused.getMessage());
    }
}
