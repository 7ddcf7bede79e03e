package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSandbox.ask;
import static io.github.mazescape.live.LiveSandbox.edited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is painted while evolution runs reaches the run whole, and can be taken back whole. */
class MazePaintingTest {
    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "maze.width=15", "maze.height=15");

    @BeforeEach
    void start() {
        sandbox.start();
        LiveSandbox.await("the mazes", () -> sandbox.frame().mazes().all().size() == 3);
    }

    @AfterEach
    void close() {
        assertNull(sandbox.frame().failure());
        assertNull(sandbox.bug());
        sandbox.close();
    }

    private Maze maze() {
        return sandbox.frame().mazes().all().get(0);
    }

    private void paint(int row, MazeBrush brush) {
        for (int i = 1; i < 14; i++) {
            int x = i;
            ask(sandbox, controls -> controls.painting().paint(0, x, row, brush));
        }
    }

    @Test
    void aGenerationThatDoesNotKnowOfAStrokeYetDoesNotTakeItAway() {
        LiveSandbox.pausedAfter(sandbox, 2);
        long stroke = sandbox.ask(controls -> {
            for (int x = 1; x < 14; x++) {
                controls.painting().paint(0, x, 3, MazeBrush.CORRIDOR);
            }
        });
        LiveSandbox.await("the stroke", () -> sandbox.frame().answered() >= stroke);
        Map<Integer, Maze> painted = edited(sandbox.frame());
        assertEquals(1, painted.size());
        LiveSandbox.stepped(sandbox);
        assertEquals(painted, edited(sandbox.frame()));
        ask(sandbox, controls -> controls.painting().endStroke());
        ask(sandbox, Controls::undo);
        assertEquals(Map.of(), edited(sandbox.frame()));
    }

    @Test
    void aRunThatWasSentElsewhereShowsItsMazes() {
        long before = LiveSandbox.pausedAfter(sandbox, 2).number();
        paint(3, MazeBrush.CORRIDOR);
        ask(sandbox, controls -> controls.painting().endStroke());
        Map<Integer, Maze> painted = edited(sandbox.frame());
        assertEquals(1, painted.size());
        LiveSandbox.stepped(sandbox);
        assertEquals(Map.of(), edited(ask(sandbox, controls -> controls.goTo(before - 1))));
        LiveSandbox.stand(sandbox);
        assertEquals(Map.of(), edited(sandbox.frame()));
        assertEquals(painted, edited(ask(sandbox, controls -> controls.goTo(before))));
    }

    @Test
    @Timeout(60)
    void strokesWhileEvolutionRunsAreNotLost() {
        for (int round = 0; round < 30; round++) {
            Map<Integer, Maze> before = edited(sandbox.frame());
            Maze now = maze();
            paint(1 + 2 * (round % 6), round % 2 == 0 ? MazeBrush.PELLET : MazeBrush.CORRIDOR);
            ask(sandbox, controls -> controls.painting().endStroke());
            Maze after = maze();
            if (!after.equals(now)) {
                assertTrue(sandbox.frame().undo().undo());
                ask(sandbox, Controls::undo);
                assertEquals(before, edited(sandbox.frame()), "round " + round);
                ask(sandbox, Controls::redo);
                assertEquals(after, maze());
            }
        }
        Frame frame = sandbox.frame();
        assertEquals(
                edited(frame),
                LiveSandbox.stand(sandbox).plan().mazesAfter(frame.run().position()));
    }
}
