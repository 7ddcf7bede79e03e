package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedEvaluatorTest {
    private static final Task TASK = new Task(
            List.of(new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1))), 10, Sensors.REFERENCE);

    private final BatchEvaluator evaluator =
            new BatchEvaluator(new Topology(7, 2, 3, Cell.ELMAN, true), new ScalarKernel(), 1);

    /** Points that keep their worker busy until it is let go. */
    private static Points busy(int size, CountDownLatch started, AtomicBoolean let) {
        return new Points() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public void copy(int index, double[] weights) {
                started.countDown();
                while (!let.get()) {
                    Thread.onSpinWait();
                }
            }
        };
    }

    @Test
    void aClosedEvaluatorTakesNothingMore() {
        evaluator.close();
        Points points = Points.of(new double[1][29]);
        assertThrows(CancellationException.class, () -> evaluator.evaluate(TASK, points, new Cancellation()));
    }

    @Test
    void aCallerWhoseBatchHasNotBegunIsNotLeftWaiting() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean let = new AtomicBoolean();
        CompletableFuture<Evaluations> first = new CompletableFuture<>();
        CompletableFuture<Evaluations> second = new CompletableFuture<>();
        call(evaluator, first, busy(1, started, let));
        started.await();
        Thread waiting = call(evaluator, second, Points.of(new double[1][29]));
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        evaluator.close();
        let.set(true);
        assertThrows(CancellationException.class, () -> second.get(20, TimeUnit.SECONDS));
        waiting.join();
        assertTrue(second.isDone());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBatchThatHasBegunIsGivenUpWhereverItStands(boolean inView) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean let = new AtomicBoolean();
        CompletableFuture<Evaluations> result = new CompletableFuture<>();
        BatchEvaluator asked = inView ? evaluator.with(evaluator.topology(), evaluator.kernel()) : evaluator;
        call(asked, result, busy(64, started, let));
        started.await();
        evaluator.close();
        let.set(true);
        assertThrows(CancellationException.class, () -> result.get(20, TimeUnit.SECONDS));
        assertEquals(0, evaluator.agentSteps());
    }

    @Test
    void aViewWithAnotherKernelCountsTogetherAndItsEndIsNotTheEndOfTheWorkers() {
        Points points = Points.of(new double[1][29]);
        BatchEvaluator view = evaluator.with(evaluator.topology(), new ScalarKernel(Precision.DOUBLE));
        assertEquals(Precision.DOUBLE, view.kernel().precision());
        view.evaluate(TASK, points, new Cancellation());
        view.close();
        evaluator.evaluate(TASK, points, new Cancellation());
        assertEquals(2 * TASK.agentSteps(), evaluator.agentSteps());
        assertEquals(evaluator.agentSteps(), view.agentSteps());
        evaluator.close();
        assertThrows(CancellationException.class, () -> view.evaluate(TASK, points, new Cancellation()));
    }

    private static Thread call(BatchEvaluator asked, CompletableFuture<Evaluations> result, Points points) {
        Thread thread = new Thread(() -> {
            try {
                result.complete(asked.evaluate(TASK, points, new Cancellation()));
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
