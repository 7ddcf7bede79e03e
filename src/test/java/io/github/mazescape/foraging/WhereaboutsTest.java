package io.github.mazescape.foraging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The point at which a forager stands among others, by the cells that it has visited. */
class WhereaboutsTest {
    private static final int MAZES = 6;
    private static final int FORAGERS = 12;

    private final List<Set<Long>> visited = new ArrayList<>();
    private final Episode episode = new Episode(task(), FORAGERS);

    private static Task task() {
        List<Maze> mazes = new ArrayList<>();
        for (int i = 0; i < MAZES; i++) {
            mazes.add(new MazeSpec(Generator.ROOMS, 11 + 2 * (i % 3), 13, 0.5, 0.5).generate(new Seed(7).child(i)));
        }
        return new Task(mazes, 150, Sensors.REFERENCE);
    }

    /** Lets the foragers walk at random, and keeps the numbers of the cells that each has visited. */
    private void walk() {
        RandomStream random = new Seed(8).stream();
        Controller walkers = new Controller() {
            @Override
            public void begin(Episode begun) {
                for (int forager = 0; forager < FORAGERS; forager++) {
                    visited.add(new HashSet<>());
                }
            }

            @Override
            public void decide(int[] observations, int[] actions) {
                for (int lane = 0; lane < actions.length; lane++) {
                    actions[lane] = random.nextInt(5) > 1 ? 0 : 1 + random.nextInt(2);
                }
            }
        };
        episode.run(walkers, (step, now) -> {
            for (int lane = 0; lane < now.lanes(); lane++) {
                Maze maze = now.task().mazes().get(lane % MAZES);
                if (now.x(lane) != maze.startX() || now.y(lane) != maze.startY()) {
                    visited.get(lane / MAZES).add(PackedMazes.hash(lane % MAZES, now.x(lane), now.y(lane)));
                }
            }
        });
    }

    @Test
    void thePointIsTheSumOfTheSignsOfTheCellsVisited() {
        walk();
        for (int forager = 0; forager < FORAGERS; forager++) {
            int across = 0;
            int down = 0;
            for (long cell : visited.get(forager)) {
                across += PackedMazes.sign(cell, 0);
                down += PackedMazes.sign(cell, 1);
            }
            assertArrayEquals(new int[] {across, down}, point(forager));
        }
    }

    @Test
    void pointsOfForagersLieTheFartherApartTheMoreCellsOnlyOneOfThemVisited() {
        walk();
        double squares = 0;
        double cells = 0;
        for (int one = 0; one < FORAGERS; one++) {
            for (int other = 0; other < one; other++) {
                Set<Long> both = new HashSet<>(visited.get(one));
                both.retainAll(visited.get(other));
                cells += visited.get(one).size() + visited.get(other).size() - 2.0 * both.size();
                double across = point(one)[0] - point(other)[0];
                double down = point(one)[1] - point(other)[1];
                squares += across * across + down * down;
            }
        }
        assertEquals(2, squares / cells, 0.6);
    }

    private int[] point(int forager) {
        int[] point = new int[2];
        episode.whereabouts(forager, point);
        return point;
    }
}
