package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Region;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.Ghosts;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.TrailRecorder;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.worker.PlaneView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final LandscapeImage image = new LandscapeImage();
    private final Map<Integer, int[]> known = new HashMap<>();
    private @Nullable Ground ground;
    private @Nullable Region region;
    private int[] pixels = new int[0];
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
        boolean others = made == null || !goal.paint().region().equals(region);
        long now = System.nanoTime();
        if (others) {
            region = goal.paint().region();
            int most = MOST_STEPS / Math.max(1, replay.steps().size());
            pixels = goal.paint().region().pixels(view.viewport(), Math.max(1, Math.min(MOST, most)));
            record(wanted, stop);
        }
        if (others || model != colouredBy && now - colouredAt > RECOLOUR_MILLIS * 1_000_000) {
            made = ghosts(wanted, model);
            colouredBy = model;
            colouredAt = now;
        }
        return made;
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

    private void record(Ground wanted, BooleanSupplier stop) {
        List<Integer> missing = new ArrayList<>();
        for (int pixel : pixels) {
            if (!known.containsKey(pixel)) {
                missing.add(pixel);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        if (known.size() > 2 * pixels.length + MOST / 4) {
            known.clear();
            missing.clear();
            for (int pixel : pixels) {
                missing.add(pixel);
            }
        }
        Trajectory replay = wanted.replay();
        Task task = new Task(List.of(replay.maze()), wanted.steps(), replay.sensors()).ablated(replay.ablation());
        BatchEvaluator evaluator = wanted.evaluator();
        TrailRecorder recorder = new TrailRecorder(task, 0, evaluator.topology(), evaluator.kernel());
        PixelPoints points = new PixelPoints(
                wanted.plane(), wanted.viewport(), missing.stream().mapToInt(pixel -> pixel).toArray());
        Trails trails = recorder.record(points, stop);
        for (int i = 0; i < trails.count(); i++) {
            known.put(missing.get(i), trails.places().get(i));
        }
    }

    private Ghosts ghosts(Ground at, LandscapeModel model) {
        List<Integer> there = new ArrayList<>();
        for (int pixel : pixels) {
            if (known.containsKey(pixel)) {
                there.add(pixel);
            }
        }
        List<int[]> places = new ArrayList<>();
        there.forEach(pixel -> places.add(known.get(pixel)));
        int wide = at.viewport().width();
        int left = wide;
        int right = 0;
        int top = at.viewport().height();
        int bottom = 0;
        for (int pixel : there) {
            left = Math.min(left, pixel % wide);
            right = Math.max(right, pixel % wide);
            top = Math.min(top, pixel / wide);
            bottom = Math.max(bottom, pixel / wide);
        }
        float reach = Math.max(1, Math.max(right - left, bottom - top)) / 2f;
        LandscapeImage.Source source = model.source();
        int[] cells = source == null ? null : image.cells(source);
        int[] colours = new int[there.size()];
        float[] offsets = new float[2 * there.size()];
        for (int i = 0; i < colours.length; i++) {
            int pixel = there.get(i);
            colours[i] = cells == null || cells.length != wide * at.viewport().height() ? 0xffffffff : cells[pixel];
            offsets[2 * i] = (pixel % wide - (left + right) / 2f) / reach;
            offsets[2 * i + 1] = (pixel / wide - (top + bottom) / 2f) / reach;
        }
        return new Ghosts(new Trails(at.replay().maze(), places), colours, offsets);
    }
}
