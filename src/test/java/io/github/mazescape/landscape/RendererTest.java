package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.ScalarKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RendererTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 21;

    private final Task task = SmallTask.task(1);
    private final Plane plane = SmallTask.plane();
    private final Viewport viewport = Viewport.centred(1, WIDTH, HEIGHT);

    private Raster raster() {
        return new Raster(plane, viewport, task);
    }

    private Raster rendered(int threads, int tile) {
        Raster raster = raster();
        try (BatchEvaluator evaluator = SmallTask.evaluator(threads)) {
            assertTrue(new Renderer(evaluator, share -> {}, tile).render(raster, new Cancellation()));
            assertEquals(WIDTH * HEIGHT * task.agentSteps(), evaluator.agentSteps(), "each pixel is evaluated once");
        }
        assertTrue(raster.complete());
        assertEquals(1, raster.progress());
        assertEquals(1, raster.resolution());
        return raster;
    }

    private static void assertSame(Raster expected, Raster found) {
        for (Layer layer : Layer.values()) {
            assertArrayEquals(SmallTask.values(expected, layer), SmallTask.values(found, layer), layer.name());
        }
        assertArrayEquals(expected.snapshot().fingerprint(), found.snapshot().fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"1, 64", "2, 300", "3, 7", "3, 10000"})
    void theFinishedPictureDependsOnNeitherThreadsNorTiles(int threads, int tile) {
        assertSame(rendered(1, 256), rendered(threads, tile));
    }

    @Test
    void aPixelIsTheFitnessOfExactlyTheWeightsAtItsMiddle() {
        Raster raster = rendered(2, 256);
        double[][] points = new double[WIDTH * HEIGHT][plane.origin().length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double across = (2 * x + 1) / (double) WIDTH - 1;
                double down = ((2 * y + 1) / (double) HEIGHT - 1) / ((double) WIDTH / HEIGHT);
                plane.copy(across, down, points[y * WIDTH + x]);
            }
        }
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            Evaluations direct = evaluator.evaluate(task, Points.of(points), new Cancellation());
            for (int i = 0; i < points.length; i++) {
                int x = i % WIDTH;
                int y = i / WIDTH;
                assertTrue(raster.isExact(x, y));
                assertEquals(direct.fitness()[i], raster.value(Layer.FITNESS, x, y));
                assertEquals(direct.values(Layer.STANDARD_ERROR)[i], raster.value(Layer.STANDARD_ERROR, x, y));
                assertEquals(direct.values(Layer.VISITED)[i], raster.value(Layer.VISITED, x, y));
                assertEquals(direct.fingerprint()[i], raster.fingerprint(x, y));
            }
            long distinct = Arrays.stream(direct.fingerprint()).distinct().count();
            assertTrue(distinct > 50, "a picture with something in it, not " + distinct + " behaviours");
        }
    }

    @Test
    void aCancelledPictureStaysPartialAndCanBeFinished() throws InterruptedException {
        Raster raster = raster();
        try (BatchEvaluator evaluator = SmallTask.evaluator(2)) {
            Cancellation cancellation = new Cancellation();
            Thread watcher = new Thread(() -> {
                while (raster.version() < 5) {
                    Thread.onSpinWait();
                }
                cancellation.request();
            });
            watcher.start();
            // On a busy machine the watcher may be late; the picture must not be complete before.
            DoubleConsumer patience = share -> {
                while (share > 0.5 && !cancellation.requested()) {
                    Thread.onSpinWait();
                }
            };
            assertFalse(new Renderer(evaluator, patience, 3).render(raster, cancellation));
            watcher.join();
            assertTrue(raster.progress() > 0 && raster.progress() < 1, "progress " + raster.progress());
            assertFalse(raster.complete());
            assertTrue(new Renderer(evaluator, share -> {}, 100).render(raster, new Cancellation()));
        }
        assertSame(rendered(1, 256), raster);
    }

    @Test
    void anEndAskedForBeforehandEvaluatesNothing() {
        Raster raster = raster();
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            assertFalse(new Renderer(evaluator).render(raster, cancellation));
            assertEquals(0, evaluator.agentSteps());
        }
        assertEquals(0, raster.version());
        assertTrue(Double.isNaN(raster.value(Layer.FITNESS, 0, 0)));
    }

    /** In which order pixels become exact: y * width + x of each. */
    private List<Integer> order(Raster raster) {
        List<Integer> order = new ArrayList<>();
        boolean[] known = new boolean[WIDTH * HEIGHT];
        DoubleConsumer watch = share -> {
            for (int i = 0; i < known.length; i++) {
                if (!known[i] && raster.isExact(i % WIDTH, i / WIDTH)) {
                    known[i] = true;
                    order.add(i);
                }
            }
        };
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            assertTrue(new Renderer(evaluator, watch, 1).render(raster, new Cancellation()));
        }
        assertEquals(WIDTH * HEIGHT, order.size());
        return order;
    }

    /**
     * On each step's grid the pixels nearest to the focus come first, equals from top to bottom; then the guesses, in
     * the same order.
     */
    private static void assertNearestFirst(List<Integer> order, double focusX, double focusY) {
        Comparator<Integer> nearestFirst = Comparator.<Integer>comparingDouble(
                        i -> squared(i % WIDTH + 0.5 - focusX) + squared(i / WIDTH + 0.5 - focusY))
                .thenComparing(Comparator.naturalOrder());
        int from = 0;
        for (int step : Raster.STEPS) {
            int count = ((WIDTH + step - 1) / step) * ((HEIGHT + step - 1) / step) - from;
            List<Integer> here = order.subList(from, from + count);
            int startsAgain = 0;
            for (int i = 0; i < count; i++) {
                int pixel = here.get(i);
                assertTrue(pixel % WIDTH % step == 0 && pixel / WIDTH % step == 0, "pixel " + pixel + ", step " + step);
                startsAgain += i > 0 && nearestFirst.compare(here.get(i - 1), pixel) > 0 ? 1 : 0;
            }
            assertTrue(startsAgain <= (step == 16 ? 0 : 1), "step " + step + " starts again " + startsAgain + " times");
            from += count;
        }
        assertEquals(WIDTH * HEIGHT, from);
    }

    private static double squared(double number) {
        return number * number;
    }

    @Test
    void withoutAFocusThePixelsNearestToTheMiddleComeFirst() {
        assertNearestFirst(order(raster()), WIDTH / 2.0, HEIGHT / 2.0);
    }

    @ParameterizedTest
    @CsvSource({"36.5, 0.5, 36.5, 0.5", "3, 19, 3, 19", "12.5, 7, 12.5, 7", "-900, 1e9, 0, 21", "NaN, NaN, 18.5, 10.5"})
    void thePixelsNearestToTheFocusOrToWhereItIsInThePictureComeFirst(
            double focusX, double focusY, double insideX, double insideY) {
        Raster raster = raster();
        raster.focus(focusX, focusY);
        assertNearestFirst(order(raster), insideX, insideY);
        assertSame(rendered(1, 256), raster);
    }

    @Test
    void aFocusThatMovesOnTheWayCountsFromTheNextStepOn() {
        Raster raster = raster();
        List<Integer> first = new ArrayList<>();
        DoubleConsumer moving = share -> {
            if (raster.resolution() == 16) {
                raster.focus(WIDTH, HEIGHT);
            } else if (first.isEmpty()) {
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    if (raster.isExact(i % WIDTH, i / WIDTH) && (i % WIDTH % 16 != 0 || i / WIDTH % 16 != 0)) {
                        first.add(i);
                    }
                }
            }
        };
        raster.focus(0, 0);
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            new Renderer(evaluator, moving, 1).render(raster, new Cancellation());
        }
        String which = "of the two of the grid of 8 that are nearest to the lower right corner the upper one";
        assertEquals(List.of(8 * WIDTH + 32), first, which);
        assertSame(rendered(1, 256), raster);
    }

    @Test
    void aPlaneOfAnotherTopologyIsRefused() {
        double[] three = {1, 2, 3};
        Raster raster = new Raster(new Plane(three, three, three), Viewport.centred(1, 4, 4), task);
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> new Renderer(evaluator).render(raster, new Cancellation()))
                    .getMessage();
            assertTrue(String.valueOf(message).startsWith("raster: expected a plane of "), message);
            assertThrows(IllegalArgumentException.class, () -> new Renderer(evaluator, share -> {}, 0));
        }
    }

    /** Evaluates here, and says that other machines help. */
    private static final class Helped implements Backend {
        private final Cores cores = new Cores(1);
        private final List<Integer> batches = new ArrayList<>();
        private final int threads;
        private int breadth = 1;

        Helped(int threads) {
            this.threads = threads;
        }

        @Override
        public String name() {
            return "helped";
        }

        @Override
        public int threads() {
            return threads;
        }

        @Override
        public int breadth() {
            return breadth;
        }

        @Override
        public long agentSteps() {
            return cores.agentSteps();
        }

        @Override
        public Evaluations evaluate(Chunk chunk, Cancellation cancellation) {
            batches.add(chunk.points().size());
            breadth = 64;
            return cores.evaluate(chunk, cancellation);
        }

        @Override
        public Growth[] growth(Chunk chunk, Cancellation cancellation) {
            return cores.growth(chunk, cancellation);
        }

        @Override
        public void close() {
            cores.close();
        }
    }

    @Test
    void batchesGrowAsSoonAsOtherMachinesHelpSoThatTheyRarelyWaitForOneAnother() {
        try (Helped helped = new Helped(1)) {
            Raster raster = SmallTask.raster(task, 128, 128);
            BatchEvaluator evaluator = new BatchEvaluator(SmallTask.TOPOLOGY, new ScalarKernel(), helped);
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
            assertEquals(
                    128 * 128, helped.batches.stream().mapToInt(size -> size).sum());
            // Two a step: what is to be measured first, and what can be guessed until then.
            assertTrue(helped.batches.size() <= 10, helped.batches.toString());
        }
    }

    /** 16 tiles of so many threads are more points than an int counts. */
    @Test
    void anyNumberOfThreadsMayHelp() {
        try (Helped helped = new Helped(100_000)) {
            Raster raster = SmallTask.raster(task, 32, 32);
            BatchEvaluator evaluator = new BatchEvaluator(SmallTask.TOPOLOGY, new ScalarKernel(), helped);
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
            assertEquals(32 * 32, helped.batches.stream().mapToInt(size -> size).sum());
        }
    }
}
