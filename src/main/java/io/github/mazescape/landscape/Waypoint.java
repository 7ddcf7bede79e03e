package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Supplement;
import io.github.mazescape.foraging.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * A coarse picture that was measured on the way from one slice to another, so that one sees how the landscape between
 * them folds.
 *
 * @param slice where it lies
 * @param snapshot its values, all of them exact
 */
public record Waypoint(Slice slice, Snapshot snapshot) {
    /**
     * Measures pictures at even distances between two slices of networks of the same shape, without these two.
     *
     * @param count how many, from 0
     * @param side how many pixels high and wide they are
     * @return empty if it was cancelled
     */
    public static List<Waypoint> between(
            Slice from,
            Slice to,
            Task task,
            Supplement supplement,
            Renderer renderer,
            int count,
            int side,
            Cancellation cancellation) {
        List<Waypoint> way = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Slice slice = from.towards(to, (double) i / (count + 1), side, side);
            Raster raster = new Raster(slice.plane(), slice.viewport(), task, supplement);
            if (!renderer.render(raster, cancellation)) {
                return List.of();
            }
            way.add(new Waypoint(slice, raster.snapshot()));
        }
        return List.copyOf(way);
    }
}
