package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSimulation.await;
import static io.github.mazescape.live.LiveSimulation.number;
import static io.github.mazescape.live.LiveSimulation.pausedAfter;
import static io.github.mazescape.live.LiveSimulation.stand;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a person does to a run can be taken back. */
class SandboxActionsTest {
    private final Simulation simulation = LiveSimulation.of("view.speed=0");
    private volatile String said = "";
    private final SandboxActions actions = new SandboxActions(simulation, words -> said = words);

    @AfterEach
    void close() {
        assertNull(simulation.failure());
        simulation.close();
    }

    private RunState start() {
        simulation.control().resize(16, 16);
        simulation.start();
        return pausedAfter(simulation, 6);
    }

    private double[] championOf(long generation) {
        simulation.evolution().goTo(generation);
        return stand(simulation).generation().champion();
    }

    @Test
    void aBranchGivesUpWhatCameLaterAndThatCanBeTakenBack() {
        RunState newest = start();
        double[] champion = newest.generation().champion();
        assertTrue(championOf(3).length > 0);
        actions.branch();
        assertEquals(3, simulation.evolution().head());
        assertTrue(said.contains((newest.number() - 3) + " later generations"), said);
        stand(simulation);
        actions.undo();
        assertTrue(said.contains("took back the branch"), said);
        assertEquals(newest.number(), simulation.evolution().head());
        assertEquals(3, simulation.evolution().position());
        assertArrayEquals(champion, championOf(newest.number()));
        actions.redo();
        assertEquals(3, simulation.evolution().head());
        stand(simulation);
    }

    @Test
    void anOldRunComesBackAfterANewOne() {
        RunState newest = start();
        double[] champion = newest.generation().champion();
        actions.change(simulation.run().settings().with("network.hidden", "3"));
        await("the first generation", () -> number(simulation) == 1);
        assertNotEquals(champion.length, stand(simulation).generation().champion().length);
        actions.undo();
        assertEquals(newest.number(), stand(simulation).number());
        assertArrayEquals(champion, stand(simulation).generation().champion());
        actions.restart();
        await("the first generation", () -> number(simulation) == 1);
        actions.undo();
        assertArrayEquals(champion, stand(simulation).generation().champion());
    }

    @Test
    void aSettingGoesBackAndTheRunGoesOn() {
        long position = start().number();
        String before = simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA);
        for (String value : new String[] {"0.31", "0.32", "0.33"}) {
            actions.change(simulation.run().settings().with("evolution.sigma", value));
        }
        assertEquals("0.33", simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA));
        actions.undo();
        assertEquals(before, simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA));
        actions.redo();
        assertEquals("0.33", simulation.run().settings().shown(Parameters.EVOLUTION_SIGMA));
        assertEquals(position, stand(simulation).number());
    }

    @Test
    void aSettingThatWasChangedInThePastGoesBackWithWhatItGaveUp() {
        RunState newest = start();
        double[] champion = newest.generation().champion();
        championOf(2);
        actions.change(simulation.run().settings().with("evolution.sigma", "0.9"));
        assertEquals(2, simulation.evolution().head());
        actions.undo();
        assertEquals(newest.number(), simulation.evolution().head());
        assertArrayEquals(champion, championOf(newest.number()));
    }

    @Test
    void coloursGoBackToo() {
        start();
        String palette = simulation.run().settings().shown(Parameters.VIEW_PALETTE);
        actions.nextChoice(Parameters.VIEW_PALETTE);
        actions.flip(Parameters.VIEW_RELIEF);
        assertNotEquals(palette, simulation.run().settings().shown(Parameters.VIEW_PALETTE));
        actions.undo();
        assertFalse(simulation.run().settings().flag(Parameters.VIEW_RELIEF));
        actions.undo();
        assertEquals(palette, simulation.run().settings().shown(Parameters.VIEW_PALETTE));
        actions.undo();
        assertTrue(said.contains("nothing to take back"), said);
    }

    @Test
    void whatIsPaintedIsInTheRunAndGoesBack() {
        start();
        await(
                "the mazes",
                () -> simulation.editor().mazes()
                        == stand(simulation).task().mazes().size());
        paint(2);
        Map<Integer, Maze> painted = stand(simulation).tasks().mazes();
        assertEquals(simulation.editor().edited(), painted);
        assertEquals(painted.get(0), stand(simulation).task().mazes().get(0));
        assertEquals(1, painted.size());
        actions.undo();
        assertTrue(said.contains("painted"), said);
        assertEquals(Map.of(), stand(simulation).tasks().mazes());
        actions.redo();
        assertEquals(painted, stand(simulation).tasks().mazes());
    }

    @Test
    void whatIsPaintedInThePastGoesBackWithWhatItGaveUp() {
        RunState newest = start();
        championOf(2);
        await(
                "the mazes",
                () -> simulation.editor().mazes()
                        == stand(simulation).task().mazes().size());
        paint(2);
        assertEquals(2, simulation.evolution().head());
        stand(simulation);
        actions.undo();
        assertEquals(newest.number(), simulation.evolution().head());
        assertEquals(Map.of(), stand(simulation).tasks().mazes());
    }

    @Test
    void afterAnUndoAStrokeInThePastStillBringsBackWhatItGaveUp() {
        start();
        await(
                "the mazes",
                () -> simulation.editor().mazes()
                        == stand(simulation).task().mazes().size());
        paint(2);
        stand(simulation);
        actions.undo();
        stand(simulation);
        simulation.evolution().step();
        simulation.evolution().step();
        stand(simulation);
        long head = simulation.evolution().head();
        championOf(2);
        paint(2);
        assertEquals(2, simulation.evolution().head());
        stand(simulation);
        actions.undo();
        assertEquals(head, simulation.evolution().head());
    }

    @Test
    void theLandscapeGoesOnWhereAPlaneThroughLaterGenerationsIsNotKnownAnyMore() {
        start();
        LiveSimulation.settle(simulation);
        simulation.control().setFollowing(false);
        championOf(3);
        LiveSimulation.settle(simulation);
        actions.branch();
        stand(simulation);
        actions.undo();
        stand(simulation);
        LiveSimulation.settle(simulation);
        assertEquals(3, simulation.control().look().plane().centre());
    }

    @Test
    void twoChangesOfDifferentSettingsAreTwoSteps() {
        start();
        actions.change(simulation.run().settings().with("view.relief", "true").with("view.contours", "true"));
        actions.change(simulation.run().settings().with("view.palette", "grey").with("view.scale", "equalised"));
        actions.undo();
        assertEquals("magma", simulation.run().settings().shown(Parameters.VIEW_PALETTE));
        assertTrue(simulation.run().settings().flag(Parameters.VIEW_RELIEF));
        actions.undo();
        assertFalse(simulation.run().settings().flag(Parameters.VIEW_RELIEF));
    }

    private void paint(int cells) {
        MazeEditor editor = simulation.editor();
        Maze before = editor.maze(0);
        int done = 0;
        for (int y = 1; y < before.height() - 1 && done < cells; y++) {
            for (int x = 1; x < before.width() - 1 && done < cells; x++) {
                Maze now = editor.maze(0);
                boolean refused = editor.paint(0, x, y, MazeBrush.PELLET).isPresent();
                done += !refused && !editor.maze(0).equals(now) ? 1 : 0;
            }
        }
        editor.endStroke();
        assertNotEquals(before, editor.maze(0));
    }

    @Test
    void aPixelThatIsAdoptedIsInThePopulationUntilThatIsTakenBack() {
        start();
        LiveSimulation.settle(simulation);
        actions.adopt(simulation.subjects().first());
        assertTrue(said.contains("click a pixel first"), said);
        simulation.pick(2, 3, false);
        await("the subject", () -> simulation.subjects().first() != null);
        Subject subject = Objects.requireNonNull(simulation.subjects().first());
        assertFalse(holds(stand(simulation).generation(), subject));
        actions.adopt(subject);
        assertTrue(said.contains("adopted"), said);
        assertTrue(holds(stand(simulation).generation(), subject));
        actions.undo();
        assertFalse(holds(stand(simulation).generation(), subject));
        actions.redo();
        assertTrue(holds(stand(simulation).generation(), subject));
    }

    private static boolean holds(Generation generation, Subject subject) {
        return Arrays.stream(generation.population())
                .anyMatch(individual -> Arrays.equals(individual, subject.weights()));
    }
}
