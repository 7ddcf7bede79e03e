package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.RunState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** There are other mazes every 2 generations. */
class ReplayFeedTest extends ReplayedSimulation {
    private ShownReplay published() {
        feed.publish(moment, subjects);
        return Objects.requireNonNull(feed.stage());
    }

    private void assertShows(ShownReplay stage, String label, int maze) {
        assertEquals(label, stage.label());
        assertEquals(maze, stage.maze());
        assertEquals(3, stage.mazes());
        assertSame(moment.task().mazes().get(maze), stage.trajectory().maze());
    }

    @Test
    void theChampionIsReplayedInOneMazeAfterTheOther() {
        assertNull(feed.stage());
        assertFalse(feed.ready());
        assertShows(published(), "champion of generation 1", 0);
        assertTrue(feed.ready());
        for (int maze : new int[] {1, 2, 0}) {
            feed.next();
            assertFalse(feed.ready());
            assertShows(published(), "champion of generation 1", maze);
            assertTrue(feed.ready());
        }
    }

    @Test
    void aReplayIsShownToItsEndThoughEvolutionMovesOnToOtherMazes() {
        ShownReplay first = published();
        RunState before = moment;
        moment = LiveSimulation.stepped(simulation);
        moment = LiveSimulation.stepped(simulation);
        assertNotSame(before.task(), moment.task());
        assertSame(first, published());
        feed.next();
        assertShows(published(), "champion of generation 3", 1);
    }

    @Test
    void aPersonTurnsToAnyMaze() {
        published();
        feed.turn(-1);
        assertShows(published(), "champion of generation 1", 2);
        feed.show(1);
        ShownReplay before = published();
        assertShows(before, "champion of generation 1", 1);
        feed.again();
        ShownReplay again = published();
        assertNotSame(before, again);
        assertShows(again, "champion of generation 1", 1);
    }

    @Test
    void aSubjectTakesTheStageAtOnceAndGivesItBack() {
        LiveSimulation.settle(simulation);
        feed.show(2);
        published();
        pick("picked", 3, 4, false);
        ShownReplay stage = published();
        assertShows(stage, "picked", 2);
        assertEquals(Objects.requireNonNull(subjects.first()).fitness(), stage.fitness());
        assertNull(stage.beside());
        subjects.clear();
        assertShows(published(), "champion of generation 1", 2);
    }

    @Test
    void aSubjectBesideItselfStandsAlone() {
        LiveSimulation.settle(simulation);
        pick("one", 3, 4, false);
        published();
        subjects.pin();
        assertNull(published().beside());
        pick("other", 12, 9, false);
        ShownReplay stage = published();
        assertEquals("other", stage.label());
        assertEquals("one", Objects.requireNonNull(stage.beside()).label());
        assertSame(subjects.comparison(), stage.comparison());
        assertSame(
                stage.trajectory().maze(),
                Objects.requireNonNull(stage.besideTrajectory()).maze());
    }

    @Test
    void aMazeThatIsPaintedIsReplayedAsItIsNow() {
        ShownReplay before = published();
        Maze other = moment.task().mazes().get(1);
        simulation.evolution().change(position -> List.of(new Change.Painting(position, 0, other)));
        moment = LiveSimulation.stand(simulation);
        assertEquals(other, moment.task().mazes().get(0));
        ShownReplay stage = published();
        assertNotSame(before, stage);
        assertEquals(other, stage.trajectory().maze());
    }
}
