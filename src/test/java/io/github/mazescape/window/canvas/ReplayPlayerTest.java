package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.sandbox.CompareModel;
import io.github.mazescape.live.BehaviourComparison;
import io.github.mazescape.live.LiveSimulation;
import io.github.mazescape.live.ReplayedSimulation;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReplayPlayerTest extends ReplayedSimulation {
    private final ReplayPlayer player = new ReplayPlayer(feed);

    private ReplayModel shown() {
        return Objects.requireNonNull(player.frame(null, false).replay());
    }

    @Test
    void beforeTheFirstReplayNothingIsShown() {
        player.advance(3);
        assertNull(player.frame(null, false).replay());
        assertEquals(0, player.maze());
    }

    @Test
    void aReplayIsShownStepByStepAndBetweenTheSteps() {
        feed.publish(moment, subjects);
        player.advance(0);
        assertEquals(0, shown().step());
        player.advance(2.75);
        player.advance(1.5);
        assertEquals(4, shown().step());
        assertEquals(0.25, shown().fraction());
        assertEquals(1, shown().maze());
        assertEquals(3, shown().mazes());
        assertEquals("champion of generation 1", shown().forager());
        assertNull(player.frame(null, false).compare());
    }

    @Test
    void afterAPauseAtTheEndComesTheNextMazeFromItsBeginning() {
        feed.publish(moment, subjects);
        player.advance(25 + 20);
        assertTrue(feed.ready());
        assertEquals(25, shown().step());
        player.advance(0.5);
        assertFalse(feed.ready());
        assertEquals(25, shown().step());
        assertEquals(1, shown().maze());
        feed.publish(moment, subjects);
        player.advance(1);
        assertEquals(1, player.maze());
        assertEquals(2, shown().maze());
        assertEquals(1, shown().step());
    }

    @Test
    void noMazeIsLeftOutWhereTheNextReplayIsLongInComing() {
        feed.publish(moment, subjects);
        for (int frame = 0; frame < 10; frame++) {
            player.advance(23);
        }
        feed.publish(moment, subjects);
        player.advance(0);
        assertEquals(1, player.maze());
    }

    @Test
    void aComparisonGoesOnWhereTheReplayOfItsMazeWas() {
        LiveSimulation.settle(simulation);
        pick("one", 2, 3, false);
        feed.publish(moment, subjects);
        player.advance(7);
        pick("other", 13, 12, true);
        feed.show(0);
        feed.publish(moment, subjects);
        player.advance(1);
        CompareModel compared = Objects.requireNonNull(player.frame(null, false).compare());
        assertEquals("one", compared.first().forager());
        assertEquals("other", compared.second().forager());
        assertEquals(8, compared.first().step());
        assertEquals(8, compared.second().step());
        BehaviourComparison comparison = Objects.requireNonNull(subjects.comparison());
        assertEquals(comparison.partings().get(0), compared.parting());
        assertEquals(comparison.parted(), compared.parted());
        assertSame(compared.first().trajectory(), shown().trajectory());
        feed.show(2);
        feed.publish(moment, subjects);
        player.advance(1);
        assertEquals(1, shown().step());
    }

    @Test
    void anotherForagerBeginsAtTheBeginning() {
        LiveSimulation.settle(simulation);
        feed.publish(moment, subjects);
        player.advance(9);
        pick("one", 2, 3, false);
        feed.publish(moment, subjects);
        player.advance(0);
        assertEquals("one", shown().forager());
        assertEquals(0, shown().step());
    }
}
