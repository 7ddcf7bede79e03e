package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSimulation.await;
import static io.github.mazescape.live.LiveSimulation.number;
import static io.github.mazescape.live.LiveSimulation.pausedAfter;
import static io.github.mazescape.live.LiveSimulation.stand;
import static io.github.mazescape.live.LiveSimulation.stepped;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a person does meanwhile, what is taken back comes back whole, and so does what was left for it. */
class SandboxUndoTest {
    private final Simulation simulation = LiveSimulation.of("view.speed=0");
    private volatile String said = "";
    private final SandboxActions actions = new SandboxActions(simulation, words -> said = words);
    private RunState newest;

    @BeforeEach
    void start() {
        simulation.control().resize(16, 16);
        simulation.start();
        newest = pausedAfter(simulation, 6);
    }

    @AfterEach
    void close() {
        assertNull(simulation.failure());
        simulation.close();
    }

    private void goTo(long generation) {
        simulation.evolution().goTo(generation);
        stand(simulation);
    }

    @Test
    void coloursThatWereChangedInThePastLeaveTheRunWhereItIs() {
        String palette = simulation.run().settings().shown(Parameters.VIEW_PALETTE);
        goTo(3);
        actions.nextChoice(Parameters.VIEW_PALETTE);
        goTo(newest.number());
        long later = stepped(simulation).number();
        actions.undo();
        assertEquals(palette, simulation.run().settings().shown(Parameters.VIEW_PALETTE));
        assertEquals(later, simulation.evolution().position());
        assertEquals(later, simulation.evolution().head());
    }

    @Test
    void aNewRunThatWasTakenBackComesAgainAsFarAsItHadCome() {
        actions.restart();
        await("the first generation", () -> number(simulation) == 1);
        goTo(1);
        RunState third = third();
        actions.undo();
        assertArrayEquals(
                newest.generation().champion(), stand(simulation).generation().champion());
        actions.redo();
        RunState again = stand(simulation);
        assertEquals(third.number(), again.number());
        assertArrayEquals(third.generation().champion(), again.generation().champion());
    }

    private RunState third() {
        stepped(simulation);
        return stepped(simulation);
    }

    @Test
    void aChangeThatIsTakenBackInThePastGivesUpNothing() {
        String before = simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA);
        actions.change(simulation.run().settings().with("evolution.sigma", "0.31"));
        stand(simulation);
        RunState later = third();
        goTo(2);
        actions.undo();
        assertEquals(before, simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA));
        assertEquals(newest.number(), simulation.evolution().position());
        actions.redo();
        assertEquals(2, simulation.evolution().position());
        assertEquals(later.number(), simulation.evolution().head());
        goTo(later.number());
        assertArrayEquals(
                later.generation().champion(), stand(simulation).generation().champion());
        assertEquals("0.31", simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA));
    }

    private void paint(int index) {
        MazeEditor editor = simulation.editor();
        Maze before = editor.maze(index);
        for (int x = 1; x < before.width() - 1 && editor.maze(index).equals(before); x++) {
            for (int y = 1; y < before.height() - 1 && editor.maze(index).equals(before); y++) {
                editor.paint(index, x, y, MazeBrush.PELLET);
            }
        }
        editor.endStroke();
        assertFalse(editor.maze(index).equals(before));
    }

    private void awaitMazes() {
        await(
                "the mazes",
                () -> simulation.editor().mazes()
                                == stand(simulation).task().mazes().size()
                        && simulation
                                .editor()
                                .edited()
                                .equals(stand(simulation).tasks().mazes()));
    }

    @Test
    void whatWasPaintedGoesBackAfterAVisitToEarlierGenerationsToo() {
        awaitMazes();
        paint(0);
        stand(simulation);
        Map<Integer, Maze> first = simulation.editor().edited();
        RunState later = stepped(simulation);
        goTo(2);
        awaitMazes();
        assertEquals(Map.of(), simulation.editor().edited());
        goTo(later.number());
        awaitMazes();
        paint(1);
        Map<Integer, Maze> both = simulation.editor().edited();
        actions.undo();
        assertEquals(first, stand(simulation).tasks().mazes());
        actions.undo();
        assertEquals(Map.of(), stand(simulation).tasks().mazes());
        assertTrue(said.contains("painted"), said);
        actions.redo();
        assertEquals(first, stand(simulation).tasks().mazes());
        actions.redo();
        assertEquals(both, stand(simulation).tasks().mazes());
    }

    @Test
    void directionsThatAreTakenBackAreThoseThatWereLookedAt() {
        actions.newDirections();
        simulation.control().zoom(3, 4, 2, 0);
        LandscapeControl.Look look = simulation.control().look();
        actions.nextChoice(Parameters.LANDSCAPE_DIRECTIONS);
        actions.undo();
        assertEquals(look, simulation.control().look());
        actions.change(simulation.run().settings().with("landscape.extent", "0.25"));
        actions.undo();
        assertEquals(look, simulation.control().look());
    }

    @Test
    void aBookmarkBringsItsSpeedAndItsHomeAndTheyGoBackWithIt() {
        Bookmark here = Objects.requireNonNull(simulation.run().bookmark());
        actions.change(simulation.run().settings().with("view.speed", "20").with("landscape.extent", "0.01"));
        Bookmark there = Objects.requireNonNull(simulation.run().bookmark());
        actions.goTo(here);
        assertEquals(Double.POSITIVE_INFINITY, simulation.evolution().speed());
        actions.goTo(there);
        assertEquals(20, simulation.evolution().speed());
        actions.home();
        assertTrue(simulation.control().look().viewport().halfWidth() < 0.02);
        actions.undo();
        assertEquals(Double.POSITIVE_INFINITY, simulation.evolution().speed());
        actions.home();
        assertTrue(simulation.control().look().viewport().halfWidth() > 0.2);
    }

    @Test
    void aPixelOfGenerationsThatWereGivenUpCannotJoinThePopulation() {
        LiveSimulation.settle(simulation);
        simulation.pick(2, 3, false);
        await("the subject", () -> simulation.subjects().first() != null);
        Subject subject = Objects.requireNonNull(simulation.subjects().first());
        goTo(2);
        actions.change(simulation.run().settings().with("evolution.sigma", "0.31"));
        stand(simulation);
        while (number(simulation) < newest.number()) {
            stepped(simulation);
        }
        actions.adopt(subject);
        assertTrue(said.contains("given up"), said);
        actions.undo();
        actions.live();
        await("the run as it was", () -> number(simulation) >= newest.number());
        simulation.evolution().hold();
        stand(simulation);
        actions.adopt(subject);
        assertTrue(said.contains("adopted"), said);
    }

    @Test
    void aStrokeThatIsNotEndedYetIsTakenBackFirst() {
        awaitMazes();
        paint(0);
        stand(simulation);
        Map<Integer, Maze> first = simulation.editor().edited();
        MazeEditor editor = simulation.editor();
        Maze before = editor.maze(1);
        for (int x = 1; x < before.width() - 1 && editor.maze(1).equals(before); x++) {
            editor.paint(1, x, 1, MazeBrush.PELLET);
        }
        stand(simulation);
        actions.undo();
        assertEquals(first, stand(simulation).tasks().mazes());
        editor.endStroke();
        actions.undo();
        assertEquals(Map.of(), stand(simulation).tasks().mazes());
    }

    @Test
    void theSpeedThatTheBarWasSetToStays() {
        simulation.evolution().setSpeed(2);
        actions.branch();
        actions.undo();
        assertEquals(2, simulation.evolution().speed());
    }

    @Test
    void directionsThatAreTakenBackFollowTheChampionOfNow() {
        LiveSimulation.settle(simulation);
        actions.nextChoice(Parameters.LANDSCAPE_DIRECTIONS);
        RunState later = third();
        LiveSimulation.settle(simulation);
        actions.undo();
        assertTrue(simulation.control().look().following());
        assertEquals(later.number(), simulation.control().look().plane().centre());
    }
}
