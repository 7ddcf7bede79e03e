package io.github.mazescape.live.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.maze.MazeText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnStepsTest {
    /** A forager that is in these columns of a corridor after its steps. */
    private static List<Integer> returns(int... columns) {
        List<Trajectory.Step> steps = new ArrayList<>();
        for (int x : columns) {
            steps.add(new Trajectory.Step(x, 1, 0, 0, 0, false, new double[0], new double[0]));
        }
        return ReturnSteps.of(new Trajectory(MazeText.parse("""
                ######
                #>...#
                ######
                """, "test"), Sensors.REFERENCE, steps));
    }

    @Test
    void whoGoesOnNeverReturns() {
        assertEquals(List.of(), returns(2, 3, 4, 4, 4, 4));
    }

    @Test
    void whoTurnsAtAnEndReturnsWithTheFirstStepBack() {
        assertEquals(List.of(6), returns(2, 3, 4, 4, 4, 3, 2));
    }

    @Test
    void eachTurnCounts() {
        assertEquals(List.of(2, 4, 5), returns(2, 1, 1, 2, 1));
    }
}
