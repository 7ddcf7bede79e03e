package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Region;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.Ghosts;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.recording.TrailRecorder;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.worker.PlaneView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records where the networks of painted pixels go in the maze that is replayed, in the colours of their pixels. What is
 * known of a pixel is kept for as long as it is the same network in the same maze. For the thread "brushing".
 */
final class GhostRecorder {
    /** How many ghosts there are at most. */
    static final int MOST = 4096;

    /** How many steps all ghosts make together at most, so that they fit in memory. */
    private static final int MOST_STEPS = 4_000_000;

    /** Ghosts take on the new colours of their pixels this often [ms]. */
    static final long RECOLOUR_MILLIS = 250;

    private static final int STEPS_AT_ONCE = 100_000;
    private static final int LEAST_AT_ONCE = 64;
    /** An odd number near the golden section of 2^32. */
    private static final int SPREAD = 0x9e3779b1;

    private static final int WHITE = 0xffffffff;

    private final LandscapeImage image = new LandscapeImage();
    private final Map<Integer, int[]> known = new HashMap<>();
    private @Nullable Ground ground;
    private @Nullable Region region;
    private int[] pixels = new int[0];
    private boolean complete;
    private @Nullable Ghosts made;
    private @Nullable LandscapeModel colouredBy;
    private long colouredAt;

    /** All that decides where the network of a pixel goes. */
    private record Ground(Plane plane, Viewport viewport, BatchEvaluator evaluator, Trajectory replay, int steps) {}

    /** The ghosts of a goal, or null where there are none; the same object where nothing changed. */
    @Nullable
    Ghosts of(BrushWorker.Goal goal, BooleanSupplier stop) {
        PlaneView view = goal.landscape().rendering().view();
        Trajectory replay = goal.replay();
        boolean fits = replay.sensors().inputs() == view.evaluator().topology().inputs();
        if (goal.paint().region().isEmpty() || !fits) {
            forget();
            return null;
        }
        Ground wanted = new Ground(
                view.plane(),
                view.viewport(),
                view.evaluator(),
                replay,
                view.task().steps());
        Ground before = ground;
        if (before == null || !same(wanted, before)) {
            forget();
            ground = wanted;
        }
        LandscapeModel model = goal.landscape().model();
        if (made == null || !goal.paint().region().equals(region)) {
            region = goal.paint().region();
            int most = MOST_STEPS / Math.max(1, replay.steps().size());
            pixels = goal.paint().region().pixels(view.viewport(), Math.max(1, Math.min(MOST, most)));
            complete = false;
        }
        boolean grows = !complete;
        if (grows) {
            complete = record(wanted, stop);
        }
        long now = System.nanoTime();
        if (grows || model != colouredBy && now - colouredAt > RECOLOUR_MILLIS * 1_000_000) {
            made = ghosts(wanted, model);
            colouredBy = model;
            colouredAt = now;
        }
        return made;
    }

    /** Whether there are more ghosts to come. */
    boolean more() {
        return made != null && !complete;
    }

    /** Whether the ghosts have the colours of their pixels. */
    boolean coloured(BrushWorker.Goal goal) {
        return made == null || colouredBy == goal.landscape().model();
    }

    private void forget() {
        known.clear();
        ground = null;
        made = null;
        colouredBy = null;
    }

    private static boolean same(Ground one, Ground other) {
        return one.plane() == other.plane()
                && one.viewport().equals(other.viewport())
                && one.evaluator().topology().equals(other.evaluator().topology())
                && one.evaluator().kernel().precision()
                        == other.evaluator().kernel().precision()
                && one.replay().maze().equals(other.replay().maze())
                && one.replay().sensors().equals(other.replay().sensors())
                && one.replay().ablation().equals(other.replay().ablation())
                && one.steps() == other.steps();
    }

    /** Records some more trails, spread over all that are painted; returns whether all are there. */
    private boolean record(Ground wanted, BooleanSupplier stop) {
        Set<Integer> missing = new LinkedHashSet<>();
        for (int pixel : pixels) {
            missing.add(pixel);
        }
        known.keySet().retainAll(missing);
        missing.removeAll(known.keySet());
        Trajectory replay = wanted.replay();
        int[] asked = missing.stream()
                .sorted(Comparator.comparingInt(pixel -> Integer.reverse(pixel * SPREAD)))
                .limit(Math.max(
                        LEAST_AT_ONCE,
                        STEPS_AT_ONCE / Math.max(1, replay.steps().size())))
                .mapToInt(pixel -> pixel)
                .toArray();
        if (asked.length == 0) {
            return true;
        }
        Task task = new Task(List.of(replay.maze()), wanted.steps(), replay.sensors()).ablated(replay.ablation());
        BatchEvaluator evaluator = wanted.evaluator();
        Trails trails = new TrailRecorder(task, 0, evaluator.topology(), evaluator.kernel())
                .record(new Slice(wanted.plane(), wanted.viewport()).points(asked), stop);
        for (int i = 0; i < trails.count(); i++) {
            known.put(asked[i], trails.places().get(i));
        }
        return asked.length == missing.size();
    }

    private Ghosts ghosts(Ground at, LandscapeModel model) {
        List<int[]> places = new ArrayList<>();
        int[] there = new int[pixels.length];
        for (int pixel : pixels) {
            int[] trail = known.get(pixel);
            if (trail != null) {
                there[places.size()] = pixel;
                places.add(trail);
            }
        }
        there = Arrays.copyOf(there, places.size());
        LandscapeImage.Source source = model.source();
        int[] cells = source == null ? new int[0] : image.cells(source);
        boolean coloured = cells.length == at.viewport().width() * at.viewport().height();
        int[] colours = new int[there.length];
        for (int i = 0; i < there.length; i++) {
            colours[i] = coloured ? cells[there[i]] : WHITE;
        }
        return new Ghosts(
                new Trails(at.replay().maze(), places),
                colours,
                offsets(there, at.viewport().width()));
    }

    /** How far each pixel lies off the middle of all, to the right and then down, the farthest at 1. */
    private static float[] offsets(int[] pixels, int width) {
        IntSummaryStatistics columns =
                Arrays.stream(pixels).map(pixel -> pixel % width).summaryStatistics();
        IntSummaryStatistics rows =
                Arrays.stream(pixels).map(pixel -> pixel / width).summaryStatistics();
        float middleX = (columns.getMin() + columns.getMax()) / 2f;
        float middleY = (rows.getMin() + rows.getMax()) / 2f;
        float reach = Math.max(1, Math.max(columns.getMax() - columns.getMin(), rows.getMax() - rows.getMin())) / 2f;
        float[] offsets = new float[2 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            offsets[2 * i] = (pixels[i] % width - middleX) / reach;
            offsets[2 * i + 1] = (pixels[i] / width - middleY) / reach;
        }
        return offsets;
    }
}
