package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MazeEditTest {
    private static final Maze MAZE = MazeText.parse("""
            #######
            #>  ..#
            # #####
            # # . #
            #     #
            #######
            """, "maze");

    @ParameterizedTest
    @CsvSource({"2,2,_,'# #####','#  ####'", "3,1,.,'#>  ','#> .'", "4,4,#,'#     #','#   # #'"})
    void aCellBecomesWhatIsPainted(int x, int y, char sign, String row, String changed) {
        Maze after = new MazeEdit(x, y, sign).apply(MAZE);
        assertEquals(MAZE.toString().replace(row, changed), after.toString());
        assertEquals(sign, MazeEdit.signOf(after, x, y));
    }

    @Test
    void theStartMovesTurnsAndTakesThePelletAway() {
        Maze moved = MazeBrush.START.at(MAZE, 4, 1).apply(MAZE);
        assertEquals(MAZE.toString().replace("#>  ..#", "#   >.#"), moved.toString());
        Maze turned = MazeBrush.START.at(moved, 4, 1).apply(moved);
        assertEquals(Heading.SOUTH, turned.startHeading());
        assertEquals(moved.toString().replace(">", "v"), turned.toString());
    }

    @Test
    void whatTheCellIsAlreadyChangesNothing() {
        assertSame(MAZE, new MazeEdit(1, 1, MazeEdit.CORRIDOR).apply(MAZE));
        for (int y = 0; y < MAZE.height(); y++) {
            for (int x = 0; x < MAZE.width(); x++) {
                assertSame(MAZE, new MazeEdit(x, y, MazeEdit.signOf(MAZE, x, y)).apply(MAZE));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,2,_,the border stays wall",
        "6,5,.,the border stays wall",
        "3,0,>,the border stays wall",
        "1,1,#,the start is there; move it first",
        "1,1,.,the start holds no pellet",
        "2,2,^,the start must be in a corridor",
        "1,3,#,that would wall off a pellet",
        "2,1,#,that would wall off 2 pellets",
        "7,1,#,that lies outside of the maze",
        "1,254,#,that lies outside of the maze"
    })
    void whatWouldBreakTheMazeIsRefusedWithAShortReason(int x, int y, char sign, String reason) {
        MazeEdit edit = new MazeEdit(x, y, sign);
        assertEquals(Optional.of(reason), edit.refusal(MAZE));
        assertEquals(
                reason,
                assertThrows(InputException.class, () -> edit.apply(MAZE)).getMessage());
    }

    @Test
    void theLastPelletStays() {
        Maze one = MazeText.parse("#####\n#>. #\n#####\n", "one");
        Optional<String> reason = Optional.of("a maze needs a pellet, and this is the last");
        assertEquals(reason, new MazeEdit(2, 1, '_').refusal(one));
        assertEquals(reason, new MazeEdit(2, 1, '#').refusal(one));
        assertEquals(reason, new MazeEdit(2, 1, '<').refusal(one));
    }

    @Test
    void aRoomMayBeCarvedInStoneButGetsPelletsOnlyOnceItsDoorIsOpen() {
        Maze stone = MazeText.parse("#######\n#>.####\n#######\n#######\n#######\n#######\n", "stone");
        Maze room = new MazeEdit(4, 4, '_').apply(stone);
        assertFalse(ShortestPaths.fromStart(room).reaches(4, 4));
        assertEquals(Optional.of("no way leads there from the start"), new MazeEdit(4, 4, '.').refusal(room));
        assertEquals(Optional.of("from there, a pellet cannot be reached"), new MazeEdit(4, 4, '^').refusal(room));
        Maze open = new MazeEdit(4, 3, '_')
                .apply(new MazeEdit(4, 2, '_')
                        .apply(new MazeEdit(4, 1, '_').apply(new MazeEdit(3, 1, '_').apply(room))));
        assertEquals(2, new MazeEdit(4, 4, '.').apply(open).pelletCount());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsPaintedItStaysAMazeThatReadsBack(long seed) {
        RandomStream random = new Seed(seed).stream();
        Maze maze = new MazeSpec(Generator.values()[(int) seed % Generator.values().length], 9, 7, 0.5, 0.3)
                .generate(new Seed(seed));
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            int x = random.nextInt(maze.width());
            int y = random.nextInt(maze.height());
            MazeEdit edit = new MazeEdit(x, y, MazeEdit.SIGNS.charAt(random.nextInt(MazeEdit.SIGNS.length())));
            Optional<String> refusal = edit.refusal(maze);
            if (refusal.isPresent()) {
                assertTrue(refusal.get().matches("[a-z0-9 ,;]{8,50}"), refusal.get());
                refused++;
            } else {
                maze = edit.apply(maze);
                assertEquals(maze, MazeText.parse(maze.toString(), "painted"));
                boolean start = x == maze.startX() && y == maze.startY();
                assertEquals(
                        edit.sign(),
                        start && edit.sign() == MazeEdit.CORRIDOR ? MazeEdit.CORRIDOR : MazeEdit.signOf(maze, x, y));
            }
        }
        assertTrue(refused > 200 && refused < 1800, refused + " refused");
    }

    @Test
    void aCellThatNoMazeCanHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MazeEdit(255, 0, '#'));
        assertThrows(IllegalArgumentException.class, () -> new MazeEdit(0, -1, '#'));
        assertThrows(IllegalArgumentException.class, () -> new MazeEdit(0, 0, ' '));
    }
}
