package io.github.mazescape.foraging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many lanes at once, which may be done by vectors, go as each would alone. */
class ManyLanesTest {
    private static final int MAZES = 37;
    private static final int STEPS = 150;

    @Test
    void manyLanesGoAsEachWouldAlone() {
        List<Maze> mazes = new ArrayList<>();
        for (int i = 0; i < MAZES; i++) {
            MazeSpec spec = new MazeSpec(Generator.DEPTH_FIRST, 7 + 2 * (i % 6), 7 + 2 * (i % 5), 0.5, 0.7);
            mazes.add(spec.generate(new Seed(5).child(i)));
        }
        RandomStream random = new Seed(6).stream();
        int[][] script = new int[STEPS][MAZES];
        for (int[] step : script) {
            Arrays.setAll(step, lane -> Math.max(0, random.nextInt(5) - 2));
        }
        int[][][] together = log(mazes, script, 0);
        for (int lane = 0; lane < MAZES; lane++) {
            int[][][] alone = log(mazes.subList(lane, lane + 1), script, lane);
            for (int step = 0; step < STEPS; step++) {
                assertEquals(
                        Arrays.toString(alone[step][0]),
                        Arrays.toString(together[step][lane]),
                        "lane " + lane + ", step " + step);
            }
        }
    }

    /**
     * Per step and lane: what was sensed, where the forager is, which way it heads, what it ate and where it has been.
     */
    private static int[][][] log(List<Maze> mazes, int[][] script, int firstLane) {
        Task task = new Task(mazes, STEPS, Sensors.REFERENCE);
        int[][][] log = new int[STEPS][mazes.size()][];
        int[] now = {0};
        int[][] seen = new int[1][];
        Controller scripted = new Controller() {
            @Override
            public void begin(Episode episode) {}

            @Override
            public void decide(int[] observations, int[] actions) {
                seen[0] = observations.clone();
                System.arraycopy(script[now[0]++], firstLane, actions, 0, actions.length);
            }
        };
        new Episode(task, 1).run(scripted, (step, episode) -> {
            for (int lane = 0; lane < mazes.size(); lane++) {
                log[step][lane] = new int[] {
                    seen[0][lane],
                    episode.x(lane),
                    episode.y(lane),
                    episode.heading(lane),
                    episode.eaten(lane),
                    episode.visited(lane)
                };
            }
        });
        return log;
    }
}
