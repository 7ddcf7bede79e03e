package io.github.mazescape.live.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.ReplayedSandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** There are other mazes every 2 generations. */
class ReplayRecorderTest extends ReplayedSandbox {
    private final ReplayRecorder recorder = new ReplayRecorder();
    private Subjects subjects = Subjects.NONE;
    private ReplayRecorder.Wish wish = new ReplayRecorder.Wish(0, 0);

    private ShownTask shown() {
        return ShownTask.of(sandbox.frame().run().settings(), state);
    }

    private ShownReplay recorded() {
        return recorder.record(state, shown(), subjects, wish, false);
    }

    /** A pixel of the landscape becomes the subject. */
    private void pick(String label, int px, int py) {
        PlaneView view =
                Objects.requireNonNull(LiveSandbox.settle(sandbox).look().seen());
        Subject.Place place =
                new Subject.Place(view, view.viewport().x(px), view.viewport().y(py));
        subjects = subjects.pick(Subjects.Pick.of(label, place), false).measured(shown(), state.evaluator());
    }

    private void assertShows(ShownReplay replay, String label, int maze) {
        assertEquals(label, replay.replay().forager());
        assertEquals(maze, replay.replay().maze());
        assertEquals(3, replay.replay().mazes());
        assertSame(
                shown().task().mazes().get(maze), replay.replay().trajectory().maze());
    }

    @Test
    void theChampionIsReplayedInOneMazeAfterTheOther() {
        ShownReplay before = recorded();
        assertShows(before, "champion, generation 1", 0);
        assertSame(before, recorded());
        for (int maze : new int[] {1, 2, 0}) {
            wish = wish.turned(1);
            ShownReplay next = recorded();
            assertNotSame(before, next);
            assertShows(next, "champion, generation 1", maze);
            assertSame(next, recorded());
            before = next;
        }
    }

    @Test
    void aFrameSaysWhatIsReplayedOnceThatIsRecorded() {
        ShownReplay first = Objects.requireNonNull(LiveSandbox.settle(sandbox).replay());
        assertShows(first, "champion, generation 1", 0);
        ShownReplay next = Objects.requireNonNull(
                asked(controls -> controls.watched().turnMaze(1)).replay());
        assertNotSame(first, next);
        assertShows(next, "champion, generation 1", 1);
    }

    @Test
    void aReplayIsShownToItsEndThoughEvolutionMovesOnToOtherMazes() {
        ShownReplay first = recorded();
        RunState before = state;
        LiveSandbox.stepped(sandbox);
        state = LiveSandbox.stepped(sandbox);
        assertNotSame(before.task(), state.task());
        assertSame(first, recorded());
        wish = wish.turned(1);
        assertShows(recorded(), "champion, generation 3", 1);
    }

    @Test
    void theUserTurnsToAnyMaze() {
        recorded();
        wish = wish.turned(-1);
        assertShows(recorded(), "champion, generation 1", 2);
        wish = wish.at(1);
        ShownReplay before = recorded();
        assertShows(before, "champion, generation 1", 1);
        wish = wish.turned(0);
        ShownReplay again = recorded();
        assertNotSame(before, again);
        assertShows(again, "champion, generation 1", 1);
    }

    @Test
    void aSubjectTakesTheStageAtOnceAndGivesItBack() {
        wish = wish.at(2);
        recorded();
        pick("picked", 3, 4);
        ShownReplay replay = recorded();
        assertShows(replay, "picked", 2);
        assertEquals(
                Objects.requireNonNull(subjects.first()).fitness(),
                replay.replay().fitness());
        assertNull(replay.beside());
        subjects = subjects.clear();
        assertShows(recorded(), "champion, generation 1", 2);
    }

    @Test
    void aSubjectBesideItselfStandsAlone() {
        pick("one", 3, 4);
        recorded();
        subjects = subjects.pin();
        assertNull(recorded().beside());
        pick("other", 12, 9);
        ShownReplay replay = recorded();
        assertEquals("other", replay.replay().forager());
        assertEquals("one", Objects.requireNonNull(replay.beside()).forager());
        assertSame(subjects.comparison(), replay.comparison());
        assertSame(
                replay.replay().trajectory().maze(),
                Objects.requireNonNull(replay.beside()).trajectory().maze());
    }

    @Test
    void aMazeThatIsPaintedIsReplayedAsItIsNow() {
        ShownReplay before = recorded();
        Maze other = state.task().mazes().get(1);
        LiveSandbox.ask(sandbox, controls -> controls.painting().open(0, other));
        state = LiveSandbox.stand(sandbox);
        assertEquals(other, state.task().mazes().get(0));
        ShownReplay replay = recorded();
        assertNotSame(before, replay);
        assertEquals(other, replay.replay().trajectory().maze());
    }

    @Test
    void whatIsTakenFromTheNetworksIsTakenAtOnce() {
        ShownReplay before = recorded();
        for (String change : new String[] {"view.forget=1", "view.mute=passage", "landscape.mazes=fixed"}) {
            LiveSandbox.change(sandbox, change);
            ShownReplay now = recorded();
            assertNotSame(before, now, change);
            assertSame(now, recorded());
            before = now;
        }
        assertEquals(shown().task().ablation(), before.replay().trajectory().ablation());
        assertEquals(
                Subject.of("", null, state.generation().champion(), shown(), state.evaluator())
                        .fitness(),
                before.replay().fitness());
    }
}
