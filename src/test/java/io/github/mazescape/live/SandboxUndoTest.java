package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSandbox.ask;
import static io.github.mazescape.live.LiveSandbox.await;
import static io.github.mazescape.live.LiveSandbox.change;
import static io.github.mazescape.live.LiveSandbox.number;
import static io.github.mazescape.live.LiveSandbox.pausedAfter;
import static io.github.mazescape.live.LiveSandbox.stand;
import static io.github.mazescape.live.LiveSandbox.stepped;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subject;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the user does meanwhile, what is taken back comes back whole, and so does what was left for it. */
class SandboxUndoTest {
    private final Sandbox sandbox = LiveSandbox.of("view.speed=0");
    private RunState newest;

    @BeforeEach
    void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        sandbox.start();
        newest = pausedAfter(sandbox, 6);
    }

    @AfterEach
    void close() {
        assertNull(sandbox.frame().failure());
        assertNull(sandbox.bug());
        sandbox.close();
    }

    private String said() {
        return sandbox.frame().news().line();
    }

    private Frame.Run run() {
        return sandbox.frame().run();
    }

    private Settings settings() {
        return run().settings();
    }

    private Viewpoint view() {
        return sandbox.frame().look().viewpoint();
    }

    /** A pixel of what is on screen becomes the subject. */
    private Subject picked(int px, int py) {
        PlaneView seen = Objects.requireNonNull(sandbox.frame().look().seen());
        ask(sandbox, controls -> controls.watched().pick(seen, px, py, false));
        await("the subject", () -> sandbox.frame().subjects().first() != null);
        return Objects.requireNonNull(sandbox.frame().subjects().first());
    }

    private void goTo(long generation) {
        ask(sandbox, controls -> controls.goTo(generation));
        stand(sandbox);
    }

    @Test
    void coloursThatWereChangedInThePastLeaveTheRunWhereItIs() {
        String palette = settings().shown(Parameters.VIEW_PALETTE);
        goTo(3);
        ask(sandbox, controls -> controls.nextChoice(Parameters.VIEW_PALETTE));
        goTo(newest.number());
        long later = stepped(sandbox).number();
        ask(sandbox, Controls::undo);
        assertEquals(palette, settings().shown(Parameters.VIEW_PALETTE));
        assertEquals(later, run().position());
        assertEquals(later, run().head());
    }

    @Test
    void aNewRunThatWasTakenBackComesAgainAsFarAsItHadCome() {
        ask(sandbox, Controls::restart);
        await("the first generation", () -> number(sandbox) == 1);
        goTo(1);
        RunState third = third();
        ask(sandbox, Controls::undo);
        assertArrayEquals(
                newest.generation().champion(), stand(sandbox).generation().champion());
        ask(sandbox, Controls::redo);
        RunState again = stand(sandbox);
        assertEquals(third.number(), again.number());
        assertArrayEquals(third.generation().champion(), again.generation().champion());
    }

    private RunState third() {
        stepped(sandbox);
        return stepped(sandbox);
    }

    @Test
    void aChangeThatIsTakenBackInThePastGivesUpNothing() {
        String before = settings().shown(Parameters.EVOLUTION_SIGMA);
        change(sandbox, "evolution.sigma=0.31");
        stand(sandbox);
        RunState later = third();
        goTo(2);
        ask(sandbox, Controls::undo);
        assertEquals(before, settings().shown(Parameters.EVOLUTION_SIGMA));
        assertEquals(newest.number(), run().position());
        ask(sandbox, Controls::redo);
        assertEquals(2, run().position());
        assertEquals(later.number(), run().head());
        goTo(later.number());
        assertArrayEquals(
                later.generation().champion(), stand(sandbox).generation().champion());
        assertEquals("0.31", settings().shown(Parameters.EVOLUTION_SIGMA));
    }

    private Maze maze(int index) {
        return sandbox.frame().mazes().all().get(index);
    }

    private void paint(int index) {
        Maze before = maze(index);
        for (int i = 1; i < before.width() - 1 && maze(index).equals(before); i++) {
            for (int j = 1; j < before.height() - 1 && maze(index).equals(before); j++) {
                int x = i;
                int y = j;
                ask(sandbox, controls -> controls.painting().paint(index, x, y, MazeBrush.PELLET));
            }
        }
        ask(sandbox, controls -> controls.painting().endStroke());
        assertFalse(maze(index).equals(before));
    }

    private Map<Integer, Maze> edited() {
        return LiveSandbox.edited(sandbox.frame());
    }

    private void assertMazesOfTheRun() {
        RunState state = stand(sandbox);
        assertEquals(state.task().mazes(), sandbox.frame().mazes().all());
        assertEquals(state.tasks().mazes(), edited());
    }

    @Test
    void whatWasPaintedGoesBackAfterAVisitToEarlierGenerationsToo() {
        assertMazesOfTheRun();
        paint(0);
        stand(sandbox);
        Map<Integer, Maze> first = edited();
        RunState later = stepped(sandbox);
        goTo(2);
        assertMazesOfTheRun();
        assertEquals(Map.of(), edited());
        goTo(later.number());
        assertMazesOfTheRun();
        paint(1);
        Map<Integer, Maze> both = edited();
        ask(sandbox, Controls::undo);
        assertEquals(first, stand(sandbox).tasks().mazes());
        ask(sandbox, Controls::undo);
        assertEquals(Map.of(), stand(sandbox).tasks().mazes());
        assertTrue(said().contains("painted"), said());
        ask(sandbox, Controls::redo);
        assertEquals(first, stand(sandbox).tasks().mazes());
        ask(sandbox, Controls::redo);
        assertEquals(both, stand(sandbox).tasks().mazes());
    }

    @Test
    void directionsThatAreTakenBackAreThoseThatWereLookedAt() {
        ask(sandbox, controls -> controls.plane().newDirections());
        ask(sandbox, controls -> controls.view().zoom(3, 4, 2, 0));
        Viewpoint then = view();
        ask(sandbox, controls -> controls.nextChoice(Parameters.LANDSCAPE_DIRECTIONS));
        ask(sandbox, Controls::undo);
        assertEquals(then, view());
        change(sandbox, "landscape.extent=0.25");
        ask(sandbox, Controls::undo);
        assertEquals(then, view());
    }

    @Test
    void aBookmarkBringsItsSpeedAndItsHomeAndTheyGoBackWithIt() {
        Bookmark here = Objects.requireNonNull(sandbox.frame().bookmark());
        change(sandbox, "view.speed=20", "landscape.extent=0.01");
        Bookmark there = Objects.requireNonNull(sandbox.frame().bookmark());
        ask(sandbox, controls -> controls.open(here, "here"));
        assertEquals("here", said());
        assertEquals(Double.POSITIVE_INFINITY, run().going().speed());
        ask(sandbox, controls -> controls.open(there, "there"));
        assertEquals(20, run().going().speed());
        ask(sandbox, controls -> controls.view().home(Sandbox.millis()));
        assertTrue(view().viewport().halfWidth() < 0.02);
        ask(sandbox, Controls::undo);
        assertEquals(Double.POSITIVE_INFINITY, run().going().speed());
        ask(sandbox, controls -> controls.view().home(Sandbox.millis()));
        assertTrue(view().viewport().halfWidth() > 0.2);
    }

    @Test
    void aPixelOfGenerationsThatWereGivenUpCannotJoinThePopulation() {
        LiveSandbox.settle(sandbox);
        Subject subject = picked(2, 3);
        goTo(2);
        change(sandbox, "evolution.sigma=0.31");
        stand(sandbox);
        while (number(sandbox) < newest.number()) {
            stepped(sandbox);
        }
        ask(sandbox, controls -> controls.watched().adopt(subject));
        assertTrue(said().contains("given up"), said());
        ask(sandbox, Controls::undo);
        ask(sandbox, Controls::live);
        await("the run as it was", () -> number(sandbox) >= newest.number());
        ask(sandbox, controls -> controls.run().hold());
        stand(sandbox);
        ask(sandbox, controls -> controls.watched().adopt(subject));
        assertTrue(said().contains("adopted"), said());
    }

    @Test
    void aStrokeThatIsNotEndedYetIsTakenBackFirst() {
        assertMazesOfTheRun();
        paint(0);
        stand(sandbox);
        Map<Integer, Maze> first = edited();
        Maze before = maze(1);
        for (int i = 1; i < before.width() - 1 && maze(1).equals(before); i++) {
            int x = i;
            ask(sandbox, controls -> controls.painting().paint(1, x, 1, MazeBrush.PELLET));
        }
        assertFalse(maze(1).equals(before));
        stand(sandbox);
        ask(sandbox, Controls::undo);
        assertEquals(first, stand(sandbox).tasks().mazes());
        ask(sandbox, controls -> controls.painting().endStroke());
        ask(sandbox, Controls::undo);
        assertEquals(Map.of(), stand(sandbox).tasks().mazes());
    }

    @Test
    void theSpeedThatTheBarWasSetToStays() {
        ask(sandbox, controls -> controls.run().setSpeed(2));
        ask(sandbox, Controls::branch);
        ask(sandbox, Controls::undo);
        assertEquals(2, run().going().speed());
    }

    @Test
    void directionsThatAreTakenBackFollowTheChampionOfNow() {
        LiveSandbox.settle(sandbox);
        ask(sandbox, controls -> controls.nextChoice(Parameters.LANDSCAPE_DIRECTIONS));
        RunState later = third();
        LiveSandbox.settle(sandbox);
        ask(sandbox, Controls::undo);
        assertTrue(view().following());
        assertEquals(later.number(), view().plane().centre());
    }
}
