package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Supplement;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Task;
import org.junit.jupiter.api.Test;

class SupplementTest {
    private static final int SIDE = 12;
    private final Task task = SmallTask.task(1);
    private final Task heldOut = SmallTask.task(2);
    private final Plane plane = SmallTask.plane();

    private Raster picture(Task on, Supplement supplement) {
        return new Raster(plane, Viewport.of(1, SIDE, SIDE), on, supplement);
    }

    private static double[] rendered(Raster raster, Layer layer) {
        try (BatchEvaluator evaluator = SmallTask.evaluator(2)) {
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
        }
        return SmallTask.values(raster, layer);
    }

    private Supplement of(Layer layer) {
        return Supplement.of(layer, task, () -> heldOut);
    }

    @Test
    void memoryIsTheFitnessLessThatOfNetworksThatForgetInEveryStep() {
        Raster raster = picture(task, of(Layer.MEMORY));
        double[] worth = rendered(raster, Layer.MEMORY);
        double[] fitness = SmallTask.values(raster, Layer.FITNESS);
        Task forgetting = task.ablated(new Ablation(1, task.ablation().muted()));
        double[] without = rendered(picture(forgetting, Supplement.NONE), Layer.FITNESS);
        boolean any = false;
        for (int i = 0; i < worth.length; i++) {
            assertEquals(fitness[i] - without[i], worth[i]);
            any |= worth[i] != 0;
        }
        assertTrue(any);
    }

    @Test
    void chaosIsTheLyapunovExponentOfEachNetworkAtWork() {
        Raster raster = picture(task, of(Layer.CHAOS));
        double[] exponents = rendered(raster, Layer.CHAOS);
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            Growth.Meter meter = new Growth.Meter(task, evaluator.topology());
            Viewport view = raster.viewport();
            for (int i = 0; i < exponents.length; i++) {
                double[] weights = plane.point(view.x(i % SIDE), view.y(i / SIDE));
                assertEquals((float) meter.of(weights).exponent(), (float) exponents[i]);
            }
        }
    }

    @Test
    void heldOutIsTheFitnessThereLessThatHere() {
        Raster raster = picture(task, of(Layer.HELD_OUT));
        double[] less = rendered(raster, Layer.HELD_OUT);
        double[] there = rendered(picture(heldOut, Supplement.NONE), Layer.FITNESS);
        double[] here = SmallTask.values(raster, Layer.FITNESS);
        for (int i = 0; i < less.length; i++) {
            assertEquals(there[i] - here[i], less[i], 1e-15);
        }
    }

    @Test
    void robustIsTheShareOfTheNeighboursOfEqualFingerprint() {
        Raster raster = picture(task, of(Layer.ROBUST));
        rendered(raster, Layer.ROBUST);
        Snapshot snapshot = raster.snapshot();
        int x = 0;
        int y = 3;
        int alike = 0;
        for (int[] by : new int[][] {{0, -1}, {0, 1}, {1, -1}, {1, 0}, {1, 1}}) {
            alike += raster.fingerprint(x + by[0], y + by[1]) == raster.fingerprint(x, y) ? 1 : 0;
        }
        assertEquals(alike / 5.0, snapshot.value(Layer.ROBUST, y * SIDE + x), 1e-6);
        assertEquals(alike / 5.0, raster.value(Layer.ROBUST, x, y));
    }

    @Test
    void aPictureThatIsAskedForMoreTakesNothingFromOneThatWasNot() {
        Raster plain = picture(task, Supplement.NONE);
        rendered(plain, Layer.FITNESS);
        Raster robust = picture(task, of(Layer.ROBUST));
        robust.reuse(plain);
        assertEquals(1, robust.progress());
        Raster memory = picture(task, of(Layer.MEMORY));
        memory.reuse(plain);
        assertEquals(0, memory.progress());
        double[] worth = rendered(memory, Layer.MEMORY);
        Raster again = picture(task, of(Layer.MEMORY));
        again.reuse(memory);
        assertArrayEquals(worth, SmallTask.values(again, Layer.MEMORY));
        Raster without = picture(task, Supplement.NONE);
        without.reuse(memory);
        assertEquals(1, without.progress());
        assertTrue(Float.isNaN(without.snapshot().measured(Layer.MEMORY)[0]));
    }
}
