package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is painted while evolution runs reaches the run whole, and can be taken back whole. */
class MazePaintingTest {
    private final MazeEditor editor = new MazeEditor(new Setup(Settings.defaults()).tasks());

    private void paint(int x) {
        for (int y = 1; y < 10; y++) {
            editor.paint(0, x, y, MazeBrush.CORRIDOR);
        }
    }

    @Test
    void aMomentThatDoesNotKnowOfAStrokeYetDoesNotTakeItAway() {
        paint(2);
        Map<Integer, Maze> painted = editor.edited();
        assertFalse(editor.show(Map.of(), Map.of()));
        assertEquals(painted, editor.edited());
        editor.endStroke();
        assertTrue(editor.undo());
        assertEquals(Map.of(), editor.edited());
    }

    @Test
    void aRunThatWasSentElsewhereShowsItsMazes() {
        paint(2);
        editor.endStroke();
        assertTrue(editor.show(Map.of(), editor.edited()));
        assertEquals(Map.of(), editor.edited());
        assertFalse(editor.canUndo());
    }

    @Test
    @Timeout(60)
    void strokesWhileEvolutionRunsAreNotLost() {
        try (Simulation simulation = LiveSimulation.of("view.speed=0", "maze.width=15", "maze.height=15")) {
            simulation.start();
            MazeEditor live = simulation.editor();
            LiveSimulation.await("the mazes", () -> LiveSimulation.number(simulation) > 0 && live.mazes() == 3);
            for (int round = 0; round < 30; round++) {
                Map<Integer, Maze> before = live.edited();
                int row = 1 + 2 * (round % 6);
                Maze now = live.maze(0);
                for (int x = 1; x < 14; x++) {
                    live.paint(0, x, row, round % 2 == 0 ? MazeBrush.PELLET : MazeBrush.CORRIDOR);
                    simulation.publishSoon();
                }
                live.endStroke();
                Maze after = live.maze(0);
                if (!after.equals(now)) {
                    assertTrue(live.undo());
                    assertEquals(before, live.edited(), "round " + round);
                    assertTrue(live.redo());
                    assertEquals(after, live.maze(0));
                }
            }
            assertEquals(
                    live.edited(),
                    LiveSimulation.stand(simulation)
                            .plan()
                            .mazesAfter(simulation.evolution().position()));
        }
    }
}
