package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSandbox.ask;
import static io.github.mazescape.live.LiveSandbox.await;
import static io.github.mazescape.live.LiveSandbox.change;
import static io.github.mazescape.live.LiveSandbox.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.ShownReplay;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static Sandbox sandbox(String... more) {
        return LiveSandbox.of(more);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Set.of("conductor", "evolution", "landscape", "measuring", "evaluator")
                        .contains(thread.getName()))
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    private static boolean rests(Sandbox sandbox) {
        return !sandbox.frame().run().going().busy();
    }

    @Test
    void runsOfOtherSeedsStandOnTheChartUntilTheyAreTurnedOff() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=50", "view.seeds=2")) {
            sandbox.ask(controls -> controls.view().resize(24, 24));
            sandbox.start();
            await(
                    "the middle of all seeds",
                    () -> chart(sandbox).seeds().middle().size() >= 3);
            assertEquals(2, chart(sandbox).seeds().others().size());
            sandbox.ask(controls -> controls.change(Map.of(Parameters.VIEW_SEEDS, "0")));
            await("no other seeds", () -> chart(sandbox).seeds().others().isEmpty());
            sandbox.ask(Controls::undo);
            await("them again", () -> chart(sandbox).seeds().others().size() == 2);
        }
    }

    @Test
    void whatIsChangedInTheRunHasAMarkAndAnotherStretchOfReferences() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=50")) {
            sandbox.ask(controls -> controls.view().resize(24, 24));
            sandbox.start();
            await("chart", () -> chart(sandbox).generations().size() >= 2);
            sandbox.ask(controls -> controls.change(Map.of(Parameters.MAZE_PELLETS, "0.25")));
            await("mark", () -> chart(sandbox).changes().size() == 1);
            long after = chart(sandbox).changes().get(0).after();
            await("stretch", () -> chart(sandbox).references().size() == 2);
            assertEquals(after, chart(sandbox).references().get(0).to());
            assertTrue(chart(sandbox).changes().get(0).words().get(0).endsWith("→ 0.25"));
            sandbox.ask(Controls::undo);
            await(
                    "the way back",
                    () -> chart(sandbox).changes().size() != 1
                            || chart(sandbox).references().size() != 2);
        }
    }

    @Test
    void modelsComeAndAllThreadsEnd() {
        Set<Thread> before = threads();
        try (Sandbox sandbox = LiveSandbox.of("view.speed=50")) {
            assertNull(sandbox.frame().landscape());
            assertNull(sandbox.frame().replay());
            assertNull(sandbox.frame().shown());
            sandbox.ask(controls -> controls.view().resize(24, 24));
            sandbox.start();
            await("landscape", () -> sandbox.frame().landscape() != null);
            await("replay", () -> sandbox.frame().replay() != null);
            await("chart", () -> chart(sandbox).generations().size() >= 3);
            assertEquals(4, chart(sandbox).references().get(0).heldOut().size());
            assertTrue(sandbox.agentSteps() > 0);
            LandscapeModel landscape = Objects.requireNonNull(sandbox.frame().landscape());
            assertEquals(16, landscape.population().size());
            assertNotNull(landscape.champion());
            assertNotNull(landscape.snapshot());
            ShownReplay replay = Objects.requireNonNull(sandbox.frame().replay());
            assertEquals(25, replay.replay().length());
            assertEquals(0, replay.replay().maze());
            ask(sandbox, controls -> controls.watched().turnMaze(1));
            await("the next replay", () -> sandbox.frame().replay() != replay);
            assertEquals(
                    1, Objects.requireNonNull(sandbox.frame().replay()).replay().maze());
            assertNull(sandbox.frame().failure());
        }
        await("threads to end", () -> before.containsAll(threads()));
    }

    @Test
    void aPauseHoldsAndAStepIsOneGeneration() {
        Set<Thread> before = threads();
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.start();
            await("a generation", () -> number(sandbox) > 0);
            ask(sandbox, controls -> controls.run().togglePause());
            assertTrue(sandbox.frame().run().going().paused());
            await("a rest", () -> rests(sandbox));
            long base = number(sandbox);
            for (int step = 1; step <= 5; step++) {
                long expected = base + step;
                ask(sandbox, controls -> controls.run().step());
                await("a step", () -> number(sandbox) >= expected && rests(sandbox));
                assertEquals(expected, number(sandbox));
            }
            ask(sandbox, controls -> controls.run().togglePause());
            await("more", () -> number(sandbox) > base + 10);
        }
        await("threads to end", () -> before.containsAll(threads()));
    }

    @Test
    void aPauseHoldsAtOnceHoweverSlowTheEvolution() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0.001")) {
            sandbox.start();
            await("a generation", () -> number(sandbox) == 1);
            ask(sandbox, controls -> controls.run().togglePause());
            await("a rest", () -> rests(sandbox));
            assertEquals(1, number(sandbox));
        }
    }

    @Test
    void aNewSpeedHoldsAtOnce() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0.001")) {
            sandbox.start();
            await("a generation", () -> number(sandbox) == 1);
            for (int i = 0; i < 6; i++) {
                ask(sandbox, controls -> controls.run().changeSpeed(1));
            }
            assertEquals(Double.POSITIVE_INFINITY, sandbox.frame().run().going().speed());
            await("the next ones", () -> number(sandbox) > 3);
        }
    }

    @Test
    void newDirectionsMakeAnotherPictureOfTheSameChampion() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.ask(controls -> controls.view().resize(16, 16));
            sandbox.ask(controls -> controls.run().pause());
            sandbox.start();
            await("a whole picture", () -> isWhole(sandbox.frame().landscape()));
            LandscapeModel first = Objects.requireNonNull(sandbox.frame().landscape());
            ask(sandbox, controls -> controls.plane().newDirections());
            await(
                    "another",
                    () -> isWhole(sandbox.frame().landscape())
                            && isOther(first, sandbox.frame().landscape()));
            LandscapeModel second = Objects.requireNonNull(sandbox.frame().landscape());
            assertNotSame(first, second);
            assertEquals(0, Objects.requireNonNull(first.champion()).distance(), 1e-12);
            assertEquals(0, Objects.requireNonNull(second.champion()).distance(), 1e-12);
            assertEquals(1, number(sandbox));
        }
    }

    @Test
    void aBookmarkLeadsToTheSameGenerationAndTheSamePicture() {
        Bookmark bookmark;
        LandscapeModel first;
        double[] champion;
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0", "evaluation.kernel=auto")) {
            sandbox.ask(controls -> controls.view().resize(24, 24));
            sandbox.start();
            await("a few generations", () -> number(sandbox) > 3);
            change(sandbox, "maze.braid=0.0");
            change(sandbox, "evolution.sigma=0.4");
            long changed = sandbox.frame().run().position();
            await("more generations", () -> number(sandbox) > changed + 3);
            ask(sandbox, controls -> controls.view().zoom(3, 4, 2, 0));
            ask(sandbox, controls -> controls.run().pause());
            await("a rest", () -> rests(sandbox));
            await("the whole picture", () -> sandbox.frame().settled());
            bookmark = Objects.requireNonNull(sandbox.frame().bookmark());
            first = Objects.requireNonNull(sandbox.frame().landscape());
            champion = Objects.requireNonNull(sandbox.frame().run().state())
                    .generation()
                    .champion();
        }
        Bookmark read = Bookmark.parse(bookmark.line());
        assertEquals(bookmark, read);
        try (Sandbox sandbox = new Sandbox(read, new Cores(1))) {
            sandbox.start();
            await("the generation", () -> number(sandbox) == read.generation());
            await("the whole picture", () -> sandbox.frame().settled());
            assertTrue(sandbox.frame().run().going().paused());
            LandscapeModel second = Objects.requireNonNull(sandbox.frame().landscape());
            assertArrayEquals(
                    champion,
                    Objects.requireNonNull(sandbox.frame().run().state())
                            .generation()
                            .champion());
            for (Layer layer : Layer.values()) {
                assertArrayEquals(
                        values(Objects.requireNonNull(first.snapshot()), layer),
                        values(Objects.requireNonNull(second.snapshot()), layer));
            }
            assertEquals(first.population(), second.population());
            assertEquals(bookmark, sandbox.frame().bookmark());
        }
    }

    @Test
    void settingsThatRestartBeginANewRun() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.start();
            await("a few generations", () -> number(sandbox) > 3);
            ask(sandbox, controls -> controls.run().pause());
            change(sandbox, "network.hidden=3");
            assertTrue(sandbox.frame().news().line().contains("a new run"));
            await("the first generation", () -> number(sandbox) == 1);
            assertEquals(
                    3,
                    Objects.requireNonNull(sandbox.frame().run().state())
                            .evaluator()
                            .topology()
                            .hidden());
            assertEquals(1, sandbox.frame().run().head());
        }
    }

    @Test
    void anOldPictureDoesNotMixWithNetworksOfAnotherShape() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.ask(controls -> controls.view().resize(96, 96));
            sandbox.start();
            for (int round = 0; round < 6; round++) {
                await("a landscape", () -> sandbox.frame().landscape() != null);
                String cell = round % 2 == 0 ? "gru" : "elman";
                change(sandbox, "network.cell=" + cell);
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(400);
                await("a while", () -> {
                    assertNull(sandbox.frame().failure());
                    return System.nanoTime() > until;
                });
            }
        }
    }

    @Test
    void anotherRunWithTheSameWordsForItsPlaneHasAPlaneOfItsOwn() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0", "seed=5")) {
            sandbox.ask(controls -> controls.view().resize(16, 16));
            sandbox.ask(controls -> controls.run().pause());
            sandbox.start();
            await("a whole picture", () -> isWhole(sandbox.frame().landscape()));
            Bookmark here = Objects.requireNonNull(sandbox.frame().bookmark());
            LandscapeModel first = Objects.requireNonNull(sandbox.frame().landscape());
            for (int round = 0; round < 5; round++) {
                Bookmark elsewhere = Bookmark.parse(here.line().replace("seed=5", "seed=6"));
                ask(sandbox, controls -> controls.open(elsewhere, ""));
                await(
                        "the other run",
                        () -> Objects.requireNonNull(sandbox.frame().run().state())
                                        .plan()
                                        .equals(elsewhere.plan())
                                && sandbox.frame().settled());
                ask(sandbox, controls -> controls.open(here, ""));
                await(
                        "the first run",
                        () -> Objects.requireNonNull(sandbox.frame().run().state())
                                        .plan()
                                        .equals(here.plan())
                                && sandbox.frame().settled());
                LandscapeModel again = Objects.requireNonNull(sandbox.frame().landscape());
                assertArrayEquals(
                        Objects.requireNonNull(first.snapshot()).fingerprint(),
                        Objects.requireNonNull(again.snapshot()).fingerprint());
                assertNull(sandbox.frame().failure());
            }
        }
    }

    @Test
    void whatTheUserSeesIsWhatIsDrawnThoughTheNextPictureIsThere() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.ask(controls -> controls.view().resize(16, 16));
            sandbox.start();
            Set<PlaneView> seen = new HashSet<>();
            await("a few pictures", () -> {
                Frame frame = sandbox.frame();
                Shown shown = frame.shown();
                ShownLandscape drawn = shown == null ? null : shown.landscape();
                if (drawn != null) {
                    assertSame(drawn.rendering().view(), frame.look().seen());
                    seen.add(drawn.rendering().view());
                }
                return seen.size() > 10;
            });
        }
    }

    private static double[] values(Snapshot snapshot, Layer layer) {
        double[] values = new double[snapshot.width() * snapshot.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = snapshot.value(layer, i);
        }
        return values;
    }

    private static ChartModel chart(Sandbox sandbox) {
        Shown shown = sandbox.frame().shown();
        return shown == null ? ChartModel.EMPTY : shown.chart();
    }

    private static boolean isWhole(@Nullable LandscapeModel model) {
        return model != null && model.progress() == 1;
    }

    private static boolean isOther(LandscapeModel first, @Nullable LandscapeModel model) {
        return model != null && !model.population().equals(first.population());
    }
}
