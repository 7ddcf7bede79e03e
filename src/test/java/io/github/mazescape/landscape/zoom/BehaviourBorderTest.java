package io.github.mazescape.landscape.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.SmallTask;
import io.github.mazescape.landscape.Viewport;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourBorderTest {
    private final Task task = SmallTask.task(1);
    private final Plane plane = SmallTask.plane();

    private int behaviours(BatchEvaluator evaluator, double x, double y, double halfWidth) {
        Plane there = new Plane(plane.point(x, y), plane.across(), plane.down());
        Raster raster = new Raster(there, Viewport.centred(halfWidth, 9, 9), task);
        new Renderer(evaluator).render(raster, new Cancellation());
        Set<Long> different = new HashSet<>();
        for (int pixel = 0; pixel < 81; pixel++) {
            different.add(raster.fingerprint(pixel % 9, pixel / 9));
        }
        return different.size();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -0.7})
    void aPictureAroundTheNearestBorderShowsMoreThanOneBehaviour(double x) {
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            double extent = 1e-4;
            while (behaviours(evaluator, x, 0.1, extent) > 1) {
                extent /= 10;
            }
            BehaviourBorder border = BehaviourBorder.nearest(plane, task, evaluator, x, 0.1, extent)
                    .orElseThrow();
            assertTrue(behaviours(evaluator, border.x(), border.y(), extent) > 1);
        }
    }

    @Test
    void aBorderIsFoundForAViewThatReachesFartherThanTheSearch() {
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            BehaviourBorder border =
                    BehaviourBorder.nearest(plane, task, evaluator, 0, 0, 8).orElseThrow();
            assertTrue(Math.hypot(border.x(), border.y()) <= 1);
        }
    }

    @Test
    void whereBehaviourIsTheSameAllOverThereIsNoBorder() {
        double[] nothing = new double[plane.origin().length];
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            assertEquals(
                    Optional.empty(),
                    BehaviourBorder.nearest(new Plane(plane.origin(), nothing, nothing), task, evaluator, 0, 0, 1e-6));
        }
    }
}
