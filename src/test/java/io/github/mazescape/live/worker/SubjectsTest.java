package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.run.RunState;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The landscape here is 16 values a side, the tasks have 3 mazes, and others every 2 generations. */
class SubjectFeedTest {
    private static final int SIDE = 16;
    private static final int MAZES = 3;

    private final Simulation simulation = LiveSimulation.of("view.speed=0");
    private final ReplayFeed replays = new ReplayFeed();
    private final SubjectFeed feed = new SubjectFeed();
    private RunState moment;
    private PlaneView view;

    @BeforeEach
    void start() {
        simulation.control().resize(SIDE, SIDE);
        moment = LiveSimulation.startedAndPausedAt(simulation, 1);
        LiveSimulation.settle(simulation);
        view = Objects.requireNonNull(simulation.watch().seen());
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    private Subject.Place place(int px, int py) {
        return new Subject.Place(view, view.viewport().x(px), view.viewport().y(py));
    }

    private void pick(String label, int px, int py, boolean beside) {
        feed.pick(place(px, py), label, beside);
        feed.publish(moment, replays);
    }

    private Subject first() {
        return Objects.requireNonNull(feed.first());
    }

    private Subject second() {
        return Objects.requireNonNull(feed.second());
    }

    private Subject measured(int px, int py) {
        Subject.Place place = place(px, py);
        double[] weights = view.plane().point(place.x(), place.y());
        return Subject.of("", place, weights, moment.task(), moment.evaluator());
    }

    @Test
    void aPixelIsWorthWhatThePictureShows() {
        assertNull(feed.first());
        feed.pick(place(5, 11), "pixel", false);
        assertNull(feed.first());
        feed.publish(moment, replays);
        Snapshot shown = Objects.requireNonNull(
                Objects.requireNonNull(simulation.landscape()).snapshot());
        int index = 11 * SIDE + 5;
        assertEquals("pixel", first().label());
        assertEquals(place(5, 11), first().place());
        assertArrayEquals(measured(5, 11).weights(), first().weights());
        assertEquals(shown.value(Layer.FITNESS, index), (float) first().fitness());
        assertEquals(shown.value(Layer.VISITED, index), (float) first().visited());
        assertEquals(shown.fingerprint()[index], first().fingerprint());
        assertNull(feed.second());
        assertNull(feed.comparison());
    }

    @Test
    void withoutASubjectNothingIsPinned() {
        assertFalse(feed.pin());
        assertNull(feed.second());
    }

    @Test
    void aPinnedSubjectStaysBesideTheNext() {
        pick("one", 5, 11, false);
        Subject one = first();
        assertTrue(feed.pin());
        feed.publish(moment, replays);
        assertSame(one, feed.second());
        assertNull(feed.comparison());
        pick("other", 12, 2, false);
        assertEquals("other", first().label());
        assertSame(one, feed.second());
        assertEquals(BehaviourComparison.of(first(), one), feed.comparison());
        assertTrue(feed.pin());
        assertEquals("other", second().label());
        assertNull(feed.comparison());
    }

    @Test
    void onePickedBesideLeavesTheFirstWhereItIs() {
        pick("one", 5, 11, false);
        Subject one = first();
        pick("beside", 12, 2, true);
        assertSame(one, feed.first());
        assertEquals("beside", second().label());
        assertNotNull(feed.comparison());
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
                replays.show(0);
                pick("one", 8, 8, false);
                assertEquals(0, replays.maze(MAZES));
                pick("other", px, py, true);
            }
        }
        assertEquals(soonest, replays.maze(MAZES));
    }

    @Test
    void twoThatBehaveAlikeLeaveTheMazeAsItIs() {
        replays.show(2);
        pick("one", 5, 11, false);
        pick("the same", 5, 11, true);
        assertEquals(0, Objects.requireNonNull(feed.comparison()).parted());
        assertEquals(2, replays.maze(MAZES));
    }

    @Test
    void bothAreLetGo() {
        pick("one", 5, 11, false);
        pick("other", 12, 2, true);
        feed.pick(place(1, 1), "not measured yet", false);
        feed.clear();
        feed.publish(moment, replays);
        assertNull(feed.first());
        assertNull(feed.second());
        assertNull(feed.comparison());
    }

    @Test
    void bothAreMeasuredAgainOnOtherMazesAndTheReplayStays() {
        RunState early = moment;
        LiveSimulation.stepped(simulation);
        moment = LiveSimulation.stepped(simulation);
        assertNotSame(early.task(), moment.task());
        int pixel = 0;
        while (BehaviourComparison.of(measured(8, 8), measured(pixel % SIDE, pixel / SIDE))
                        .soonest()
                < 0) {
            pixel++;
        }
        Subject expected = measured(8, 8);
        Subject expectedBeside = measured(pixel % SIDE, pixel / SIDE);
        BehaviourComparison compared = BehaviourComparison.of(expected, expectedBeside);

        RunState late = moment;
        moment = early;
        pick("one", 8, 8, false);
        pick("other", pixel % SIDE, pixel / SIDE, true);
        Subject before = first();
        feed.publish(early, replays);
        assertSame(before, feed.first());
        int watched = (compared.soonest() + 1) % MAZES;
        replays.show(watched);
        feed.publish(late, replays);
        assertSame(late.task(), first().task());
        assertSame(late.task(), second().task());
        assertSame(before.weights(), first().weights());
        assertEquals("one", first().label());
        assertEquals(expected.fitness(), first().fitness());
        assertEquals(expected.fingerprint(), first().fingerprint());
        assertEquals(expectedBeside.fingerprint(), second().fingerprint());
        assertNotEquals(before.fitness(), first().fitness());
        assertEquals(compared, feed.comparison());
        assertEquals(watched, replays.maze(MAZES));
    }

    @Test
    void networksOfAnotherShapeAreLetGo() {
        try (Simulation larger = LiveSimulation.of("view.speed=0", "network.hidden=5")) {
            pick("one", 5, 11, false);
            RunState other = LiveSimulation.startedAndPausedAt(larger, 1);
            feed.publish(other, replays);
            assertNull(feed.first());
            feed.pick(place(5, 11), "of the smaller", false);
            feed.publish(other, replays);
            assertNull(feed.first());
        }
    }
}
