package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.evaluation.schedule.ThreadedMember.Manners;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every backend keeps: the bits of {@link SerialEvaluator}, whoever serves and however. */
class BackendContractTest {
    private static final Task TASK = new Task(
            List.of(
                    new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1)),
                    new MazeSpec(Generator.DEPTH_FIRST, 9, 11, 0.5, 0.5).generate(new Seed(2))),
            30,
            Sensors.REFERENCE);
    private static final Topology TOPOLOGY = new Topology(7, 4, 3, Cell.ELMAN, true);
    private static final int POINTS = 900;

    static List<Named<Supplier<Backend>>> backends() {
        List<Named<Supplier<Backend>>> all = new ArrayList<>();
        all.add(Named.of("one thread", () -> new Cores(1)));
        all.add(Named.of("two threads", () -> new Cores(2)));
        all.add(Named.of("a fleet of one thread", () -> fleet(true)));
        for (Manners manners : Manners.values()) {
            all.add(Named.of("a fleet with a member that is " + manners, () -> fleet(true, manners)));
        }
        all.add(Named.of("members alone", () -> fleet(false, Manners.PROMPT, Manners.LATE)));
        all.add(Named.of("one member alone", () -> fleet(false, Manners.TWICE)));
        all.add(Named.of("members of all kinds", () -> fleet(true, Manners.values())));
        return all;
    }

    private static final List<ThreadedMember> MEMBERS = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeMembers() {
        MEMBERS.forEach(ThreadedMember::close);
        MEMBERS.clear();
    }

    private static Backend fleet(boolean taking, Manners... manners) {
        Fleet fleet = new Fleet(new Cores(1), taking, System::nanoTime);
        for (Manners each : manners) {
            ThreadedMember member = new ThreadedMember("member " + each, each);
            MEMBERS.add(member);
            member.join(fleet);
        }
        while (fleet.members().size() <= manners.length) {
            Thread.onSpinWait();
        }
        return fleet;
    }

    private static double[][] weights(int seed, int rows) {
        RandomStream random = new Seed(seed).stream();
        double[][] weights = new double[rows][TOPOLOGY.weightCount()];
        for (double[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return weights;
    }

    private static Points plane(int seed) {
        double[][] directions = weights(seed, 3);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = i % 30 / 15.0 - 1;
            y[i] = i / 30 / 15.0 - 1;
        }
        return new PlanePoints(directions[0], directions[1], directions[2], x, y);
    }

    private static void assertSameAsSerial(Backend backend, Points points, Precision precision) {
        Kernel kernel = new ScalarKernel(precision);
        Evaluations expected = new SerialEvaluator(TOPOLOGY, kernel).evaluate(TASK, points, new Cancellation());
        Evaluations found = backend.evaluate(new Chunk(TASK, TOPOLOGY, kernel, points, false), new Cancellation());
        assertArrayEquals(expected.fingerprint(), found.fingerprint());
        for (Layer layer : List.of(Layer.FITNESS, Layer.STANDARD_ERROR, Layer.VISITED)) {
            assertArrayEquals(expected.values(layer), found.values(layer));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void theBitsAreThoseOfOneThread(Supplier<Backend> made) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try (Backend backend = made.get()) {
                assertSameAsSerial(backend, Points.of(weights(3, POINTS)), Precision.SINGLE);
                assertSameAsSerial(backend, plane(4), Precision.DOUBLE);
                assertSameAsSerial(backend, Points.of(weights(5, 1)), Precision.SINGLE);
                assertSameAsSerial(backend, Points.of(new double[0][]), Precision.SINGLE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("backends")
    void whatAPictureShowsIsTheSame(Supplier<Backend> made) {
        Chunk chunk = new Chunk(TASK, TOPOLOGY, new ScalarKernel(), plane(6), true);
        try (Backend backend = made.get();
                Cores cores = new Cores(1)) {
            Evaluations expected = cores.evaluate(chunk, new Cancellation());
            Evaluations found = backend.evaluate(chunk, new Cancellation());
            assertArrayEquals(expected.layers(), found.layers());
            Chunk some = chunk.part(0, 9);
            assertArrayEquals(cores.growth(some, new Cancellation()), backend.growth(some, new Cancellation()));
            assertTrue(backend.agentSteps() >= chunk.agentSteps());
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void severalBatchesAtOnceDoNotMix(Supplier<Backend> made) {
        try (Backend backend = made.get()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Points points = i % 2 == 0 ? plane(i) : Points.of(weights(i, 200 + i));
                all.add(CompletableFuture.runAsync(() -> assertSameAsSerial(backend, points, Precision.SINGLE)));
            }
            all.forEach(CompletableFuture::join);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aCancelledBatchEndsAndTheNextOneIsDone(Supplier<Backend> made) {
        try (Backend backend = made.get()) {
            Chunk chunk = new Chunk(TASK, TOPOLOGY, new ScalarKernel(), endless(), false);
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Evaluations> result =
                    CompletableFuture.supplyAsync(() -> backend.evaluate(chunk, cancellation));
            cancellation.request();
            assertThrows(CancellationException.class, () -> {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    throw e.getCause();
                }
            });
            assertSameAsSerial(backend, plane(7), Precision.SINGLE);
        }
    }

    private static Points endless() {
        double[] x = new double[2_000_000];
        double[] one = new double[TOPOLOGY.weightCount()];
        return new PlanePoints(one, one, one, x, x);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aClosedBackendTakesNothingMore(Supplier<Backend> made) {
        Backend backend = made.get();
        backend.close();
        Chunk chunk = new Chunk(TASK, TOPOLOGY, new ScalarKernel(), plane(8), false);
        assertThrows(CancellationException.class, () -> backend.evaluate(chunk, new Cancellation()));
        assertThrows(CancellationException.class, () -> backend.growth(chunk, new Cancellation()));
    }
}
