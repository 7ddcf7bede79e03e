package io.github.mazescape.live.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.ReplayedSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The landscape here is 16 values a side, the tasks have 3 mazes, and others every 2 generations. */
class SubjectsTest extends ReplayedSandbox {
    private static final int SIDE = 16;
    private static final int MAZES = 3;

    private Subjects subjects = Subjects.NONE;
    private PlaneView view;

    @BeforeEach
    void look() {
        view = Objects.requireNonNull(LiveSandbox.settle(sandbox).look().seen());
    }

    private static ShownTask shown(RunState state) {
        return ShownTask.of(state.settings(), state);
    }

    private Subject.Place place(int px, int py) {
        return new Subject.Place(view, view.viewport().x(px), view.viewport().y(py));
    }

    private Subjects.Pick pick(String label, int px, int py) {
        return Subjects.Pick.of(label, place(px, py));
    }

    private void measure(String label, int px, int py, boolean beside) {
        subjects = subjects.pick(pick(label, px, py), beside).measured(shown(state), state.evaluator());
    }

    private Subjects measuredWhereItStands() {
        RunState now = LiveSandbox.stand(sandbox);
        return subjects.measured(shown(now), now.evaluator());
    }

    private Subject first() {
        return Objects.requireNonNull(subjects.first());
    }

    private Subject second() {
        return Objects.requireNonNull(subjects.second());
    }

    private Subject measured(int px, int py) {
        Subject.Place place = place(px, py);
        double[] weights = view.plane().point(place.x(), place.y());
        return Subject.of("", place, weights, shown(state), state.evaluator());
    }

    private int replayedMaze() {
        return Objects.requireNonNull(LiveSandbox.settle(sandbox).replay())
                .replay()
                .maze();
    }

    @Test
    void aPixelIsWorthWhatThePictureShows() {
        assertNull(subjects.first());
        subjects = subjects.pick(pick("pixel", 5, 11), false);
        assertNull(subjects.first());
        subjects = subjects.measured(shown(state), state.evaluator());
        Snapshot shown = Objects.requireNonNull(
                Objects.requireNonNull(sandbox.frame().landscape()).snapshot());
        int index = 11 * SIDE + 5;
        assertEquals("pixel", first().label());
        assertEquals(place(5, 11), first().place());
        assertArrayEquals(measured(5, 11).weights(), first().weights());
        assertEquals(shown.value(Layer.FITNESS, index), (float) first().fitness());
        assertEquals(shown.value(Layer.VISITED, index), (float) first().visited());
        assertEquals(shown.fingerprint()[index], first().fingerprint());
        assertNull(subjects.second());
        assertNull(subjects.comparison());
    }

    @Test
    void withoutASubjectNothingIsPinned() {
        assertSame(subjects, subjects.pin());
        assertNull(subjects.second());
        assertEquals(
                "click a pixel first",
                asked(controls -> controls.watched().pin()).news().line());
    }

    @Test
    void aPinnedSubjectStaysBesideTheNext() {
        measure("one", 5, 11, false);
        Subject one = first();
        subjects = subjects.pin().measured(shown(state), state.evaluator());
        assertSame(one, subjects.second());
        assertNull(subjects.comparison());
        measure("other", 12, 2, false);
        assertEquals("other", first().label());
        assertSame(one, subjects.second());
        assertEquals(BehaviourComparison.of(first(), one), subjects.comparison());
        subjects = subjects.pin();
        assertEquals("other", second().label());
        assertNull(subjects.comparison());
    }

    @Test
    void onePickedBesideLeavesTheFirstWhereItIs() {
        measure("one", 5, 11, false);
        Subject one = first();
        measure("beside", 12, 2, true);
        assertSame(one, subjects.first());
        assertEquals("beside", second().label());
        assertNotNull(subjects.comparison());
    }

    @Test
    void aComparisonIsShownInTheMazeWhereTheTwoPartSoonest() {
        int soonest = -1;
        for (int pixel = 0; soonest < 1; pixel++) {
            assertTrue(pixel < SIDE * SIDE, "no pixel parts from the first soonest in another maze than the first");
            int px = pixel % SIDE;
            int py = pixel / SIDE;
            soonest = BehaviourComparison.of(measured(8, 8), measured(px, py)).soonest();
            if (soonest >= 1) {
                picked(8, 8, false);
                assertEquals(0, replayedMaze());
                picked(px, py, true);
            }
        }
        assertEquals(soonest, replayedMaze());
    }

    @Test
    void twoThatBehaveAlikeLeaveTheMazeAsItIs() {
        asked(controls -> controls.watched().turnMaze(2));
        picked(5, 11, false);
        Frame both = picked(5, 11, true);
        assertEquals(0, Objects.requireNonNull(both.subjects().comparison()).parted());
        assertEquals(2, replayedMaze());
    }

    @Test
    void bothAreLetGo() {
        measure("one", 5, 11, false);
        measure("other", 12, 2, true);
        subjects =
                subjects.pick(pick("not measured yet", 1, 1), false).clear().measured(shown(state), state.evaluator());
        assertNull(subjects.first());
        assertNull(subjects.second());
        assertNull(subjects.comparison());
    }

    @Test
    void bothAreMeasuredAgainOnOtherMazesAndTheReplayStays() {
        RunState early = state;
        LiveSandbox.stepped(sandbox);
        state = LiveSandbox.stepped(sandbox);
        RunState late = state;
        assertNotSame(early.task(), late.task());
        int pixel = 0;
        while (BehaviourComparison.of(measured(8, 8), measured(pixel % SIDE, pixel / SIDE))
                        .soonest()
                < 0) {
            pixel++;
        }
        int px = pixel % SIDE;
        int py = pixel / SIDE;
        Subject expected = measured(8, 8);
        Subject expectedBeside = measured(px, py);
        BehaviourComparison compared = BehaviourComparison.of(expected, expectedBeside);

        asked(controls -> controls.goTo(early.number()));
        picked(8, 8, false);
        subjects = picked(px, py, true).subjects();
        Subject before = first();
        assertSame(subjects, measuredWhereItStands());
        int watched = (compared.soonest() + 1) % MAZES;
        int turns = watched - replayedMaze();
        asked(controls -> controls.watched().turnMaze(turns));
        subjects = asked(controls -> controls.goTo(late.number())).subjects();
        RunState again = LiveSandbox.stand(sandbox);
        assertEquals(late.task().mazes(), again.task().mazes());
        assertSame(again.task(), first().task());
        assertSame(again.task(), second().task());
        assertSame(before.weights(), first().weights());
        assertEquals(before.label(), first().label());
        assertEquals(expected.fitness(), first().fitness());
        assertEquals(expected.fingerprint(), first().fingerprint());
        assertEquals(expectedBeside.fingerprint(), second().fingerprint());
        assertNotEquals(before.fitness(), first().fitness());
        assertEquals(compared, subjects.comparison());
        assertEquals(watched, replayedMaze());
    }

    @Test
    void networksOfAnotherShapeAreLetGo() {
        try (Sandbox larger = LiveSandbox.of("view.speed=0", "network.hidden=5")) {
            measure("one", 5, 11, false);
            RunState other = LiveSandbox.startedAndPausedAt(larger, 1);
            subjects = subjects.measured(shown(other), other.evaluator());
            assertNull(subjects.first());
            subjects = subjects.pick(pick("of the smaller", 5, 11), false).measured(shown(other), other.evaluator());
            assertNull(subjects.first());
        }
    }
}
