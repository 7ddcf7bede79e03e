package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortestPathsTest {
    private static final Maze MAZE = MazeText.parse("""
            #######
            #>    #
            # ### #
            #  .# #
            #######
            """, "test");

    @Test
    void theWayIsCountedInCells() {
        ShortestPaths paths = ShortestPaths.fromStart(MAZE);
        assertEquals(0, paths.distance(1, 1));
        assertEquals(4, paths.distance(3, 3));
        assertEquals(6, paths.distance(5, 3));
        assertEquals(6, paths.farthest());
        assertEquals(10, ShortestPaths.from(MAZE, 3, 3).distance(5, 3));
    }

    @Test
    void wallsCannotBeReachedNorLeft() {
        assertEquals(ShortestPaths.UNREACHABLE, ShortestPaths.fromStart(MAZE).distance(2, 2));
        assertFalse(ShortestPaths.from(MAZE, 0, 0).reaches(1, 1));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> ShortestPaths.fromStart(MAZE).distance(7, 0));
    }

    @ParameterizedTest
    @EnumSource
    void neighboursDifferByAtMostOneAndEveryWayLeadsBack(Generator generator) {
        Maze maze = new MazeSpec(generator, 21, 15, 0.5, 0.5).generate(new Seed(11));
        ShortestPaths paths = ShortestPaths.fromStart(maze);
        for (int y = 1; y < maze.height() - 1; y++) {
            for (int x = 1; x < maze.width() - 1; x++) {
                int distance = paths.distance(x, y);
                if (distance <= 0) {
                    continue;
                }
                int nearest = Integer.MAX_VALUE;
                for (Heading heading : Heading.values()) {
                    int beside = paths.distance(x + heading.dx(), y + heading.dy());
                    nearest = beside < 0 ? nearest : Math.min(nearest, beside);
                }
                assertEquals(distance - 1, nearest);
            }
        }
    }
}
