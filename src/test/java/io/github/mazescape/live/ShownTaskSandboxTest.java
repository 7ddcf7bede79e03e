package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.ShownReplay;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The landscape and what is replayed are measured on the task that the settings of the display name. */
class ShownTaskSandboxTest {
    private static final int SIDE = 16;

    private final Sandbox sandbox =
            LiveSandbox.of("view.speed=0", "evolution.refresh=1", "landscape.mazes=fixed", "evolution.champion=centre");

    @AfterEach
    void close() {
        assertNull(sandbox.frame().failure());
        assertNull(sandbox.bug());
        sandbox.close();
    }

    private RunState start() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        return LiveSandbox.startedAndPausedAt(sandbox, 1);
    }

    private static ShownLandscape drawn(Frame frame) {
        return Objects.requireNonNull(Objects.requireNonNull(frame.shown()).landscape());
    }

    private static PlaneView view(Frame frame) {
        return drawn(frame).rendering().view();
    }

    private static double fitness(BatchEvaluator evaluator, Task task, double[] weights) {
        Evaluations worth = evaluator.evaluate(task, Points.of(new double[][] {weights}), new Cancellation());
        return worth.fitness()[0];
    }

    private static void assertSamePixels(Raster one, Raster other) {
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            assertEquals(one.fingerprint(pixel % SIDE, pixel / SIDE), other.fingerprint(pixel % SIDE, pixel / SIDE));
        }
    }

    private static String said(Frame frame) {
        return frame.news().line();
    }

    @Test
    void thePictureStaysOnItsMazesWhileEvolutionRenewsItsOwn() {
        RunState first = start();
        Task seen = view(LiveSandbox.settle(sandbox)).task();
        assertEquals(first.tasks().fixed(), seen);
        RunState second = LiveSandbox.stepped(sandbox);
        assertNotEquals(first.task().mazes(), second.task().mazes());
        Frame frame = LiveSandbox.settle(sandbox);
        assertEquals(seen, view(frame).task());
        assertEquals("3 fixed mazes", drawn(frame).model().measurement().mazes());
        assertNull(OutdatedPicture.of(frame));
    }

    @Test
    void theFitnessBesideAReplayIsThatOnTheMazesThatAreReplayed() {
        start();
        RunState state = LiveSandbox.stepped(sandbox);
        LiveSandbox.ask(sandbox, controls -> controls.watched().turnMaze(1));
        ShownReplay shown = Objects.requireNonNull(LiveSandbox.settle(sandbox).replay());
        assertEquals(
                state.tasks().fixed().mazes().get(1),
                shown.replay().trajectory().maze());
        double worth = fitness(
                state.evaluator(), state.tasks().fixed(), state.generation().champion());
        assertEquals(worth, shown.replay().fitness());
        LiveSandbox.change(sandbox, "landscape.mazes=generation");
        shown = Objects.requireNonNull(LiveSandbox.settle(sandbox).replay());
        assertEquals(state.task().mazes().get(1), shown.replay().trajectory().maze());
        assertEquals(state.generation().championFitness(), shown.replay().fitness());
        assertEquals(
                "the mazes of generation 2",
                drawn(sandbox.frame()).model().measurement().mazes());
    }

    @Test
    void whatForgetsAtEachStepIsWorthWhatANetworkWithoutMemoryIs() {
        RunState state = start();
        Frame before = LiveSandbox.settle(sandbox);
        LiveSandbox.ask(sandbox, controls -> controls.watched().forgetOtherwise());
        assertEquals("what is shown forgets every step", said(sandbox.frame()));
        Frame after = LiveSandbox.settle(sandbox);
        assertEquals("forgets every step", drawn(after).model().measurement().ablation());
        Topology with = state.evaluator().topology();
        Topology without = new Topology(with.inputs(), with.hidden(), with.outputs(), with.cell(), false);
        Plane plane = view(after).plane();
        BatchEvaluator memoryless =
                state.evaluator().with(without, state.evaluator().kernel());
        double[] origin = plane.point(0, 0);
        assertEquals(
                fitness(memoryless, state.tasks().fixed(), origin),
                fitness(state.evaluator(), view(after).task(), origin));
        assertNotEquals(view(before).task(), view(after).task());
        LiveSandbox.ask(sandbox, Controls::undo);
        assertEquals(view(before).task(), view(LiveSandbox.settle(sandbox)).task());
    }

    @Test
    void aSensorIsTurnedOffAndOnAndOneThatIsNotThereIsNamed() {
        start();
        LiveSandbox.ask(sandbox, controls -> controls.watched().toggle(Sensor.PELLET));
        assertEquals("pellet off in what is shown", said(sandbox.frame()));
        LiveSandbox.ask(sandbox, controls -> controls.watched().toggle(Sensor.PASSAGE));
        assertEquals(
                List.of("passage", "pellet"), sandbox.frame().run().settings().list(Parameters.VIEW_MUTE));
        assertEquals(
                "passage off, pellet off",
                drawn(LiveSandbox.settle(sandbox)).model().measurement().ablation());
        LiveSandbox.ask(sandbox, controls -> controls.watched().toggle(Sensor.PELLET));
        assertEquals("pellet on", said(sandbox.frame()));
        LiveSandbox.ask(sandbox, controls -> controls.watched().toggle(Sensor.COMPASS));
        assertEquals("the networks have no sensor compass", said(sandbox.frame()));
        assertEquals(List.of("passage"), sandbox.frame().run().settings().list(Parameters.VIEW_MUTE));
    }

    @Test
    void aChangeOfWhatIsShownLeavesTheRunAsItIs() {
        start();
        RunState before = LiveSandbox.stepped(sandbox);
        LiveSandbox.change(sandbox, "view.forget=3", "view.mute=pellet", "landscape.mazes=generation");
        LiveSandbox.settle(sandbox);
        assertEquals(before.plan(), LiveSandbox.stand(sandbox).plan());
        assertEquals(2, sandbox.frame().run().head());
    }

    @Test
    void anEditedMazeIsThatOfTheFixedOnesAndOfTheRun() {
        RunState before = start();
        LiveSandbox.settle(sandbox);
        Maze shown = sandbox.frame().mazes().all().get(0);
        assertEquals(before.tasks().fixed().mazes().get(0), shown);
        assertNotEquals(before.task().mazes().get(0), shown);
        LiveSandbox.ask(sandbox, controls -> {
            for (int x = 2; x < 8; x++) {
                controls.painting().paint(0, x, 1, MazeBrush.PELLET);
            }
            controls.painting().endStroke();
        });
        RunState after = LiveSandbox.stand(sandbox);
        Maze painted = after.plan().mazesAfter(1).get(0);
        assertFalse(shown.equals(painted));
        assertEquals(painted, after.task().mazes().get(0));
        Frame frame = LiveSandbox.settle(sandbox);
        assertEquals(painted, view(frame).task().mazes().get(0));
        assertEquals(
                painted,
                Objects.requireNonNull(frame.replay()).replay().trajectory().maze());
        LiveSandbox.ask(sandbox, controls -> controls.painting().release(0));
        assertEquals(shown, sandbox.frame().mazes().all().get(0));
        LiveSandbox.stand(sandbox);
        assertEquals(shown, view(LiveSandbox.settle(sandbox)).task().mazes().get(0));
    }

    @Test
    void aBookmarkTellsWhatIsTakenFromTheNetworks() {
        start();
        LiveSandbox.change(sandbox, "view.forget=3", "view.mute=pellet");
        Frame frame = LiveSandbox.settle(sandbox);
        Bookmark read = Bookmark.parse(Objects.requireNonNull(frame.bookmark()).line());
        try (Sandbox other = new Sandbox(read, new Cores(1))) {
            other.start();
            LiveSandbox.await("the picture", () -> other.frame().settled());
            assertEquals(
                    "forgets every 3 steps, pellet off",
                    drawn(other.frame()).model().measurement().ablation());
            assertEquals(view(frame).task().mazes(), view(other.frame()).task().mazes());
            assertSamePixels(
                    drawn(frame).rendering().raster(),
                    drawn(other.frame()).rendering().raster());
        }
        assertSamePixels(
                drawn(frame).rendering().raster(),
                LandscapeShot.take(read, new Cores(1), false).raster());
    }

    /** The first pictures of a run whose centre moves by about as much in each generation, with what became of them. */
    private static List<Rendering> pictures(String speed, String sigma, int side, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.addAll(List.of(
                "view.speed=" + speed,
                "landscape.mazes=fixed",
                "evolution.refresh=1",
                "evolution.champion=centre",
                "evolution.crossover=1",
                "evolution.crossover_kind=mean",
                "evolution.elites=0",
                "evolution.dense=1",
                "evolution.sigma=" + sigma));
        try (Sandbox running = LiveSandbox.of(settings.toArray(String[]::new))) {
            running.ask(controls -> controls.view().resize(side, side));
            running.start();
            List<Rendering> pictures = new ArrayList<>();
            LiveSandbox.await("a few pictures", () -> {
                Rendering now = running.frame().look().picture();
                if (now != null && (pictures.isEmpty() || pictures.get(pictures.size() - 1) != now)) {
                    pictures.add(now);
                }
                return pictures.size() >= 5;
            });
            assertTrue(running.frame().run().number() > 5, "the run went on");
            return pictures.subList(0, 4);
        }
    }

    @Test
    void whileTheRunGoesOnEachPictureIsFinishedBeforeTheMapFollows() {
        for (Rendering picture : pictures("0", "0.000001", 48)) {
            assertTrue(
                    picture.raster().complete(),
                    "the picture around " + picture.view().spec());
        }
    }

    @Test
    void aBorderToWhichTheMapMovesByItselfIsDrawnToTheEnd() {
        for (Rendering picture : pictures("0", "0.2", 48, "view.begin=border", "landscape.extent=1e-6")) {
            assertTrue(
                    picture.raster().complete(),
                    "the picture around " + picture.view().spec());
        }
    }

    @Test
    void aPictureThatTheChampionIsAboutToLeaveGivesWay() {
        assertTrue(pictures("30", "0.3", 500).stream()
                .anyMatch(picture -> !picture.raster().complete()));
    }
}
