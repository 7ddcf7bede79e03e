package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evaluation.schedule.ThreadedMember.Manners;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FleetTest {
    private static final Task TASK = new Task(
            List.of(new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1))), 40, Sensors.REFERENCE);
    private static final Topology TOPOLOGY = new Topology(7, 2, 3, Cell.ELMAN, true);

    private final Fleet fleet = new Fleet(new Cores(1), true, System::nanoTime);

    @AfterEach
    void close() {
        fleet.close();
    }

    private static Chunk chunk(int points) {
        double[][] weights = new double[points][TOPOLOGY.weightCount()];
        for (int i = 0; i < points; i++) {
            weights[i][i % weights[i].length] = 1 + i;
        }
        return new Chunk(TASK, TOPOLOGY, new ScalarKernel(), Points.of(weights), false);
    }

    private static CompletableFuture<Evaluations> evaluate(Fleet fleet, Chunk chunk) {
        return CompletableFuture.supplyAsync(() -> fleet.evaluate(chunk, new Cancellation()));
    }

    private static void await(BooleanSupplier what) {
        while (!what.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aLiarIsSentHomeWithOneSentenceAndTheBatchIsRight() {
        try (ThreadedMember liar = new ThreadedMember("a", Manners.LYING);
                Cores cores = new Cores(1)) {
            liar.join(fleet);
            await(() -> fleet.members().size() == 2);
            Chunk chunk = chunk(3000);
            assertArrayEquals(
                    cores.evaluate(chunk, new Cancellation()).fingerprint(),
                    fleet.evaluate(chunk, new Cancellation()).fingerprint());
            await(() -> liar.why() != null);
            assertEquals("gave results that differ from those of others", liar.why());
            assertEquals(1, fleet.members().size());
        }
    }

    @Test
    void membersDoTheirPartAndStandingsTellIt() {
        try (ThreadedMember member = new ThreadedMember("a", Manners.PROMPT)) {
            member.join(fleet);
            await(() -> fleet.members().size() == 2);
            assertEquals(2, fleet.threads());
            assertTrue(fleet.breadth() > 1);
            while (fleet.members().get(1).state() != Standing.State.PROVEN) {
                fleet.evaluate(chunk(3000), new Cancellation());
            }
            fleet.evaluate(chunk(20_000), new Cancellation());
            await(() -> fleet.members().get(1).underWay() == 0);
            Standing standing = fleet.members().get(1);
            assertEquals("a", standing.name());
            assertTrue(standing.items() > 1000, standing::toString);
            assertTrue(standing.rate() > 0);
            assertNull(member.why());
            fleet.leave(member);
            await(() -> fleet.members().size() == 1);
            assertEquals(1, fleet.breadth());
        }
    }

    @Test
    void whereTheCoresOnlyDecideABatchWaitsForAMember() throws Exception {
        try (Fleet waiting = new Fleet(new Cores(1), false, System::nanoTime);
                ThreadedMember member = new ThreadedMember("a", Manners.PROMPT)) {
            CompletableFuture<Evaluations> result = evaluate(waiting, chunk(500));
            assertThrows(TimeoutException.class, () -> result.get(100, TimeUnit.MILLISECONDS));
            member.join(waiting);
            assertEquals(500, result.get().size());
        }
    }

    @Test
    void aBugInTheCoresEndsItsBatchAndNoOther() throws Exception {
        try (ThreadedMember member = new ThreadedMember("a", Manners.DYING)) {
            member.join(fleet);
            await(() -> fleet.members().size() == 2);
            Points broken = new Points() {
                @Override
                public int size() {
                    return 100;
                }

                @Override
                public void copy(int index, double[] weights) {
                    throw new IllegalStateException("a bug");
                }
            };
            Chunk chunk = new Chunk(TASK, TOPOLOGY, new ScalarKernel(), broken, false);
            ExecutionException failed = assertThrows(
                    ExecutionException.class, () -> evaluate(fleet, chunk).get());
            assertInstanceOf(IllegalStateException.class, failed.getCause());
            assertEquals(300, evaluate(fleet, chunk(300)).get().size());
        }
    }

    @Test
    void anAnswerOfAnotherLengthIsNone() {
        Member odd = new Member() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public String machine() {
                return name();
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public int most(Chunk chunk) {
                return 100;
            }

            @Override
            public void give(long part, Chunk chunk) {
                fleet.answered(this, part, Evaluations.ofSize(chunk.points().size() + 1));
            }

            @Override
            public void revoke(long part) {}

            @Override
            public void dismiss(String why) {}
        };
        fleet.join(odd);
        await(() -> fleet.members().size() == 2);
        assertEquals(3000, fleet.evaluate(chunk(3000), new Cancellation()).size());
        assertEquals(0, fleet.members().get(fleet.members().size() - 1).unchecked());
    }

    @Test
    void whoWaitsWhileTheFleetIsClosedIsLetGo() throws InterruptedException {
        try (Fleet waiting = new Fleet(new Cores(1), false, System::nanoTime)) {
            CompletableFuture<Evaluations> result = evaluate(waiting, chunk(10));
            assertFalse(result.isDone());
            waiting.close();
            try {
                result.get();
                throw new AssertionError("it was done by nobody");
            } catch (CancellationException | ExecutionException e) {
                assertNotNull(e);
            }
        }
    }

    @Test
    void anInterruptedCallerStaysInterrupted() throws InterruptedException {
        try (Fleet waiting = new Fleet(new Cores(1), false, System::nanoTime)) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                assertThrows(CancellationException.class, () -> waiting.evaluate(chunk(10), new Cancellation()));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            caller.interrupt();
            assertTrue(interrupted.join());
        }
    }

    @Test
    void whereMemoryRunsOutTheCallerIsToldAndTheFleetGoesOn() {
        try (ThreadedMember member = new ThreadedMember("a", Manners.PROMPT)) {
            member.join(fleet);
            await(() -> fleet.members().size() == 2);
            Points large = new Points() {
                @Override
                public int size() {
                    return 3000;
                }

                @Override
                public void copy(int index, double[] weights) {}

                @Override
                public Points part(int from, int to) {
                    throw new OutOfMemoryError("none left");
                }
            };
            Chunk chunk = new Chunk(TASK, TOPOLOGY, new ScalarKernel(), large, false);
            CompletableFuture<Evaluations> results = evaluate(fleet, chunk);
            ExecutionException told = assertThrows(ExecutionException.class, () -> results.get(5, TimeUnit.SECONDS));
            assertInstanceOf(
                    OutOfMemoryError.class,
                    Objects.requireNonNull(told.getCause()).getCause());
            assertEquals(3000, fleet.evaluate(chunk(3000), new Cancellation()).size());
        }
    }
}
