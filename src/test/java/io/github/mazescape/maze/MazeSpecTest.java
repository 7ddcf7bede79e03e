package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.Seed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MazeSpecTest {
    private static final int[][] SIDES = {{5, 5}, {5, 31}, {31, 5}, {17, 17}, {41, 23}};

    static Stream<Arguments> specs() {
        return Stream.of(Generator.values())
                .flatMap(generator -> Stream.of(SIDES)
                        .flatMap(sides -> Stream.of(0.0, 0.5, 1.0)
                                .flatMap(braid -> Stream.of(1L, 2L, 3L)
                                        .map(seed -> Arguments.of(
                                                new MazeSpec(generator, sides[0], sides[1], braid, 0.5),
                                                new Seed(seed))))));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aGeneratedMazeHasItsSizeIsClosedAndIsConnected(MazeSpec spec, Seed seed) {
        Maze maze = spec.generate(seed);
        assertEquals(spec.width(), maze.width());
        assertEquals(spec.height(), maze.height());
        ShortestPaths paths = ShortestPaths.fromStart(maze);
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                boolean border = x == 0 || y == 0 || x == maze.width() - 1 || y == maze.height() - 1;
                assertTrue(!border || maze.isWall(x, y), "open border");
                assertEquals(!maze.isWall(x, y), paths.reaches(x, y), "not connected:\n" + maze);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theForagerLooksAlongACorridorFromTheFirstCell(MazeSpec spec, Seed seed) {
        Maze maze = spec.generate(seed);
        Heading heading = maze.startHeading();
        assertTrue(!maze.isWall(maze.startX() + heading.dx(), maze.startY() + heading.dy()));
        if (spec.generator().isTree()) {
            assertEquals(1, maze.startX());
            assertEquals(1, maze.startY());
        }
        for (int cell = 0; cell < maze.startY() * maze.width() + maze.startX(); cell++) {
            assertTrue(maze.isWall(cell % maze.width(), cell / maze.width()));
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void halfOfTheOtherCorridorCellsHoldAPellet(MazeSpec spec, Seed seed) {
        Maze maze = spec.generate(seed);
        assertEquals(Math.round((corridors(maze) - 1) * 0.5), maze.pelletCount());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void withoutBraidTheTreesAreTreesAndWithBraidOneTheyHaveNoDeadEnd(MazeSpec spec, Seed seed) {
        if (!spec.generator().isTree()) {
            return;
        }
        Maze maze = spec.generate(seed);
        int nodes = (spec.width() / 2) * (spec.height() / 2);
        if (spec.braid() == 0) {
            assertEquals(2 * nodes - 1, corridors(maze));
            assertEquals(2 * nodes - 2, edges(maze));
        }
        if (spec.braid() == 1) {
            assertEquals(0, deadEnds(maze), maze.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.5", "0.75"})
    void braidOpensItsShareOfTheDeadEnds(double braid) {
        for (int seed = 0; seed < 20; seed++) {
            int before = deadEnds(new MazeSpec(Generator.PRIM, 31, 31, 0, 0.5).generate(new Seed(seed)));
            int after = deadEnds(new MazeSpec(Generator.PRIM, 31, 31, braid, 0.5).generate(new Seed(seed)));
            int left = before - (int) Math.round(before * braid);
            assertTrue(after == left || after == left - 1, before + " to " + after + ", not " + left);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.0001, 1", "0.25, 32", "1, 126"})
    void pelletsAreAShareAndNeverFewerThanOne(double share, int expected) {
        assertEquals(127, corridors(new MazeSpec(Generator.PRIM, 17, 17, 0, share).generate(new Seed(5))));
        assertEquals(
                expected,
                new MazeSpec(Generator.PRIM, 17, 17, 0, share)
                        .generate(new Seed(5))
                        .pelletCount());
    }

    @ParameterizedTest
    @EnumSource
    void oneSeedIsOneMazeAndOtherSeedsAreOthers(Generator generator) {
        MazeSpec spec = new MazeSpec(generator, 17, 17, 0.5, 0.5);
        Set<Maze> mazes = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            mazes.add(spec.generate(new Seed(seed)));
            assertEquals(spec.generate(new Seed(seed)), spec.generate(new Seed(seed)));
        }
        assertEquals(50, mazes.size());
    }

    @Test
    void thePelletsDoNotMoveTheWalls() {
        Maze few = new MazeSpec(Generator.WILSON, 17, 17, 0.5, 0.1).generate(new Seed(3));
        Maze many = new MazeSpec(Generator.WILSON, 17, 17, 0.5, 0.9).generate(new Seed(3));
        assertEquals(few.toString().replace('.', ' '), many.toString().replace('.', ' '));
        assertNotEquals(few, many);
    }

    /** A grid of 2 by 3 nodes has 15 spanning trees; 14 degrees of freedom, 0.999 quantile 36.1. */
    @Test
    void wilsonDrawsEverySpanningTreeEquallyOften() {
        Map<String, Integer> counts = treeCounts(Generator.WILSON, 15_000);
        assertEquals(15, counts.size());
        assertTrue(chiSquare(counts, 1000) < 36.1, counts.values().toString());
    }

    @Test
    void depthFirstDoesNotSoTheTestCanTell() {
        Map<String, Integer> counts = treeCounts(Generator.DEPTH_FIRST, 15_000);
        assertTrue(chiSquare(counts, 1000) > 36.1, counts.values().toString());
    }

    private static Map<String, Integer> treeCounts(Generator generator, int draws) {
        Map<String, Integer> counts = new TreeMap<>();
        MazeSpec spec = new MazeSpec(generator, 7, 5, 0, 0);
        for (int seed = 0; seed < draws; seed++) {
            counts.merge(spec.generate(new Seed(seed)).toString().replaceAll("[.>v]", " "), 1, Integer::sum);
        }
        return counts;
    }

    private static double chiSquare(Map<String, Integer> counts, double expected) {
        return counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "DEPTH_FIRST, -2064221170",
        "PRIM, -515110997",
        "WILSON, -784022733",
        "ROOMS, -822384303",
        "FIELD, 1838991222"
    })
    void theBitsOfAGeneratorNeverChange(Generator generator, int expected) {
        Maze maze = new MazeSpec(generator, 17, 17, 0.5, 0.5).generate(new Seed(42));
        assertEquals(expected, maze.toString().hashCode(), () -> generator + "\n" + maze);
    }

    @Test
    void aBadSpecNamesWhatWasExpectedAndWhatCame() {
        assertRefused(
                "width: expected an odd number of cells from 5 to 255, got 16, which is even; 15 would do",
                16,
                17,
                0,
                0);
        assertRefused("height: expected an odd number of cells from 5 to 255, got 3; 5 would do", 17, 3, 0, 0);
        assertRefused("height: expected an odd number of cells from 5 to 255, got 257; 255 would do", 17, 257, 0, 0);
        assertRefused(
                "width: expected an odd number of cells from 5 to 255, got -2, which is even; 5 would do",
                -2,
                17,
                0,
                0);
        assertRefused("braid: expected a share from 0 to 1, got 1.5", 17, 17, 1.5, 0);
        assertRefused("pellets: expected a share from 0 to 1, got NaN", 17, 17, 0, Double.NaN);
    }

    private static void assertRefused(String message, int width, int height, double braid, double pellets) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new MazeSpec(Generator.PRIM, width, height, braid, pellets));
        assertEquals(message, refused.getMessage());
    }

    private static int corridors(Maze maze) {
        int count = 0;
        for (int cell = 0; cell < maze.width() * maze.height(); cell++) {
            count += maze.isWall(cell % maze.width(), cell / maze.width()) ? 0 : 1;
        }
        return count;
    }

    private static int edges(Maze maze) {
        int count = 0;
        for (int y = 1; y < maze.height() - 1; y++) {
            for (int x = 1; x < maze.width() - 1; x++) {
                if (!maze.isWall(x, y)) {
                    count += (maze.isWall(x + 1, y) ? 0 : 1) + (maze.isWall(x, y + 1) ? 0 : 1);
                }
            }
        }
        return count;
    }

    private static int deadEnds(Maze maze) {
        int count = 0;
        for (int y = 1; y < maze.height() - 1; y++) {
            for (int x = 1; x < maze.width() - 1; x++) {
                int open = 0;
                for (Heading heading : Heading.values()) {
                    open += maze.isWall(x + heading.dx(), y + heading.dy()) ? 0 : 1;
                }
                count += !maze.isWall(x, y) && open == 1 ? 1 : 0;
            }
        }
        return count;
    }
}
