package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * Renders landscapes from coarse to fine: every 16th pixel in both directions first, then every 8th, 4th, 2nd, and all.
 * Each pixel is evaluated exactly once, with its own weights; at every step those nearest to the picture's focus come
 * first, its middle unless it says otherwise. The work goes to the evaluator in tiles, so that others who share it get
 * their turn in between. Pixels between four of equal behaviour are shown as a guess and measured last.
 *
 * <p>The finished picture depends on nothing but plane, viewport and task: not on threads, tiles, or interruptions.
 */
public final class Renderer {
    private static final int LEAST_TILE = 256;
    private static final int TILE_PER_THREAD = 32;
    /**
     * How many tiles go to the evaluator at once where there are many pixels to come; less time is lost between them.
     */
    private static final int FINE_TILES = 3;
    /** So many where other machines help and nobody waits for a turn: all wait for the end of each batch. */
    private static final int FAR_TILES = 16;
    /** At most so many points at once, of however many threads: their results take some tens of MB. */
    private static final long MOST_POINTS = 1 << 19;

    /** In place of a number of points: as many as suit the evaluator at that moment. */
    private static final int BY_EVALUATOR = 0;

    private final BatchEvaluator evaluator;
    private final int tile;
    private final DoubleConsumer progress;
    private final Turn turn;

    /** @param evaluator who measures; may be shared. Stays open. */
    public Renderer(BatchEvaluator evaluator) {
        this(evaluator, share -> {});
    }

    /**
     * @param evaluator who measures; may be shared. Stays open.
     * @param progress is told the share of the pixels that are exact after each tile, in [0, 1], on the rendering
     *     thread
     */
    public Renderer(BatchEvaluator evaluator, DoubleConsumer progress) {
        this(evaluator, progress, BY_EVALUATOR, Turn.FREE);
    }

    /**
     * @param evaluator who measures; may be shared. Stays open.
     * @param progress is told the share of the pixels that are exact after each tile, in [0, 1], on the rendering
     *     thread
     * @param tile how many points to evaluate at a time, at least 1; more points keep many threads busier, fewer let
     *     others in sooner
     */
    public Renderer(BatchEvaluator evaluator, DoubleConsumer progress, int tile) {
        this(evaluator, progress, tile, Turn.FREE);
        if (tile < 1) {
            throw new IllegalArgumentException("tile: expected at least 1 point, got " + tile);
        }
    }

    /**
     * @param evaluator who measures; may be shared. Stays open.
     * @param turn asked before each tile, so that others get their share of the cores
     */
    public Renderer(BatchEvaluator evaluator, Turn turn) {
        this(evaluator, share -> {}, BY_EVALUATOR, turn);
    }

    private Renderer(BatchEvaluator evaluator, DoubleConsumer progress, int tile, Turn turn) {
        this.evaluator = evaluator;
        this.tile = tile;
        this.progress = progress;
        this.turn = turn;
    }

    /** How many points go to the evaluator next: other machines come and go while a picture is made. */
    private int tile(int step) {
        if (tile != BY_EVALUATOR) {
            return tile;
        }
        int breadth = evaluator.backend().breadth();
        int tiles = breadth > 1 && turn == Turn.FREE ? FAR_TILES : step > 2 ? 1 : FINE_TILES;
        long each = Math.max(LEAST_TILE, (long) TILE_PER_THREAD * evaluator.threads() * breadth);
        return (int) Math.min(MOST_POINTS, tiles * each);
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
        int weights = raster.plane().origin().length;
        if (weights != evaluator.topology().weightCount()) {
            throw new IllegalArgumentException("raster: expected a plane of "
                    + evaluator.topology().weightCount() + " weights, as the network has, got one of " + weights);
        }
        try {
            for (int step : Raster.STEPS) {
                raster.enter(step);
                List<int[]> parts = missing(raster, step);
                measure(raster, parts.get(0), step, false, cancellation);
                measure(raster, parts.get(1), step, true, cancellation);
            }
        } catch (CancellationException e) {
            return false;
        } finally {
            turn.rest();
        }
        return true;
    }

    private void measure(Raster raster, int[] pixels, int step, boolean guessed, Cancellation cancellation) {
        int from = 0;
        while (from < pixels.length) {
            int[] some = Arrays.copyOfRange(pixels, from, Math.min(pixels.length, from + tile(step)));
            from += some.length;
            turn.begin();
            Points points = raster.points(some);
            Evaluations results = evaluator.evaluateForPicture(raster.task(), points, cancellation);
            raster.supplement().measure(evaluator, points, results, cancellation);
            turn.end(some.length
                    * (raster.task().agentSteps() + raster.supplement().agentSteps()));
            if (guessed) {
                raster.compareGuesses(some, results, step);
            }
            raster.add(some, results, step);
            progress.accept(raster.progress());
        }
    }

    /**
     * The pixels on the grid of a step that are not exact: first those that are to be measured first, then those that
     * can be guessed until then. Those nearest to the focus come first, equals from top to bottom.
     */
    private static List<int[]> missing(Raster raster, int step) {
        int width = raster.width();
        int height = raster.height();
        long focusX = clamped(2 * raster.focusX(), 2L * width);
        long focusY = clamped(2 * raster.focusY(), 2L * height);
        long[] keys = new long[((width + step - 1) / step) * ((height + step - 1) / step)];
        long[] guessable = new long[keys.length];
        int count = 0;
        int guesses = 0;
        for (int y = raster.firstRow(step); y < height; y += step) {
            for (int x = raster.firstColumn(step); x < width; x += step) {
                if (!raster.isExact(x, y)) {
                    long right = 2L * x + 1 - focusX;
                    long below = 2L * y + 1 - focusY;
                    long key = (right * right + below * below) << 31 | (y * width + x);
                    if (raster.guessed(x, y, step)) {
                        guessable[guesses++] = key;
                    } else {
                        keys[count++] = key;
                    }
                }
            }
        }
        return List.of(sorted(keys, count), sorted(guessable, guesses));
    }

    private static long clamped(double place, long most) {
        return Double.isNaN(place) ? most / 2 : Math.max(0, Math.min(most, Math.round(place)));
    }

    private static int[] sorted(long[] keys, int count) {
        Arrays.sort(keys, 0, count);
        int[] pixels = new int[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (int) (keys[i] & Integer.MAX_VALUE);
        }
        return pixels;
    }
}
