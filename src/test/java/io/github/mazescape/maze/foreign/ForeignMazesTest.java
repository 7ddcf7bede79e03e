package io.github.mazescape.maze.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignMazesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);

    private static ForeignFile found(String text) {
        return ForeignMazes.find(text, "file").orElseThrow();
    }

    private static ForeignFile.Converted read(String text, Pellets pellets) {
        return found(text).maze(1, pellets, new Seed(0));
    }

    private static void assertMaze(String expected, String text) {
        assertEquals(expected, read(text, Pellets.DEFAULT).maze().toString());
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("mazes/README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void everyKindHasAnExampleInTheReadme() throws IOException {
        Set<String> kinds = new HashSet<>();
        for (String example : examples()) {
            kinds.add(found(example).kind());
        }
        assertEquals(8, examples().size());
        assertEquals(8, kinds.size(), kinds::toString);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void convertingAConvertedMazeChangesNothing(String example) {
        Maze maze = read(example, Pellets.DEFAULT).maze();
        assertEquals(maze, MazeText.parse(maze.toString(), "converted"));
        assertEquals(maze, read(maze.toString(), Pellets.DEFAULT).maze());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void lineEndsTabsTextAroundAndAMissingLastLineEndChangeNothing(String example) {
        Maze maze = read(example, Pellets.DEFAULT).maze();
        String around =
                example.startsWith("type") ? example : "\nLevel one, by hand\n\n" + example + "\n\nThat is all.\n";
        assertEquals(maze, read(around, Pellets.DEFAULT).maze());
        assertEquals(
                maze,
                read("\ufeff" + example.replace("\n", " \r\n"), Pellets.DEFAULT).maze());
        assertEquals(maze, read(example.stripTrailing(), Pellets.DEFAULT).maze());
    }

    @Test
    void wallsOnTheEdgesOfCellsBecomeWallsBetweenCells() {
        assertMaze("""
                #######
                #...#.#
                #.###.#
                #.....#
                #.#.###
                #^#...#
                #######
                """, """
                o---o---o---o
                |     G |   |
                o   o---o   o
                |           |
                o   o   o---o
                | S |       |
                o---o---o---o
                """);
        assertMaze("#####\n#>..#\n###.#\n#...#\n#####\n", "+--+--+\n|     |\n+--+  +\n|     |\n+--+--+\n");
    }

    @Test
    void foodAndCapsulesOfPacManAreKept() {
        assertMaze("#########\n#...... #\n#.###.#.#\n#...>...#\n#########\n", """
                %%%%%%%%%
                %......G%
                %.%%%.%.%
                %o..P...%
                %%%%%%%%%
                """);
    }

    @Test
    void aStartInTheBorderStaysAndTheBorderIsClosedAroundIt() {
        String text = "#S#######\n#   #   #\n### # # #\n#     # #\n#######E#\n";
        assertMaze("""
                #########
                #v#######
                #...#...#
                ###.#.#.#
                #.....#.#
                #######.#
                #########
                """, text);
        Maze kept = read(text, Pellets.parse("keep")).maze();
        assertEquals(1, kept.pelletCount());
        assertTrue(kept.hasPellet(7, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s e", "A B", "P G", "@ X", "2 3"})
    void otherLettersMarkStartAndEndToo(String letters) {
        assertMaze("#####\n#>..#\n#####\n", "#####\n#" + letters + "#\n#####\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "*", "█", "X", "W", "@"})
    void severalSignsDrawWalls(String wall) {
        assertMaze("######\n#>...#\n######\n", "######\n#S  E#\n######\n".replace("#", wall));
    }

    @Test
    void theStartTellsWhichOfZeroAndOneIsWallOrElseTheBorder() {
        String closed = "#####\n#>..#\n###.#\n#####\n";
        assertMaze(closed, "11111\n10001\n11101\n11111\n");
        assertMaze(closed, "0,0,0,0,0\n0,1,1,1,0\n0,0,0,1,0\n0,0,0,0,0\n");
        assertMaze(closed, "[[1, 1, 1, 1, 1],\n [1, 2, 0, 3, 1],\n [1, 1, 1, 0, 1],\n [1, 1, 1, 1, 1]]\n");
        assertMaze(
                "######\n#   .#\n#.##.#\n#>...#\n######\n".replace("   .", "...."),
                "4 3\n0 2\n0 0 0 0\n0 1 1 0\n0 0 0 0\n");
        assertTrue(
                read("11111\n10001\n11101\n11111\n", Pellets.DEFAULT).remarks().contains("1 is wall"));
    }

    @Test
    void boxDrawingIsReadByItsLatticeAndElseByItsCharacters() {
        String picture = "#########\n#>..#...#\n#.#.#.#.#\n#.#...#.#\n#########\n";
        assertMaze(picture, "┌───┬───┐\n│   │   │\n│ ╷ ╵ ╷ │\n│ │   │ │\n└─┴───┴─┘\n");
        assertMaze("#####\n#>..#\n###.#\n#...#\n#####\n", "┌───┐\n├─╴ │\n└───┘\n");
        assertMaze("#####\n#v#.#\n#...#\n#####\n", "╔═╦═╗\n║ ║ ║\n║   ║\n╚═══╝\n");
    }

    @Test
    void mapsOfMovingAiHaveTheirPassableCells() {
        assertMaze(
                "######\n#>..##\n#....#\n######\n",
                "type octile\nheight 4\nwidth 6\nmap\n@@@@@@\n@.G.T@\n@S...@\n@@@W@@\n");
    }

    @Test
    void goalsOfSokobanBecomePelletsAndTheOutsideIsNotCounted() {
        ForeignFile.Converted level = read("  ####\n###  #\n# $@.#\n#   *#\n######\n", Pellets.DEFAULT);
        assertEquals("######\n###  #\n#  >.#\n#   .#\n######\n", level.maze().toString());
        assertEquals(List.of("goals are pellets, boxes are left out"), level.remarks());
    }

    @Test
    void cellsOutOfReachBecomeWallAndAreCounted() {
        ForeignFile.Converted maze = read("#######\n#>..#.#\n#.#.###\n#.....#\n#######\n", Pellets.DEFAULT);
        assertEquals(
                "#######\n#>..###\n#.#.###\n#.....#\n#######\n", maze.maze().toString());
        assertEquals(List.of("1 cell out of reach became wall"), maze.remarks());
    }

    @Test
    void severalMazesAreCountedAndHeadersOfOursStay() {
        ForeignFile two = found("name: a\nsteps: 9\n\n#####\n#> .#\n#####\n\n#####\n#< .#\n#####\n");
        assertEquals(2, two.count());
        assertEquals(
                "name: a\nsteps: 9\n\n#####\n#> .#\n#####\n",
                two.maze(1, Pellets.DEFAULT, new Seed(0)).maze().toString());
        assertEquals(
                "#####\n#< .#\n#####\n",
                two.maze(2, Pellets.DEFAULT, new Seed(0)).maze().toString());
    }

    @Test
    void aShareOfTheCorridorCellsIsDrawnFromTheSeed() {
        String hall = "%%%%%%%%\n%P     %\n%      %\n%%%%%%%%\n";
        ForeignFile file = found(hall);
        Maze half = file.maze(1, Pellets.parse("0.5"), new Seed(1)).maze();
        assertEquals(6, half.pelletCount());
        assertEquals(half, file.maze(1, Pellets.parse("0.5"), new Seed(1)).maze());
        Set<String> mazes = new HashSet<>();
        for (int seed = 0; seed < 9; seed++) {
            mazes.add(file.maze(1, Pellets.parse("0.5"), new Seed(seed)).maze().toString());
        }
        assertTrue(mazes.size() > 5);
        assertEquals(11, read(hall, Pellets.parse("all")).maze().pelletCount());
        InputException refused = assertThrows(InputException.class, () -> read(hall, Pellets.parse("keep")));
        assertTrue(String.valueOf(refused.getMessage()).contains("--pellets all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Hello.\nThis is a text.\nIt has lines.\n",
                "# A list\n# of\n# comments\n",
                "1\n2\n3\n"
            })
    void aTextWithoutAMazeIsOfNoKind(String text) {
        assertTrue(ForeignMazes.find(text, "text").isEmpty());
    }

    @Test
    void aMazeThatIsTooLargeIsRefusedWithItsSize() {
        InputException refused = assertThrows(
                InputException.class,
                () -> read("type octile\nheight 512\nwidth 300\nmap\n" + ".".repeat(300) + "\n", Pellets.DEFAULT));
        assertEquals(
                "file: a MovingAI map: expected at most 255 cells a side, walls included, found 300 x 512; cut the maze down",
                refused.getMessage());
    }

    @Test
    void largeAndStrangeTextsTakeTimeInProportion() {
        List<String> texts = new ArrayList<>();
        for (String row : List.of(
                "#",
                "%",
                "*",
                "0",
                "01",
                "o---",
                "o",
                "┌",
                "─",
                "│ ",
                "\t",
                " ",
                "#\n",
                "%.\n",
                "|\n",
                "o-o\n| |\n",
                "01 ",
                "1 1\n",
                "S",
                "#>\n",
                "@#$\n",
                "height 9\n")) {
            texts.add(row.repeat((1 << 20) / row.length()));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> texts.forEach(text -> ForeignMazes.find(text, "large")
                        .ifPresent(file ->
                                assertThrows(InputException.class, () -> file.maze(1, Pellets.DEFAULT, new Seed(0))))));
    }
}
