package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MazeTest {
    private static final String TEXT = """
            name: x
            steps: 9

            #####
            #>. #
            # #.#
            #####
            """;

    @Test
    void noMazeBreaksWhatAMazePromises() {
        assertRefused("maze: expected sides from 3 to 255 cells, found 2 by 3", 2, new byte[6], 0);
        assertRefused(
                "maze: row 1, column 2: expected a wall '#' on the border, found a corridor ' '; close the border with '#'",
                3,
                new byte[] {0, 1, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0},
                4);
        assertRefused(
                "maze: row 2, column 2: expected the start in a corridor, found a wall or a pellet;"
                        + " start in an empty corridor cell",
                3,
                new byte[] {0, 0, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0},
                4);
    }

    private static void assertRefused(String message, int width, byte[] cells, int start) {
        InputException refused = assertThrows(
                InputException.class,
                () -> Maze.of(
                        width,
                        cells.length / width,
                        cells,
                        start % width,
                        start / width,
                        Heading.EAST,
                        MazeHeader.NONE));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void mazesAreEqualWhenTheyPrintEqually() {
        Maze maze = MazeText.parse(TEXT, "one");
        assertEquals(maze, MazeText.parse(TEXT, "two"));
        assertEquals(maze.hashCode(), MazeText.parse(TEXT, "two").hashCode());
        assertNotEquals(maze, MazeText.parse(TEXT.replace(">", "v"), "two"));
        assertNotEquals(maze, MazeText.parse(TEXT.replace("9", "8"), "two"));
        assertThrows(IndexOutOfBoundsException.class, () -> maze.isWall(5, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\nb", "a\u0000", "\ud800", "\u2028"})
    void aHeaderThatCouldNotBeReadBackIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new MazeHeader(text, null, null, null));
        assertThrows(IllegalArgumentException.class, () -> new MazeHeader(null, text, null, null));
        assertThrows(IllegalArgumentException.class, () -> new MazeHeader(null, null, text, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void stepsOutOfRangeAreRefused(int steps) {
        assertThrows(IllegalArgumentException.class, () -> new MazeHeader(null, null, null, steps));
    }

    /** Whatever a stranger's file holds, it is a maze that reads back or one line that says why not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedTextIsAMazeOrOneLine(long seed) {
        RandomStream random = new Seed(seed).stream();
        String strange = "# .^>v<:\n\r\t\u0000\u001b\ufeff\u2028\ud83d\ude42x1";
        int mazes = 0;
        for (int trial = 0; trial < 5000; trial++) {
            StringBuilder text = new StringBuilder(TEXT);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, strange.charAt(random.nextInt(strange.length())));
                    default -> text.insert(at, strange.charAt(random.nextInt(strange.length())));
                }
            }
            try {
                Maze maze = MazeText.parse(text.toString(), "damaged");
                assertEquals(maze, MazeText.parse(maze.toString(), "printed"));
                mazes++;
            } catch (InputException e) {
                String message = Objects.requireNonNull(e.getMessage());
                assertTrue(message.matches("damaged: row \\d+, column \\d+: expected [^\\p{Cntrl}]+"), message);
            }
        }
        assertTrue(mazes > 100 && mazes < 4900, mazes + " mazes");
    }
}
