package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.draw.brush.LitPixels;
import io.github.mazescape.evaluation.recording.TrailRecorder;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.worker.PlaneView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pixels of a landscape whose networks go where a maze is painted, from coarse to fine, a piece at a time.
 * Pixels of which the landscape knows that they behave as one that was asked are not asked again. For the thread
 * "brushing".
 */
final class LitFinder {
    private static final int COARSEST = 16;
    /** Until then, what was known of another picture of the same place stays. */
    private static final int PRESENTABLE = 4;
    /** About how many steps are made at a time, and in how many pixels. */
    private static final int STEPS = 200_000;

    private static final int LEAST = 64;

    private static final byte UNKNOWN = 0;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private @Nullable PlaneView view;
    private Crossing crossing = Crossing.NONE;
    private @Nullable TrailRecorder recorder;
    private byte[] pixels = new byte[0];
    private final Map<Long, Byte> behaviours = new HashMap<>();
    private int step;
    private int next;
    /** Whether what is known is of another picture of the same place. */
    private boolean old;

    private @Nullable LitPixels known;

    /** The pixels as far as they are known, or null where no cell is painted. */
    @Nullable
    LitPixels known() {
        return known;
    }

    /** Asks some more pixels; returns whether there are more to ask. */
    boolean proceed(BrushWorker.Goal goal) {
        PlaneView wanted = goal.landscape().rendering().view();
        Crossing painted = goal.paint().crossing();
        if (painted.isEmpty() || painted.maze() >= wanted.task().mazes().size()) {
            view = null;
            known = null;
            return false;
        }
        TrailRecorder asking = recorder;
        PlaneView before = view;
        if (asking == null || before == null || !before.shows(wanted) || !painted.equals(crossing)) {
            asking = begin(wanted, painted, before);
        }
        if (step == 0) {
            return false;
        }
        ask(asking, wanted, goal.landscape().rendering().raster());
        return step > 0;
    }

    private TrailRecorder begin(PlaneView wanted, Crossing painted, @Nullable PlaneView before) {
        boolean samePlace = before != null && before.viewport().equals(wanted.viewport()) && painted.equals(crossing);
        known = samePlace ? known : null;
        old = known != null;
        view = wanted;
        crossing = painted;
        pixels = new byte[wanted.viewport().width() * wanted.viewport().height()];
        behaviours.clear();
        step = COARSEST;
        next = 0;
        TrailRecorder fresh = new TrailRecorder(
                wanted.task(),
                painted.maze(),
                wanted.evaluator().topology(),
                wanted.evaluator().kernel());
        recorder = fresh;
        return fresh;
    }

    private void ask(TrailRecorder asking, PlaneView seen, Raster raster) {
        Viewport viewport = seen.viewport();
        int wide = LitPixels.across(viewport.width(), step);
        int size = wide * LitPixels.across(viewport.height(), step);
        int[] some = new int[Math.max(LEAST, STEPS / asking.steps())];
        int count = 0;
        for (; next < size && count < some.length; next++) {
            int x = next % wide * step;
            int y = next / wide * step;
            int pixel = y * viewport.width() + x;
            if (pixels[pixel] == UNKNOWN) {
                Byte alike = raster.isExact(x, y) ? behaviours.get(raster.fingerprint(x, y)) : null;
                if (alike == null) {
                    some[count++] = pixel;
                } else {
                    pixels[pixel] = alike;
                }
            }
        }
        int[] asked = Arrays.copyOf(some, count);
        boolean[] taken = crossing.taken(asking.record(new Slice(seen.plane(), viewport).points(asked), () -> false));
        for (int i = 0; i < taken.length; i++) {
            byte answer = taken[i] ? YES : NO;
            pixels[asked[i]] = answer;
            int x = asked[i] % viewport.width();
            int y = asked[i] / viewport.width();
            if (raster.isExact(x, y)) {
                behaviours.put(raster.fingerprint(x, y), answer);
            }
        }
        if (next == size) {
            if (!old || step <= PRESENTABLE) {
                known = lit(viewport);
                old = false;
            }
            step /= 2;
            next = 0;
        }
    }

    private LitPixels lit(Viewport viewport) {
        int wide = LitPixels.across(viewport.width(), step);
        boolean[] taken = new boolean[wide * LitPixels.across(viewport.height(), step)];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = pixels[i / wide * step * viewport.width() + i % wide * step] == YES;
        }
        return new LitPixels(viewport, step, taken);
    }
}
