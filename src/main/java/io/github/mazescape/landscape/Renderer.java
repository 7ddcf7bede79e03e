package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * Renders slices from coarse to fine: every 16th pixel in both directions first, then every 8th, 4th, 2nd, and all. Each pixel
 * is evaluated exactly once, with its own weights; at every step those nearest to the middle of the picture come first. The
 * work goes to the evaluator in tiles, so that others who share it get their turn in between.
 *
 * <p>The finished picture depends on nothing but slice, task and size: not on threads, tiles, or interruptions.
 */
public final class Renderer {
    private static final int LEAST_TILE = 256;
    private static final int TILE_PER_THREAD = 32;

    private final BatchEvaluator evaluator;
    private final int tile;
    private final DoubleConsumer progress;

    /** @param evaluator who measures; may be shared. Stays open. */
    public Renderer(BatchEvaluator evaluator) {
        this(evaluator, share -> {});
    }

    /**
     * @param evaluator who measures; may be shared. Stays open.
     * @param progress is told the share of the pixels that are exact after each tile, in [0, 1], on the rendering thread
     */
    public Renderer(BatchEvaluator evaluator, DoubleConsumer progress) {
        this(evaluator, progress, Math.max(LEAST_TILE, TILE_PER_THREAD * evaluator.threads()));
    }

    /**
     * @param evaluator who measures; may be shared. Stays open.
     * @param progress is told the share of the pixels that are exact after each tile, in [0, 1], on the rendering thread
     * @param tile how many points to evaluate at a time, at least 1; more points keep many threads busier, fewer let others in
     *     sooner
     */
    public Renderer(BatchEvaluator evaluator, DoubleConsumer progress, int tile) {
        if (tile < 1) {
            throw new IllegalArgumentException("tile: expected at least 1 point, got " + tile);
        }
        this.evaluator = evaluator;
        this.tile = tile;
        this.progress = progress;
    }

    /**
     * Measures all pixels that are not exact yet, and returns when that is done. A raster may be rendered on after a
     * cancellation; only one thread at a time may render it.
     *
     * @param raster the picture. Modified.
     * @param cancellation asks for an early end
     * @return whether the picture is complete; false after a cancellation or an interrupt
     */
    public boolean render(Raster raster, Cancellation cancellation) {
        int weights = raster.slice().centre().length;
        if (weights != evaluator.topology().weightCount()) {
            throw new IllegalArgumentException("raster: expected a slice of "
                    + evaluator.topology().weightCount() + " weights, as the network has, got one of " + weights);
        }
        try {
            for (int step : Raster.STEPS) {
                raster.enter(step);
                int[] pixels = missing(raster, step);
                for (int from = 0; from < pixels.length; from += tile) {
                    int[] some = Arrays.copyOfRange(pixels, from, Math.min(pixels.length, from + tile));
                    Evaluations results = evaluator.evaluate(raster.task(), points(raster, some), cancellation);
                    raster.add(some, results, step);
                    progress.accept(raster.progress());
                }
            }
        } catch (CancellationException e) {
            return false;
        }
        return true;
    }

    /** The pixels on the grid of a step that are not exact, those nearest to the middle first, equals from top to bottom. */
    private static int[] missing(Raster raster, int step) {
        int width = raster.width();
        int height = raster.height();
        long[] keys = new long[((width + step - 1) / step) * ((height + step - 1) / step)];
        int count = 0;
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                if (!raster.isExact(x, y)) {
                    long right = 2L * x + 1 - width;
                    long below = 2L * y + 1 - height;
                    keys[count++] = (right * right + below * below) << 31 | (y * width + x);
                }
            }
        }
        Arrays.sort(keys, 0, count);
        int[] pixels = new int[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (int) (keys[i] & Integer.MAX_VALUE);
        }
        return pixels;
    }

    private static Points points(Raster raster, int[] pixels) {
        return new Points() {
            @Override
            public int size() {
                return pixels.length;
            }

            @Override
            public void copy(int index, double[] weights) {
                raster.weights(pixels[index] % raster.width(), pixels[index] / raster.width(), weights);
            }
        };
    }
}
