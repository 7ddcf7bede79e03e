package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSimulation.await;
import static io.github.mazescape.live.LiveSimulation.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static Simulation simulation(String... more) {
        return LiveSimulation.of(more);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Set.of("evolution", "landscape", "publisher", "evaluator")
                        .contains(thread.getName()))
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    /** Whether the evolution of the one simulation there is waits to be told to go on. */
    private static boolean rests() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals("evolution"))
                .anyMatch(entry -> entry.getKey().getState() == Thread.State.WAITING
                        && List.of(entry.getValue()).stream()
                                .anyMatch(frame -> frame.getMethodName().equals("awaitTurn")));
    }

    @Test
    void modelsComeAndAllThreadsEnd() {
        Set<Thread> before = threads();
        try (Simulation simulation = simulation("view.speed=50")) {
            assertNull(simulation.landscape());
            assertNull(simulation.replays().stage());
            assertEquals(List.of(), simulation.chart().generations());
            simulation.control().resize(24, 24);
            simulation.start();
            await("landscape", () -> simulation.landscape() != null);
            await("replay", () -> simulation.replays().stage() != null);
            await("chart", () -> simulation.chart().generations().size() >= 3);
            assertEquals(3, simulation.chart().references().size());
            assertTrue(simulation.agentSteps() > 0);
            LandscapeModel landscape = Objects.requireNonNull(simulation.landscape());
            assertEquals(16, landscape.population().size());
            assertNotNull(landscape.champion());
            assertNotNull(landscape.snapshot());
            ShownReplay replay = Objects.requireNonNull(simulation.replays().stage());
            assertEquals(25, replay.length());
            assertEquals(0, replay.maze());
            simulation.replays().next();
            await("the next replay", () -> simulation.replays().stage() != replay);
            assertEquals(1, Objects.requireNonNull(simulation.replays().stage()).maze());
            assertNull(simulation.evolution().failure());
        }
        await("threads to end", () -> before.containsAll(threads()));
    }

    @Test
    void aPauseHoldsAndAStepIsOneGeneration() {
        Set<Thread> before = threads();
        try (Simulation simulation = simulation("view.speed=0")) {
            simulation.start();
            await("a generation", () -> number(simulation) > 0);
            simulation.evolution().togglePause();
            assertTrue(simulation.evolution().paused());
            await("a rest", SimulationTest::rests);
            long base = number(simulation);
            for (int step = 1; step <= 5; step++) {
                long expected = base + step;
                simulation.evolution().step();
                await("a step", () -> number(simulation) >= expected && rests());
                assertEquals(expected, number(simulation));
            }
            simulation.evolution().togglePause();
            await("more", () -> number(simulation) > base + 10);
        }
        await("threads to end", () -> before.containsAll(threads()));
    }

    @Test
    void aPauseHoldsAtOnceHoweverSlowTheEvolution() {
        try (Simulation simulation = simulation("view.speed=0.001")) {
            simulation.start();
            await("a generation", () -> number(simulation) == 1);
            simulation.evolution().togglePause();
            await("a rest", SimulationTest::rests);
            assertEquals(1, number(simulation));
        }
    }

    @Test
    void aNewSpeedHoldsAtOnce() {
        try (Simulation simulation = simulation("view.speed=0.001")) {
            simulation.start();
            await("a generation", () -> number(simulation) == 1);
            for (int i = 0; i < 6; i++) {
                simulation.evolution().changeSpeed(1);
            }
            assertEquals(Double.POSITIVE_INFINITY, simulation.evolution().speed());
            await("the next ones", () -> number(simulation) > 3);
        }
    }

    @Test
    void newDirectionsMakeAnotherPictureOfTheSameChampion() {
        try (Simulation simulation = simulation("view.speed=0")) {
            simulation.control().resize(16, 16);
            simulation.evolution().pause();
            simulation.start();
            await("a whole picture", () -> isWhole(simulation.landscape()));
            LandscapeModel first = Objects.requireNonNull(simulation.landscape());
            simulation.run().turn(DirectionKind.RANDOM, 1);
            await("another", () -> isWhole(simulation.landscape()) && isOther(first, simulation.landscape()));
            LandscapeModel second = Objects.requireNonNull(simulation.landscape());
            assertNotSame(first, second);
            assertEquals(0, Objects.requireNonNull(first.champion()).distance(), 1e-12);
            assertEquals(0, Objects.requireNonNull(second.champion()).distance(), 1e-12);
            assertEquals(1, number(simulation));
        }
    }

    @Test
    void aBookmarkLeadsToTheSameGenerationAndTheSamePicture() {
        Bookmark bookmark;
        LandscapeModel first;
        double[] champion;
        try (Simulation simulation = simulation("view.speed=0")) {
            simulation.control().resize(24, 24);
            simulation.start();
            await("a few generations", () -> number(simulation) > 3);
            simulation.run().change(simulation.run().settings().with("maze.braid", "0.0"));
            simulation.run().change(simulation.run().settings().with("evolution.sigma", "0.4"));
            long changed = simulation.evolution().position();
            await("more generations", () -> number(simulation) > changed + 3);
            simulation.control().zoom(3, 4, 2, 0);
            simulation.evolution().pause();
            await("a rest", SimulationTest::rests);
            await("the whole picture", () -> settled(simulation));
            bookmark = Objects.requireNonNull(simulation.run().bookmark());
            first = Objects.requireNonNull(simulation.landscape());
            champion = Objects.requireNonNull(simulation.moment()).generation().champion();
        }
        Bookmark read = Bookmark.parse(bookmark.line());
        assertEquals(bookmark, read);
        try (Simulation simulation = new Simulation(read, 1)) {
            simulation.start();
            await("the generation", () -> number(simulation) == read.generation());
            await("the whole picture", () -> settled(simulation));
            assertTrue(simulation.evolution().paused());
            LandscapeModel second = Objects.requireNonNull(simulation.landscape());
            assertArrayEquals(
                    champion,
                    Objects.requireNonNull(simulation.moment()).generation().champion());
            for (Layer layer : Layer.values()) {
                assertArrayEquals(
                        values(Objects.requireNonNull(first.snapshot()), layer),
                        values(Objects.requireNonNull(second.snapshot()), layer));
            }
            assertEquals(first.population(), second.population());
            assertEquals(bookmark, simulation.run().bookmark());
        }
    }

    @Test
    void settingsThatRestartBeginANewRun() {
        try (Simulation simulation = simulation("view.speed=0")) {
            simulation.start();
            await("a few generations", () -> number(simulation) > 3);
            simulation.evolution().pause();
            assertEquals(
                    Effect.RESTARTS,
                    simulation.run().change(simulation.run().settings().with("network.hidden", "3")));
            await("the first generation", () -> number(simulation) == 1);
            assertEquals(
                    3,
                    Objects.requireNonNull(simulation.moment())
                            .evaluator()
                            .topology()
                            .hidden());
            assertEquals(1, simulation.evolution().head());
        }
    }

    @Test
    void anOldPictureDoesNotMixWithNetworksOfAnotherShape() {
        try (Simulation simulation = simulation("view.speed=0")) {
            simulation.control().resize(96, 96);
            simulation.start();
            for (int round = 0; round < 6; round++) {
                await("a landscape", () -> simulation.landscape() != null);
                String cell = round % 2 == 0 ? "gru" : "elman";
                simulation.run().change(simulation.run().settings().with("network.cell", cell));
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(400);
                await("a while", () -> {
                    assertNull(simulation.failure());
                    return System.nanoTime() > until;
                });
            }
        }
    }

    @Test
    void anotherRunWithTheSameWordsForItsPlaneHasAPlaneOfItsOwn() {
        try (Simulation simulation = simulation("view.speed=0", "seed=5")) {
            simulation.control().resize(16, 16);
            simulation.evolution().pause();
            simulation.start();
            await("a whole picture", () -> isWhole(simulation.landscape()));
            Bookmark here = Objects.requireNonNull(simulation.run().bookmark());
            LandscapeModel first = Objects.requireNonNull(simulation.landscape());
            for (int round = 0; round < 5; round++) {
                Bookmark elsewhere = Bookmark.parse(here.line().replace("seed=5", "seed=6"));
                simulation.run().open(elsewhere);
                await(
                        "the other run",
                        () -> Objects.requireNonNull(simulation.moment()).plan().equals(elsewhere.plan())
                                && simulation.watch().settled(Objects.requireNonNull(simulation.moment())));
                simulation.run().open(here);
                await(
                        "the first run",
                        () -> Objects.requireNonNull(simulation.moment()).plan().equals(here.plan())
                                && simulation.watch().settled(Objects.requireNonNull(simulation.moment())));
                LandscapeModel again = Objects.requireNonNull(simulation.landscape());
                assertArrayEquals(
                        Objects.requireNonNull(first.snapshot()).fingerprint(),
                        Objects.requireNonNull(again.snapshot()).fingerprint());
                assertNull(simulation.failure());
            }
        }
    }

    private static double[] values(Snapshot snapshot, Layer layer) {
        double[] values = new double[snapshot.width() * snapshot.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = snapshot.value(layer, i);
        }
        return values;
    }

    private static boolean settled(Simulation simulation) {
        RunState moment = simulation.moment();
        return moment != null && simulation.watch().settled(moment);
    }

    private static boolean isWhole(@Nullable LandscapeModel model) {
        return model != null && model.progress() == 1;
    }

    private static boolean isOther(LandscapeModel first, @Nullable LandscapeModel model) {
        return model != null && !model.population().equals(first.population());
    }
}
