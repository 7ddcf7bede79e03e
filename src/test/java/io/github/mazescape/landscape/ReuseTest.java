package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.zoom.Aim;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReuseTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;
    private static final int PIXELS = WIDTH * HEIGHT;

    private final Task task = SmallTask.task(1);
    private final Plane plane =
            new Plane(SmallTask.weights(1), SmallTask.weights(2), SmallTask.weights(3), SmallTask.weights(4), 0.25);
    private final Viewport start = Viewport.of(0.75, WIDTH, HEIGHT);

    private static Raster rendered(BatchEvaluator evaluator, Raster raster) {
        assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
        return raster;
    }

    private Raster known() {
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            return rendered(evaluator, new Raster(plane, start, task));
        }
    }

    private static void assertSame(Raster expected, Raster found, String where) {
        for (Layer layer : Layer.values()) {
            assertArrayEquals(SmallTask.values(expected, layer), SmallTask.values(found, layer), where + " " + layer);
        }
        assertArrayEquals(expected.snapshot().fingerprint(), found.snapshot().fingerprint(), where);
    }

    private static Viewport moved(Viewport view, RandomStream random) {
        int x = random.nextInt(view.width());
        int y = random.nextInt(view.height());
        return switch (random.nextInt(8)) {
            case 6, 7 ->
                Aim.of(view)
                        .zoomed(view.u(x), view.v(y), (double) HEIGHT / WIDTH, 0.4 + 2 * random.nextDouble())
                        .on(view, WIDTH, HEIGHT);
            case 0, 1 -> view.panned(random.nextInt(17) - 8, random.nextInt(17) - 8);
            case 2 -> view.zoomed(x, y, 1 + random.nextInt(2));
            case 3 -> view.zoomed(x, y, -1 - random.nextInt(2));
            case 4 -> view.box(x / 2, y / 2, x / 2 + view.width() / 3, y / 2 + view.height() / 3);
            default -> view.resized(12 + random.nextInt(20), 12 + random.nextInt(20));
        };
    }

    @Test
    void whatIsTakenOverTwiceIsCountedOnce() {
        Raster known = known();
        Raster next = new Raster(plane, start.panned(WIDTH / 2, 0), task);
        next.reuse(known);
        next.reuse(known);
        assertEquals(0.5, next.progress());
    }

    @Test
    void oncePixelsFarApartAreKnownNothingStaysDarkBesideWhatWasTakenOver() {
        Viewport large = Viewport.of(0.75, 64, 64);
        Cancellation enough = new Cancellation();
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            Raster next = new Raster(plane, large.panned(21, 3), task);
            next.reuse(rendered(evaluator, new Raster(plane, large, task)));
            Renderer renderer = new Renderer(
                    evaluator,
                    share -> {
                        if (next.resolution() < Raster.STEPS[0]) {
                            enough.request();
                        }
                    },
                    1);
            assertFalse(renderer.render(next, enough));
            for (double fitness : SmallTask.values(next, Layer.FITNESS)) {
                assertTrue(Double.isFinite(fitness));
            }
        }
    }

    @Test
    void aPictureOffTheLatticeNeitherGivesNorTakes() {
        Raster known = known();
        Raster centred = new Raster(plane, Viewport.centred(0.75, WIDTH, HEIGHT), task);
        centred.reuse(known);
        assertEquals(0, centred.progress());
        Raster next = new Raster(plane, start, task);
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            next.reuse(rendered(evaluator, centred));
        }
        assertEquals(0, next.progress());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyWayOfMovingAboutEndsInTheSamePictureAsWithoutReuse(long seed) {
        RandomStream random = new Seed(seed).stream();
        Viewport view = start;
        try (BatchEvaluator evaluator = SmallTask.evaluator(2)) {
            Raster before = rendered(evaluator, new Raster(plane, view, task));
            for (int move = 0; move < 20; move++) {
                view = moved(view, random);
                Raster reusing = new Raster(plane, view, task);
                reusing.reuse(before);
                rendered(evaluator, reusing);
                assertSame(rendered(evaluator, new Raster(plane, view, task)), reusing, "move " + move + " " + view);
                before = reusing;
            }
        }
    }

    @Test
    void afterAMoveAllOfTheOverlapIsExactAtOnce() {
        Raster raster = new Raster(plane, start.panned(5, -3), task);
        raster.reuse(known());
        assertEquals((WIDTH - 5) * (HEIGHT - 3) / (double) PIXELS, raster.progress());
    }

    @Test
    void afterAZoomByAnyFactorOnTheSameLatticeEverythingInViewIsExactAtOnce() {
        Viewport in =
                Aim.of(start).zoomed(0.3, -0.8, (double) HEIGHT / WIDTH, 1.3).on(start, WIDTH, HEIGHT);
        assertTrue(in.width() < WIDTH, in.toString());
        Raster raster = new Raster(plane, in, task);
        raster.reuse(known());
        assertEquals(1, raster.progress());
        assertSame(raster, rendered(raster), "zoomed");
    }

    private Raster rendered(Raster like) {
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            return rendered(evaluator, new Raster(like.plane(), like.viewport(), like.task()));
        }
    }

    @Test
    void aZoomByAnyFactorGoesOnWithTheCoarsePixelsThatAreMeasured() {
        Viewport large = new Viewport(1.0 / 64, -31, -23, 64, 48);
        Raster coarse = new Raster(plane, large, task);
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            Cancellation atStepFour = new Cancellation();
            new Renderer(evaluator, share -> requestAt(coarse, 4, atStepFour), 16).render(coarse, atStepFour);
        }
        Viewport in = Aim.of(large).zoomed(-0.4, 0.1, 0.75, 1.1).on(large, 64, 48);
        Raster next = new Raster(plane, in, task);
        next.reuse(coarse);
        for (int y = next.firstRow(8); y < in.height(); y += 8) {
            for (int x = next.firstColumn(8); x < in.width(); x += 8) {
                assertTrue(next.isExact(x, y), x + ", " + y);
            }
        }
    }

    private static void requestAt(Raster raster, int step, Cancellation cancellation) {
        if (raster.resolution() <= step) {
            cancellation.request();
        }
    }

    @Test
    void afterAZoomInAQuarterOfThePixelsIsExactAtOnce() {
        Raster raster = new Raster(plane, start.zoomed(7, 10, 1), task);
        raster.reuse(known());
        assertEquals(0.25, raster.progress());
    }

    @Test
    void nothingIsTakenFromAnotherPlaneDepthOrTask() {
        Plane other = new Plane(SmallTask.weights(9), plane.across(), plane.down(), plane.third(), plane.depth());
        for (Raster raster : List.of(
                new Raster(other, start, task),
                new Raster(plane.atDepth(0.5), start, task),
                new Raster(plane, start, SmallTask.task(2)))) {
            raster.reuse(known());
            assertEquals(0, raster.progress());
            assertTrue(Double.isNaN(raster.value(Layer.FITNESS, 0, 0)));
        }
    }

    @Test
    void pixelsNearTheFocusComeFirst() {
        Raster raster = new Raster(plane, new Viewport(start.pitch(), 0, 0, WIDTH, HEIGHT), task);
        raster.focus(WIDTH - 0.5, 0.5);
        List<Boolean> right = new ArrayList<>();
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            Renderer renderer = new Renderer(evaluator, share -> right.add(raster.isExact(16, 0)), 1);
            renderer.render(raster, new Cancellation());
        }
        assertTrue(right.get(0), "the first pixel measured is that of the coarse grid nearest to the focus");
    }

    @Test
    void atTheDeepestZoomNeighboursHaveDistinctFiniteWeights() {
        Viewport deep = Viewport.of(Viewport.LEAST_HALF_WIDTH, 960, 640);
        assertTrue(deep.pitch() < 0x1p-22);
        double[] left = plane.point(deep.x(0), deep.y(0));
        for (int x = 1; x < deep.width(); x++) {
            double[] right = plane.point(deep.x(x), deep.y(0));
            boolean distinct = false;
            for (int i = 0; i < right.length; i++) {
                assertTrue(Double.isFinite(right[i]));
                distinct |= right[i] != left[i];
            }
            assertTrue(distinct, "column " + x);
            left = right;
        }
    }

    @Test
    void zoomingEndsAtTheLimits() {
        assertTrue(start.zoomed(3, 3, 100).halfWidth() >= Viewport.LEAST_HALF_WIDTH);
        assertTrue(start.zoomed(3, 3, 100).halfWidth() < 2 * Viewport.LEAST_HALF_WIDTH);
        assertTrue(start.zoomed(3, 3, -100).halfWidth() <= Viewport.MOST_HALF_WIDTH);
        assertTrue(start.zoomed(3, 3, -100).halfWidth() > Viewport.MOST_HALF_WIDTH / 2);
        assertNotEquals(start, start.zoomed(3, 3, 1));
    }

    @Test
    void thePixelUnderTheCursorStaysOrMovesByLessThanOnePixelWhereItHasNone() {
        for (int px = 0; px < WIDTH; px++) {
            Viewport in = start.zoomed(px, 4, 1);
            assertEquals(start.x(px), in.x(px));
            Viewport out = start.zoomed(px, 4, -1);
            assertEquals(start.x(px), out.x(px), start.pitch());
            assertEquals(start.x(px), in.zoomed(px, 4, -1).x(px));
        }
    }
}
