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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subject;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever the user does to a run can be taken back. */
class ControlsTest {
    private final Sandbox sandbox = LiveSandbox.of("view.speed=0");

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

    private RunState start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        sandbox.start();
        return pausedAfter(sandbox, 6);
    }

    private double[] championOf(long generation) {
        ask(sandbox, controls -> controls.goTo(generation));
        return stand(sandbox).generation().champion();
    }

    @Test
    void aBranchGivesUpWhatCameLaterAndThatCanBeTakenBack() {
        RunState newest = start();
        double[] champion = newest.generation().champion();
        assertTrue(championOf(3).length > 0);
        ask(sandbox, Controls::branch);
        assertEquals(3, run().head());
        assertTrue(said().contains((newest.number() - 3) + " later generations"), said());
        stand(sandbox);
        ask(sandbox, Controls::undo);
        assertTrue(said().contains("took back the branch"), said());
        assertEquals(newest.number(), run().head());
        assertEquals(3, run().position());
        assertArrayEquals(champion, championOf(newest.number()));
        ask(sandbox, Controls::redo);
        assertEquals(3, run().head());
        stand(sandbox);
    }

    @Test
    void anOldRunComesBackAfterANewOne() {
        RunState newest = start();
        double[] champion = newest.generation().champion();
        change(sandbox, "network.hidden=3");
        await("the first generation", () -> number(sandbox) == 1);
        assertNotEquals(champion.length, stand(sandbox).generation().champion().length);
        ask(sandbox, Controls::undo);
        assertEquals(newest.number(), stand(sandbox).number());
        assertArrayEquals(champion, stand(sandbox).generation().champion());
        ask(sandbox, Controls::restart);
        await("the first generation", () -> number(sandbox) == 1);
        ask(sandbox, Controls::undo);
        assertArrayEquals(champion, stand(sandbox).generation().champion());
    }

    @Test
    void aSettingGoesBackAndTheRunGoesOn() {
        long position = start().number();
        String before = settings().shown(Parameters.EVOLUTION_SIGMA);
        for (String value : new String[] {"0.31", "0.32", "0.33"}) {
            change(sandbox, "evolution.sigma=" + value);
        }
        assertEquals("0.33", settings().shown(Parameters.EVOLUTION_SIGMA));
        ask(sandbox, Controls::undo);
        assertEquals(before, settings().shown(Parameters.EVOLUTION_SIGMA));
        ask(sandbox, Controls::redo);
        assertEquals("0.33", settings().shown(Parameters.EVOLUTION_SIGMA));
        assertEquals(position, stand(sandbox).number());
    }

    @Test
    void aSettingThatWasChangedInThePastGoesBackWithWhatItGaveUp() {
        RunState newest = start();
        double[] champion = newest.generation().champion();
        championOf(2);
        change(sandbox, "evolution.sigma=0.9");
        assertEquals(2, run().head());
        ask(sandbox, Controls::undo);
        assertEquals(newest.number(), run().head());
        assertArrayEquals(champion, championOf(newest.number()));
    }

    @Test
    void coloursGoBackToo() {
        start();
        String palette = settings().shown(Parameters.VIEW_PALETTE);
        ask(sandbox, controls -> controls.nextChoice(Parameters.VIEW_PALETTE));
        ask(sandbox, controls -> controls.flip(Parameters.VIEW_RELIEF));
        assertNotEquals(palette, settings().shown(Parameters.VIEW_PALETTE));
        ask(sandbox, Controls::undo);
        assertFalse(settings().flag(Parameters.VIEW_RELIEF));
        ask(sandbox, Controls::undo);
        assertEquals(palette, settings().shown(Parameters.VIEW_PALETTE));
        ask(sandbox, Controls::undo);
        assertTrue(said().contains("nothing to take back"), said());
    }

    @Test
    void whatIsPaintedIsInTheRunAndGoesBack() {
        start();
        assertEquals(stand(sandbox).task().mazes(), sandbox.frame().mazes().all());
        paint(2);
        Map<Integer, Maze> painted = stand(sandbox).tasks().mazes();
        assertEquals(LiveSandbox.edited(sandbox.frame()), painted);
        assertEquals(painted.get(0), stand(sandbox).task().mazes().get(0));
        assertEquals(1, painted.size());
        ask(sandbox, Controls::undo);
        assertTrue(said().contains("painted"), said());
        assertEquals(Map.of(), stand(sandbox).tasks().mazes());
        ask(sandbox, Controls::redo);
        assertEquals(painted, stand(sandbox).tasks().mazes());
    }

    @Test
    void whatIsPaintedInThePastGoesBackWithWhatItGaveUp() {
        RunState newest = start();
        championOf(2);
        assertEquals(stand(sandbox).task().mazes(), sandbox.frame().mazes().all());
        paint(2);
        assertEquals(2, run().head());
        stand(sandbox);
        ask(sandbox, Controls::undo);
        assertEquals(newest.number(), run().head());
        assertEquals(Map.of(), stand(sandbox).tasks().mazes());
    }

    @Test
    void afterAnUndoAStrokeInThePastStillBringsBackWhatItGaveUp() {
        start();
        assertEquals(stand(sandbox).task().mazes(), sandbox.frame().mazes().all());
        paint(2);
        stand(sandbox);
        ask(sandbox, Controls::undo);
        stand(sandbox);
        stepped(sandbox);
        stepped(sandbox);
        long head = run().head();
        championOf(2);
        paint(2);
        assertEquals(2, run().head());
        stand(sandbox);
        ask(sandbox, Controls::undo);
        assertEquals(head, run().head());
    }

    @Test
    void theLandscapeGoesOnWhereAPlaneThroughLaterGenerationsIsNotKnownAnyMore() {
        start();
        LiveSandbox.settle(sandbox);
        ask(sandbox, controls -> controls.view().setFollowing(false));
        championOf(3);
        LiveSandbox.settle(sandbox);
        ask(sandbox, Controls::branch);
        stand(sandbox);
        ask(sandbox, Controls::undo);
        stand(sandbox);
        LiveSandbox.settle(sandbox);
        assertEquals(3, view().plane().centre());
    }

    @Test
    void aDeepViewThatBeginsAtABorderShowsMoreThanOneBehaviour() {
        start();
        change(sandbox, "landscape.extent=1e-5", "view.begin=border");
        assertTrue(behaviours(LiveSandbox.settle(sandbox)) > 1);
        assertTrue(view().following());
        stepped(sandbox);
        assertTrue(behaviours(LiveSandbox.settle(sandbox)) > 1);
        change(sandbox, "landscape.extent=1", "view.begin=champion");
        ask(sandbox, controls -> controls.plane().toBorder());
        Frame moved = LiveSandbox.settle(sandbox);
        assertFalse(view().following());
        assertTrue(behaviours(moved) > 1);
    }

    @Test
    void whereTheNearestBorderIsNearerThanAPixelTheUserIsToldThatItIsHere() {
        start();
        for (boolean here : new boolean[] {true, false}) {
            ask(sandbox, controls -> {
                controls.plane().toBorder();
                Viewport seen = view().viewport();
                double x = seen.x(seen.width() / 2) + (here ? 0 : 3 * seen.pitch());
                controls.plane()
                        .found(controls.view().now(), Optional.of(new BehaviourBorder(x, seen.y(seen.height() / 2))));
            });
            assertTrue(said().contains(here ? "is here already" : "to the nearest border"), said());
        }
    }

    @Test
    void whereNoBorderIsFoundTheUserIsTold() {
        start();
        ask(sandbox, controls -> controls.plane().found(controls.view().now(), Optional.empty()));
        assertTrue(said().contains("behaviour is the same"), said());
    }

    private static long behaviours(Frame frame) {
        Raster raster = Objects.requireNonNull(frame.whole()).raster();
        return IntStream.range(0, raster.width() * raster.height())
                .mapToLong(pixel -> raster.fingerprint(pixel % raster.width(), pixel / raster.width()))
                .distinct()
                .count();
    }

    @Test
    void twoChangesOfDifferentSettingsAreTwoSteps() {
        start();
        change(sandbox, "view.relief=true", "view.contours=true");
        change(sandbox, "view.palette=grey", "view.scale=equalised");
        ask(sandbox, Controls::undo);
        assertEquals("magma", settings().shown(Parameters.VIEW_PALETTE));
        assertTrue(settings().flag(Parameters.VIEW_RELIEF));
        ask(sandbox, Controls::undo);
        assertFalse(settings().flag(Parameters.VIEW_RELIEF));
    }

    @Test
    void aSettingThatIsChangedDuringAStrokeIsNotTakenBackWithTheStroke() {
        start();
        String sigma = settings().shown(Parameters.EVOLUTION_SIGMA);
        paintCells(2);
        change(sandbox, "evolution.sigma=0.31");
        paintCells(2);
        ask(sandbox, controls -> controls.painting().endStroke());
        ask(sandbox, Controls::undo);
        assertTrue(said().contains("painted"), said());
        assertEquals("0.31", settings().shown(Parameters.EVOLUTION_SIGMA));
        while (sandbox.frame().undo().undo()) {
            ask(sandbox, Controls::undo);
        }
        assertEquals(sigma, settings().shown(Parameters.EVOLUTION_SIGMA));
        assertEquals(Map.of(), LiveSandbox.edited(sandbox.frame()));
        stand(sandbox);
    }

    @Test
    void aKeyThatIsPressedTwiceElsewhereInTheRunDoesNotTakeItsSettingsBack() {
        start();
        change(sandbox, "evolution.sigma=0.31");
        long newest = stepped(sandbox).number();
        championOf(2);
        ask(sandbox, controls -> controls.flip(Parameters.VIEW_RELIEF));
        championOf(newest);
        ask(sandbox, controls -> controls.flip(Parameters.VIEW_RELIEF));
        ask(sandbox, Controls::undo);
        assertEquals("0.31", settings().shown(Parameters.EVOLUTION_SIGMA));
        assertEquals(newest, run().head());
        assertTrue(settings().flag(Parameters.VIEW_RELIEF));
    }

    private Maze maze() {
        return sandbox.frame().mazes().all().get(0);
    }

    private void paint(int cells) {
        paintCells(cells);
        ask(sandbox, controls -> controls.painting().endStroke());
    }

    /** Begins a stroke, or goes on with it. */
    private void paintCells(int cells) {
        Maze before = maze();
        int done = 0;
        for (int j = 1; j < before.height() - 1 && done < cells; j++) {
            for (int i = 1; i < before.width() - 1 && done < cells; i++) {
                int x = i;
                int y = j;
                Maze now = maze();
                Frame painted = ask(sandbox, controls -> controls.painting().paint(0, x, y, MazeBrush.PELLET));
                done += !painted.news().ofMazeRefused() && !maze().equals(now) ? 1 : 0;
            }
        }
        assertNotEquals(before, maze());
    }

    @Test
    void aPixelThatIsAdoptedIsInThePopulationUntilThatIsTakenBack() {
        start();
        LiveSandbox.settle(sandbox);
        ask(sandbox, controls -> controls.watched().adopt());
        assertTrue(said().contains("click a pixel first"), said());
        Subject subject = picked(2, 3);
        assertFalse(holds(stand(sandbox).generation(), subject));
        ask(sandbox, controls -> controls.watched().adopt(subject));
        assertTrue(said().contains("adopted"), said());
        assertTrue(holds(stand(sandbox).generation(), subject));
        ask(sandbox, Controls::undo);
        assertFalse(holds(stand(sandbox).generation(), subject));
        ask(sandbox, Controls::redo);
        assertTrue(holds(stand(sandbox).generation(), subject));
    }

    private static boolean holds(Generation generation, Subject subject) {
        return Arrays.stream(generation.population())
                .anyMatch(individual -> Arrays.equals(individual, subject.weights()));
    }
}
