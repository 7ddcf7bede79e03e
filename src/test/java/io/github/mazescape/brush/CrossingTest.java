package io.github.mazescape.brush;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.brush.Crossing.Cell;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingTest {
    private static final String HEADINGS = "NESW";
    private static final Maze CROSS = MazeText.parse("""
            #######
            ###.###
            ### ###
            #>    #
            ### ###
            ### ###
            #######
            """, "cross");
    private static final Cell MIDDLE = new Cell(3, 3);

    /** The trail of one who starts in the maze and then, step by step, moves (small) or only turns (capital). */
    private static int[] trail(String script) {
        List<Integer> places = new ArrayList<>();
        int x = CROSS.startX();
        int y = CROSS.startY();
        places.add((y * CROSS.width() + x) * 4 + 1);
        for (char sign : script.toCharArray()) {
            int heading = HEADINGS.indexOf(Character.toUpperCase(sign));
            if (Character.isLowerCase(sign)) {
                x += heading == 1 ? 1 : heading == 3 ? -1 : 0;
                y += heading == 2 ? 1 : heading == 0 ? -1 : 0;
            }
            places.add((y * CROSS.width() + x) * 4 + heading);
        }
        return places.stream().mapToInt(place -> place).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "ee,      ANY",
        "eeSs,    ANY RIGHT",
        "eeNn,    ANY LEFT",
        "eee,     ANY ON",
        "eeSWw,   ANY BACK",
        "eeSENn,  ANY LEFT",
        "eNEE,    NONE",
        // Comes back from the north, and so turns left to the east.
        "eeNnSsEe,ANY LEFT",
        "eeNnSss, ANY LEFT ON"
    })
    void aWayIsSeenFromTheHeadingWithWhichOneCame(String script, String ways) {
        Trails trails = new Trails(CROSS, List.of(trail(script)));
        for (Way way : Way.values()) {
            boolean[] expected = {List.of(ways.split(" ")).contains(way.name())};
            assertArrayEquals(expected, new Crossing(0, Set.of(MIDDLE), way).taken(trails), way.name());
        }
    }

    @Test
    void oneOfTheCellsIsEnough() {
        Trails trails = new Trails(CROSS, List.of(trail("ee"), trail("EE"), trail("eN")));
        Crossing crossing = new Crossing(0, Set.of(MIDDLE, new Cell(2, 3), new Cell(200, 200)), Way.ANY);
        assertArrayEquals(new boolean[] {true, false, true}, crossing.taken(trails));
    }

    @Test
    void whoStartsInACellHasComeThere() {
        Trails trails = new Trails(CROSS, List.of(trail("EE")));
        assertArrayEquals(new boolean[] {true}, new Crossing(0, Set.of(new Cell(1, 3)), Way.ANY).taken(trails));
    }

    @Test
    void cellsOfAnotherMazeAreLetGo() {
        Crossing first = Crossing.NONE.painted(2, MIDDLE, false).painted(2, new Cell(1, 3), false);
        assertEquals(Set.of(MIDDLE, new Cell(1, 3)), first.cells());
        assertEquals(Set.of(MIDDLE), first.painted(2, new Cell(1, 3), true).cells());
        assertEquals(new Crossing(1, Set.of(MIDDLE), Way.ANY), first.painted(1, MIDDLE, false));
    }

    @Test
    void whatCannotBeACellIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Cell(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Cell(0, 255));
        assertThrows(IllegalArgumentException.class, () -> new Crossing(-1, Set.of(), Way.ANY));
    }
}
