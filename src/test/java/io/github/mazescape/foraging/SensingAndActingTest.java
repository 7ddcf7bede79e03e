package io.github.mazescape.foraging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the sensors read and what each action does, in scenes drawn as mazes. */
class SensingAndActingTest {
    private static final Sensors ALL = new Sensors(java.util.EnumSet.allOf(Sensor.class));

    /** Does as it is told: F forward, R turn right, L turn left; then it waits by turning right. */
    private record Script(String actions) {
        Controller controller() {
            return new Controller() {
                private int step;

                @Override
                public void begin(Episode episode) {
                    step = 0;
                }

                @Override
                public void decide(int[] observations, int[] decided) {
                    java.util.Arrays.fill(decided, "FRL".indexOf(actions.charAt(step++)));
                }
            };
        }
    }

    private static Trajectory play(String maze, String actions, Sensors sensors) {
        Task task = new Task(List.of(MazeText.parse(maze, "scene")), actions.length(), sensors);
        return TrajectoryRecorder.record(new Script(actions).controller(), task, 0);
    }

    /** The names of the inputs that were on before the last action. */
    private static List<String> sensed(String maze, String actions) {
        Trajectory trajectory = play(maze, actions, ALL);
        int bits = trajectory.steps().get(actions.length() - 1).observation();
        List<String> on = new ArrayList<>();
        for (int input = 0; input < ALL.inputs(); input++) {
            if ((bits >> input & 1) != 0) {
                on.add(ALL.names().get(input));
            }
        }
        return on;
    }

    private static String place(Trajectory.Step step) {
        return step.x() + "," + step.y() + " " + "^>v<".charAt(step.heading());
    }

    @Test
    void inACorridorThePassagesAheadAndBehindAreOpen() {
        String maze = """
                #####
                # > #
                #.###
                #####
                """;
        assertEquals(List.of("passage ahead", "passage behind", "heading east"), sensed(maze, "F"));
    }

    @Test
    void atACrossingEverySideIsOpenAndPelletsShowOnThreeSides() {
        String maze = """
                #####
                ##.##
                #.>.#
                ##.##
                #####
                """;
        assertEquals(
                List.of(
                        "passage ahead",
                        "passage right",
                        "passage behind",
                        "passage left",
                        "pellet ahead",
                        "pellet right",
                        "pellet left",
                        "pellet in sight ahead",
                        "pellet in sight right",
                        "pellet in sight left",
                        "heading east"),
                sensed(maze, "F"));
    }

    @Test
    void sidesTurnWithTheHeading() {
        String maze = """
                #####
                #>. #
                # ###
                #####
                """;
        assertEquals(
                List.of("passage ahead", "passage right", "pellet ahead", "pellet in sight ahead", "heading east"),
                sensed(maze, "F"));
        assertEquals(
                List.of(
                        "passage ahead",
                        "passage left",
                        "pellet left",
                        "pellet in sight left",
                        "heading south",
                        "turned right"),
                sensed(maze, "RF"));
        assertEquals(
                List.of(
                        "passage right",
                        "passage behind",
                        "pellet right",
                        "pellet in sight right",
                        "heading north",
                        "turned left"),
                sensed(maze, "LF"));
        assertEquals(List.of("passage behind", "passage left", "heading west", "turned right"), sensed(maze, "RRF"));
    }

    @Test
    void aDeadEndIsOpenOnlyBehind() {
        String maze = """
                ######
                #.  >#
                ######
                """;
        assertEquals(List.of("passage behind", "heading east"), sensed(maze, "F"));
    }

    @Test
    void sightReachesToTheNextWallAndNoFurther() {
        String maze = """
                #########
                #>   .# #
                # #####.#
                #       #
                #########
                """;
        assertTrue(sensed(maze, "F").contains("pellet in sight ahead"));
        assertFalse(sensed(maze, "F").contains("pellet ahead"));
        String behindAWall = """
                #########
                #>   #. #
                # ##### #
                #       #
                #########
                """;
        assertFalse(sensed(behindAWall, "F").contains("pellet in sight ahead"));
    }

    @Test
    void bumpAndAteTellOfTheLastStep() {
        String maze = """
                #####
                #>. #
                #####
                """;
        assertFalse(sensed(maze, "F").contains("ate"));
        assertTrue(sensed(maze, "FF").contains("ate"));
        assertFalse(sensed(maze, "FFF").contains("ate"));
        assertFalse(sensed(maze, "FFF").contains("bump"));
        assertTrue(sensed(maze, "FFFF").contains("bump"));
        assertFalse(sensed(maze, "FFFRF").contains("bump"));
        assertFalse(sensed(maze, "RF").contains("bump"), "turning beside a wall is no bump");
    }

    @Test
    void forwardMovesOneCellAndEatsWhatLiesThere() {
        String maze = """
                #####
                #>.##
                #####
                """;
        Trajectory trajectory = play(maze, "FFRRF", Sensors.REFERENCE);
        assertEquals(
                List.of("2,1 >", "2,1 >", "2,1 v", "2,1 <", "1,1 <"),
                trajectory.steps().stream().map(SensingAndActingTest::place).toList());
        assertEquals(
                List.of(true, false, false, false, false),
                trajectory.steps().stream().map(Trajectory.Step::ate).toList());
        assertEquals(1.0, trajectory.fitness());
    }

    @Test
    void forwardIntoTheBorderStays() {
        String maze = """
                ####
                #^.#
                ####
                """;
        assertEquals(
                List.of("1,1 ^", "1,1 ^", "1,1 >", "2,1 >"),
                play(maze, "FFRF", Sensors.REFERENCE).steps().stream()
                        .map(SensingAndActingTest::place)
                        .toList());
    }

    @Test
    void leftTurnsTheOtherWay() {
        String maze = """
                ####
                #v.#
                ####
                """;
        assertEquals(
                List.of("1,1 >", "1,1 ^", "1,1 <", "1,1 v"),
                play(maze, "LLLL", Sensors.REFERENCE).steps().stream()
                        .map(SensingAndActingTest::place)
                        .toList());
    }

    @Test
    void visitedCountsTheStartAndEachCellOnce() {
        String maze = """
                ######
                #>. .#
                ######
                """;
        Task task = new Task(List.of(MazeText.parse(maze, "scene")), 8, Sensors.REFERENCE);
        Episode episode = new Episode(task, 1);
        episode.run(new Script("FFRRFFRR").controller(), null);
        assertEquals(3, episode.visited(0));
        assertEquals(1, episode.eaten(0));
        assertEquals(0.5, episode.fitness(0));
    }

    @Test
    void aMazeWithItsOwnStepsEndsByItself() {
        String shorter = """
                steps: 2

                ######
                #>...#
                ######
                """;
        String longer = """
                ######
                #>...#
                ######
                """;
        Task task = new Task(
                List.of(MazeText.parse(shorter, "shorter"), MazeText.parse(longer, "longer")), 3, Sensors.REFERENCE);
        Episode episode = new Episode(task, 1);
        episode.run(new Script("FFF").controller(), null);
        assertEquals(2, episode.eaten(0));
        assertEquals(3, episode.eaten(1));
        assertEquals(5, task.agentSteps());
        assertEquals(
                2,
                TrajectoryRecorder.record(new Script("FFF").controller(), task, 0)
                        .steps()
                        .size());
    }

    @Test
    void equalBehaviourHasEqualFingerprintsAndOneOtherActionChangesIt() {
        String maze = """
                ######
                #>. .#
                ######
                """;
        Task task = new Task(List.of(MazeText.parse(maze, "scene")), 4, Sensors.REFERENCE);
        Episode episode = new Episode(task, 2);
        episode.run(new Script("FFRR").controller(), null);
        long fingerprint = episode.fingerprint(0);
        assertEquals(fingerprint, episode.fingerprint(1), "copies that behave alike");
        for (String other : List.of("FFRL", "FFLR", "RFFR", "LFRR", "FFFF")) {
            episode.run(new Script(other).controller(), null);
            assertFalse(fingerprint == episode.fingerprint(0), other);
        }
    }

    @Test
    void mazesOfSeveralSizesInOneTaskAreForagedAsAlone() {
        String small = """
                #####
                #>..#
                #####
                """;
        String large = """
                #########
                #      .#
                # #######
                #v     .#
                #.#######
                #########
                """;
        Task together =
                new Task(List.of(MazeText.parse(large, "large"), MazeText.parse(small, "small")), 6, Sensors.REFERENCE);
        for (int m = 0; m < 2; m++) {
            Task alone = new Task(List.of(together.mazes().get(m)), 6, Sensors.REFERENCE);
            assertEquals(
                    observations(TrajectoryRecorder.record(new Script("FRFLFF").controller(), alone, 0)),
                    observations(TrajectoryRecorder.record(new Script("FRFLFF").controller(), together, m)));
        }
    }

    @Test
    void whoSensesOnlyPelletsSeesNoPassages() {
        String maze = """
                #####
                #>. #
                #####
                """;
        assertEquals(
                1, play(maze, "F", Sensors.of(Sensor.PELLET)).steps().get(0).observation());
    }

    @Test
    void aRecordTellsOfEachMazeWhereItsOwnStepsEnd() {
        String maze = """
                ######
                #>...#
                ######
                """;
        Topology topology = new Topology(Sensors.REFERENCE.inputs(), 1, 3, Cell.ELMAN, true);
        Task task = new Task(
                List.of(MazeText.parse("steps: 2\n\n" + maze, "shorter"), MazeText.parse(maze, "longer")),
                3,
                Sensors.REFERENCE);
        byte[][] actions =
                TrajectoryRecorder.actions(new ScalarKernel(), topology, new double[topology.weightCount()], task);
        assertArrayEquals(new byte[][] {{0, 0, -1}, {0, 0, 0}}, actions);
    }

    private static void assertRefused(String line, Class<? extends RuntimeException> type, Executable what) {
        assertEquals(line, assertThrows(type, what).getMessage());
    }

    @Test
    void aTaskHasMazesStepsAndSensesAndAForagerBeginsFirst() {
        List<Maze> mazes = List.of(MazeText.parse("####\n#>.#\n####\n", "scene"));
        assertRefused(
                "mazes: expected at least one, got none",
                IllegalArgumentException.class,
                () -> new Task(List.of(), 1, Sensors.REFERENCE));
        assertRefused(
                "steps: expected at least 1, got 0",
                IllegalArgumentException.class,
                () -> new Task(mazes, 0, Sensors.REFERENCE));
        assertRefused("sensors: expected at least one, got none", IllegalArgumentException.class, Sensors::of);
        Controller forager = ReferenceForager.GREEDY.controller(new Seed(1));
        assertRefused(
                "begin: expected a call before the first decision, got none",
                IllegalStateException.class,
                () -> forager.decide(new int[1], new int[1]));
    }

    private static List<String> observations(Trajectory trajectory) {
        return trajectory.steps().stream()
                .map(step -> place(step) + " " + step.observation() + " " + step.ate())
                .toList();
    }
}
