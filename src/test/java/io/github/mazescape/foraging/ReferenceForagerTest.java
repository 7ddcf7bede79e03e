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
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceForagerTest {
    private static final Seed SEED = new Seed(7);

    private static String walk(ReferenceForager forager, String maze, int steps) {
        Task task = new Task(List.of(MazeText.parse(maze, "scene")), steps, Sensors.REFERENCE);
        StringBuilder actions = new StringBuilder();
        for (Trajectory.Step step :
                TrajectoryRecorder.record(forager.controller(SEED), task, 0).steps()) {
            actions.append("FRL".charAt(step.action()));
        }
        return actions.toString();
    }

    @Test
    void theGreedyForagerTakesThePelletThatIsFewestStepsAwayTurnsCounted() {
        String maze = """
                #######
                #.  >.#
                #######
                """;
        assertEquals("FRRFFFF", walk(ReferenceForager.GREEDY, maze, 7));
        String turning = """
                ########
                ##.#####
                ## > . #
                ########
                """;
        assertEquals("FF", walk(ReferenceForager.GREEDY, turning, 2), "two steps ahead beat one cell behind and up");
    }

    @Test
    void theGreedyForagerTurnsOnTheSpotOnceNothingIsLeft() {
        String maze = """
                #######
                # .>  #
                #######
                """;
        assertEquals("RRFRRRRR", walk(ReferenceForager.GREEDY, maze, 8));
    }

    @Test
    void theGreedyForagerBeginsEveryEpisodeAnew() {
        Maze maze = MazeText.parse("""
                #####
                #> .#
                #####
                """, "scene");
        Episode episode = new Episode(new Task(List.of(maze), 6, Sensors.REFERENCE), 1);
        Controller greedy = ReferenceForager.GREEDY.controller(SEED);
        for (int i = 0; i < 2; i++) {
            episode.run(greedy, null);
            assertEquals(1, episode.fitness(0), "episode " + i);
        }
    }

    @Test
    void theGreedyForagerSearchesAnEmptyMazeOnce() {
        Maze maze = new MazeSpec(Generator.DEPTH_FIRST, 255, 255, 0.5, 0).generate(SEED);
        Task task = new Task(List.of(maze), 20_000, Sensors.REFERENCE);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ReferenceForager.GREEDY.fitness(task, SEED), "20000 steps");
    }

    @Test
    void theWallFollowerKeepsItsRightHandOnTheWall() {
        String maze = """
                #####
                #> .#
                # # #
                #   #
                #####
                """;
        assertEquals("RFFLFFLFFLFFL", walk(ReferenceForager.WALL_FOLLOWER, maze, 13));
    }

    @Test
    void theRandomWalkerTurnsBackOnlyInDeadEnds() {
        String maze = """
                #######
                #.   >#
                #######
                """;
        assertEquals("RRFFFFRRFF", walk(ReferenceForager.RANDOM_WALKER, maze, 10));
    }

    @Test
    void knowingTheMazeBeatsFollowingTheWallAndThatBeatsChanceOnTheReferenceTask() {
        Task task = new GeneratedTasks(
                        new MazeSpec(Generator.DEPTH_FIRST, 17, 17, 0.5, 0.5), 64, 64, 200, Sensors.REFERENCE, SEED)
                .task(0);
        double random = ReferenceForager.RANDOM_WALKER.fitness(task, SEED);
        double wall = ReferenceForager.WALL_FOLLOWER.fitness(task, SEED);
        double greedy = ReferenceForager.GREEDY.fitness(task, SEED);
        assertTrue(random < wall && wall < greedy && greedy < 1, random + " < " + wall + " < " + greedy);
    }
}
