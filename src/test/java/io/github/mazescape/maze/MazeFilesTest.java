package io.github.mazescape.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mazes that come with the program, and that each asks for what its note says. */
class MazeFilesTest {
    private static final Path FOLDER = Path.of("mazes");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileReadsAndPrintsBackIdentically(Path file) throws IOException {
        assertEquals(Files.readString(file), MazeText.print(MazeText.read(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCorridorCanBeReached(Path file) {
        Maze maze = MazeText.read(file);
        ShortestPaths paths = ShortestPaths.fromStart(maze);
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                assertEquals(!maze.isWall(x, y), paths.reaches(x, y), "column " + x + ", row " + y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasAFullHeaderAndItsLineInTheReadme(Path file) throws IOException {
        Maze maze = MazeText.read(file);
        MazeHeader header = maze.header();
        assertTrue(header.name() != null && header.author() != null && header.note() != null && header.steps() != null);
        String name = file.getFileName().toString();
        String row = "[" + name.replace(".txt", "") + "](" + name + ") | " + maze.width() + " × " + maze.height()
                + " | " + header.steps() + " |";
        assertTrue(Files.readString(FOLDER.resolve("README.md")).contains(row), row);
    }

    @Test
    void greedGetsLittleInTheDeceptiveMazeAndAPlanGetsMore() {
        Maze maze = MazeText.read(FOLDER.resolve("deceptive.txt"));
        int steps = Objects.requireNonNull(maze.header().steps());
        double greedy = new Walk(maze).greedy(steps);
        double planned = new Walk(maze).to(32, 7).greedy(steps / 2);
        assertTrue(greedy < 0.35, "greedy " + greedy);
        assertTrue(planned > 0.6, "planned " + planned);
    }

    @Test
    void withoutMemoryNotOnePelletCanBeHadInTheMemoryMaze() {
        Maze maze = MazeText.read(FOLDER.resolve("memory.txt"));
        assertEquals(0, mostEatenWithoutMemory(maze, new HashMap<>()));
        assertTrue(mostEatenWithoutMemory(MazeText.read(FOLDER.resolve("tiny.txt")), new HashMap<>()) > 0);
    }

    /** The most pellets, up to the first, that any rule from passages seen to action can get; tries every rule. */
    private static int mostEatenWithoutMemory(Maze maze, Map<Integer, Integer> rule) {
        int x = maze.startX();
        int y = maze.startY();
        Heading heading = maze.startHeading();
        Set<List<Object>> seen = new HashSet<>();
        while (seen.add(List.of(x, y, heading))) {
            int observation = 0;
            for (int side = 0; side < 4; side++) {
                Heading facing = heading.turned(side);
                observation |= (maze.isWall(x + facing.dx(), y + facing.dy()) ? 0 : 1) << side;
                observation |= (maze.hasPellet(x + facing.dx(), y + facing.dy()) ? 16 : 0) << side;
            }
            Integer quarters = rule.get(observation);
            if (quarters == null) {
                int most = 0;
                for (int choice : new int[] {0, 1, 3}) {
                    Map<Integer, Integer> longer = new HashMap<>(rule);
                    longer.put(observation, choice);
                    most = Math.max(most, mostEatenWithoutMemory(maze, longer));
                }
                return most;
            }
            if (quarters != 0) {
                heading = heading.turned(quarters);
            } else if ((observation & 1) != 0) {
                x += heading.dx();
                y += heading.dy();
            }
            if (maze.hasPellet(x, y)) {
                return 1;
            }
        }
        return 0;
    }

    /** A walk that knows the whole maze; a move costs one step, turns cost nothing, which flatters greed. */
    private static final class Walk {
        private final Maze maze;
        private final Set<List<Integer>> eaten = new HashSet<>();
        private int x;
        private int y;

        Walk(Maze maze) {
            this.maze = maze;
            x = maze.startX();
            y = maze.startY();
        }

        Walk to(int column, int row) {
            x = column;
            y = row;
            return this;
        }

        double greedy(int steps) {
            int left = steps;
            while (true) {
                ShortestPaths paths = ShortestPaths.from(maze, x, y);
                int nearest = Integer.MAX_VALUE;
                List<Integer> target = List.of();
                for (int row = 0; row < maze.height(); row++) {
                    for (int column = 0; column < maze.width(); column++) {
                        boolean there = maze.hasPellet(column, row) && !eaten.contains(List.of(column, row));
                        if (there && paths.distance(column, row) < nearest) {
                            nearest = paths.distance(column, row);
                            target = List.of(column, row);
                        }
                    }
                }
                if (nearest > left) {
                    return (double) eaten.size() / maze.pelletCount();
                }
                left -= nearest;
                eaten.add(target);
                x = target.get(0);
                y = target.get(1);
            }
        }
    }
}
