package io.github.mazescape.foraging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapForagerTest {
    private static Task task(MazeSpec spec, Seed seed, int mazes, int steps, Sensors sensors) {
        List<Maze> made = new ArrayList<>();
        for (int m = 0; m < mazes; m++) {
            made.add(spec.generate(seed.child(m)));
        }
        return new Task(made, steps, sensors);
    }

    private static String walk(String maze, int steps) {
        return walk(new MapForager(), maze, steps);
    }

    private static String walk(MapForager forager, String maze, int steps) {
        Task task = new Task(List.of(MazeText.parse(maze, "scene")), steps, Sensors.REFERENCE);
        StringBuilder actions = new StringBuilder();
        for (Trajectory.Step step : TrajectoryRecorder.record(forager, task, 0).steps()) {
            actions.append("FRL".charAt(step.action()));
        }
        return actions.toString();
    }

    @Test
    void itGoesWhereItHasNotBeenAndTurnsOnTheSpotWhenItHasBeenEverywhere() {
        assertEquals("FRRFFRRRRR", walk("""
                #####
                #.> #
                #####
                """, 10));
    }

    @Test
    void ofTwoCellsAsNearItTakesTheOneWithAPellet() {
        assertTrue(walk("#####\n## ##\n##>##\n##.##\n#####\n", 2).startsWith("RF"), "the pellet is to the right");
        assertTrue(walk("#####\n##.##\n##>##\n## ##\n#####\n", 2).startsWith("LF"), "the pellet is to the left");
    }

    /** The cell ahead is one step away, the pellet to the right two. */
    @ParameterizedTest
    @CsvSource({"0, FF", "1, FF", "2, RF", "3, RF", "12, RF"})
    void aPelletCountsAsSomeStepsNearer(int bonus, String expected) {
        String maze = """
                #######
                ### ###
                ###>  #
                ###.###
                #######
                """;
        assertEquals(expected, walk(new MapForager(bonus), maze, 2));
    }

    @Test
    void itDoesNotGoBackToACellWhosePelletItAte() {
        Task task = new Task(List.of(MazeText.parse("""
                ######
                #>.. #
                ######
                """, "scene")), 9, Sensors.REFERENCE);
        List<Trajectory.Step> steps =
                TrajectoryRecorder.record(new MapForager(), task, 0).steps();
        assertEquals(4, steps.get(8).x());
    }

    /** What it has not sensed changes nothing: mazes that differ far away give the same walk until it comes near. */
    @ParameterizedTest
    @CsvSource({"ROOMS", "FIELD", "DEPTH_FIRST"})
    void itKnowsNothingThatItHasNotSensed(Generator generator) {
        for (int seed = 0; seed < 20; seed++) {
            Maze maze = new MazeSpec(generator, 17, 17, 0.5, 0.5).generate(new Seed(seed));
            Task all = new Task(List.of(maze), 200, Sensors.REFERENCE);
            List<Trajectory.Step> whole =
                    TrajectoryRecorder.record(new MapForager(), all, 0).steps();
            int until = 40;
            boolean[] near = new boolean[17 * 17];
            sense(near, maze.startX(), maze.startY());
            for (Trajectory.Step step : whole.subList(0, until)) {
                sense(near, step.x(), step.y());
            }
            StringBuilder text = new StringBuilder(MazeText.print(maze));
            int changed = 0;
            for (int at = 0; at < text.length(); at++) {
                int x = at % 18;
                int y = at / 18;
                if (y < 17 && x < 17 && !near[y * 17 + x] && text.charAt(at) == '.' && changed < 10) {
                    text.setCharAt(at, ' ');
                    changed++;
                }
            }
            assertTrue(changed > 0, "seed " + seed);
            Task other = new Task(List.of(MazeText.parse(text.toString(), "changed")), 200, Sensors.REFERENCE);
            List<Trajectory.Step> again =
                    TrajectoryRecorder.record(new MapForager(), other, 0).steps();
            for (int step = 0; step < until; step++) {
                assertEquals(whole.get(step).action(), again.get(step).action(), "seed " + seed + ", step " + step);
            }
        }
    }

    private static void sense(boolean[] near, int x, int y) {
        for (int[] side : new int[][] {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            near[(y + side[1]) * 17 + x + side[0]] = true;
        }
    }

    /** On 128 mazes; a change of these figures is a change of every chart. */
    @ParameterizedTest
    @CsvSource({
        "ROOMS, 0.5, 0.5, 0.973",
        "DEPTH_FIRST, 0.5, 0.5, 0.869",
        "DEPTH_FIRST, 0, 0.5, 0.788",
        "FIELD, 0.5, 0.5, 0.791",
        "FIELD, 0.5, 1, 0.729",
        "PRIM, 1, 0.5, 0.885"
    })
    void itReachesWhatAPerfectMemoryIsWorth(Generator generator, double braid, double pellets, double expected) {
        Task task = task(new MazeSpec(generator, 17, 17, braid, pellets), new Seed(12), 128, 200, Sensors.REFERENCE);
        double map = ReferenceForager.MAP.fitness(task, new Seed(1));
        assertEquals(expected, map, 0.0006);
        assertTrue(map <= ReferenceForager.GREEDY.fitness(task, new Seed(1)) + 0.005, "who knows all does no worse");
        assertTrue(map > ReferenceForager.WALL_FOLLOWER.fitness(task, new Seed(1)));
    }

    @Test
    void itSensesTheSameWhateverTheTaskLetsANetworkSense() {
        MazeSpec spec = new MazeSpec(Generator.ROOMS, 17, 17, 0.5, 0.5);
        Task few = task(spec, new Seed(3), 8, 100, Sensors.of(Sensor.COMPASS));
        Task all = task(spec, new Seed(3), 8, 100, Sensors.REFERENCE);
        assertEquals(ReferenceForager.MAP.fitness(all, new Seed(1)), ReferenceForager.MAP.fitness(few, new Seed(1)));
    }

    @Test
    void itBeginsEveryEpisodeAnew() {
        Task task = task(new MazeSpec(Generator.ROOMS, 17, 17, 0.5, 0.5), new Seed(3), 3, 150, Sensors.REFERENCE);
        Episode episode = new Episode(task, 1);
        MapForager forager = new MapForager();
        episode.run(forager, null);
        double first = episode.fitness(1);
        episode.run(forager, null);
        assertEquals(first, episode.fitness(1));
    }

    @Test
    void aLargeMazeThatIsEatenUpIsNotSearchedForEver() {
        MazeSpec spec = new MazeSpec(Generator.DEPTH_FIRST, 25, 25, 0.5, 0.5);
        Task task = task(spec, new Seed(4), 1, 100_000, Sensors.REFERENCE);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(1, ReferenceForager.MAP.fitness(task, new Seed(1))));
    }
}
