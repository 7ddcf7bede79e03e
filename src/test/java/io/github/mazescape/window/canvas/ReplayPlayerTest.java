package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.sandbox.CompareModel;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.BehaviourComparison;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run stands at its first generation; a replay has 25 steps in each of 3 mazes. */
class ReplayPlayerTest {
    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "landscape.extent=4");
    /** What the player asked for and is not carried out yet. */
    private final Deque<Intent> asked = new ArrayDeque<>();

    private final ReplayPlayer player = new ReplayPlayer(asked::add);
    private Frame first = sandbox.frame();

    @BeforeEach
    void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        first = LiveSandbox.settle(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private ReplayModel shown() {
        return Objects.requireNonNull(player.frame(null).replay());
    }

    private Frame after(Intent intent) {
        sandbox.ask(intent);
        return LiveSandbox.settle(sandbox);
    }

    /** A pixel of the landscape becomes the subject, or stands beside it. */
    private Frame picked(int px, int py, boolean beside) {
        PlaneView view = Objects.requireNonNull(sandbox.frame().look().seen());
        return after(controls -> controls.watched().pick(view, px, py, beside));
    }

    private static Subject subject(Frame frame) {
        return Objects.requireNonNull(frame.subjects().first());
    }

    @Test
    void beforeTheFirstReplayNothingIsShown() {
        try (Sandbox fresh = LiveSandbox.of()) {
            player.advance(fresh.frame(), 3);
        }
        assertNull(player.frame(null).replay());
        assertEquals(0, player.maze());
    }

    @Test
    void aReplayIsShownStepByStepAndBetweenTheSteps() {
        player.advance(first, 0);
        assertEquals(0, shown().step());
        player.advance(first, 2.75);
        player.advance(first, 1.5);
        assertEquals(4, shown().step());
        assertEquals(0.25, shown().fraction());
        assertEquals(1, shown().maze());
        assertEquals(3, shown().mazes());
        assertEquals("champion, generation 1", shown().forager());
        assertNull(player.frame(null).compare());
    }

    @Test
    void afterAPauseAtTheEndComesTheNextMazeFromItsBeginning() {
        player.advance(first, 25 + 20);
        assertTrue(asked.isEmpty());
        assertEquals(25, shown().step());
        player.advance(first, 0.5);
        assertEquals(1, asked.size());
        assertEquals(25, shown().step());
        assertEquals(1, shown().maze());
        player.advance(after(asked.remove()), 1);
        assertEquals(1, player.maze());
        assertEquals(2, shown().maze());
        assertEquals(1, shown().step());
    }

    @Test
    void underTheBrushTheMazeStaysAndIsReplayedOnceMore() {
        player.advance(after(controls -> controls.brush().toggle()), 25 + 20.5);
        player.advance(after(asked.remove()), 1);
        assertEquals(1, shown().maze());
        assertEquals(1, shown().step());
    }

    @Test
    void noMazeIsLeftOutWhereTheNextReplayIsLongInComing() {
        for (int frame = 0; frame < 10; frame++) {
            player.advance(first, 23);
        }
        asked.forEach(sandbox::ask);
        player.advance(LiveSandbox.settle(sandbox), 0);
        assertEquals(1, player.maze());
    }

    @Test
    void aComparisonGoesOnWhereTheReplayOfItsMazeWas() {
        picked(8, 8, false);
        Frame both = picked(0, 0, true);
        BehaviourComparison comparison = Objects.requireNonNull(both.subjects().comparison());
        int soonest = comparison.soonest();
        assertTrue(soonest >= 0);
        String one = subject(both).label();
        String other = Objects.requireNonNull(both.subjects().second()).label();

        // The comparison begins in the maze where the two part soonest, so the replay before is of that maze.
        after(controls -> controls.watched().watchChampion());
        Frame alone = picked(8, 8, false);
        assertEquals(soonest, Objects.requireNonNull(alone.replay()).replay().maze());
        player.advance(alone, 7);
        assertEquals(7, shown().step());
        player.advance(picked(0, 0, true), 1);
        CompareModel compared = Objects.requireNonNull(player.frame(null).compare());
        assertEquals(one, compared.first().forager());
        assertEquals(other, compared.second().forager());
        assertEquals(8, compared.first().step());
        assertEquals(8, compared.second().step());
        assertEquals(comparison.partings().get(soonest), compared.parting());
        assertEquals(comparison.parted(), compared.parted());
        assertSame(compared.first().trajectory(), shown().trajectory());
        player.advance(after(controls -> controls.watched().turnMaze(2)), 1);
        assertEquals((soonest + 2) % 3, player.maze());
        assertEquals(1, shown().step());
    }

    @Test
    void anotherForagerBeginsAtTheBeginning() {
        player.advance(first, 9);
        Frame frame = picked(8, 8, false);
        player.advance(frame, 0);
        assertEquals(subject(frame).label(), shown().forager());
        assertEquals(0, shown().step());
    }
}
