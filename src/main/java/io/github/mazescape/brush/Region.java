package io.github.mazescape.brush;

import io.github.mazescape.landscape.SliceMap;
import io.github.mazescape.landscape.Viewport;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A painted piece of a plane: all places that lie in one of its dabs.
 *
 * @param dabs in the order in which they were painted, none of them twice, at most {@link #MOST_DABS}
 */
public record Region(List<Dab> dabs) {
    /** Nothing. */
    public static final Region NONE = new Region(List.of());

    /** The most dabs that there is room for. */
    public static final int MOST_DABS = 2000;

    public Region {
        dabs = List.copyOf(new LinkedHashSet<>(dabs));
        if (dabs.size() > MOST_DABS) {
            throw new IllegalArgumentException("region: expected at most " + MOST_DABS + " dabs, got " + dabs.size());
        }
    }

    public boolean isEmpty() {
        return dabs.isEmpty();
    }

    /** The region with another dab, as long as there is room for it. */
    public Region with(Dab dab) {
        if (dabs.size() == MOST_DABS || dabs.contains(dab)) {
            return this;
        }
        Set<Dab> more = new LinkedHashSet<>(dabs);
        more.add(dab);
        return new Region(List.copyOf(more));
    }

    /** The region without the dabs whose middle lies in another one. */
    public Region without(Dab eraser) {
        return new Region(
                dabs.stream().filter(dab -> !eraser.contains(dab.x(), dab.y())).toList());
    }

    /** The region as it lies in another plane, whose coordinates are a map of those of this one. */
    public Region carried(SliceMap map) {
        double scale = map.scale();
        return new Region(dabs.stream()
                .map(dab -> Dab.at(map.u(dab.x(), dab.y()), map.v(dab.x(), dab.y()), dab.radius() * scale))
                .toList());
    }

    /**
     * The pixels whose points lie in the region, as {@code y * width + x}, in this order; where these are too many,
     * those in every n-th row and column. A dab that lies between pixels has the one next to its middle.
     *
     * @param most how many there may be, at least 1
     */
    public int[] pixels(Viewport viewport, int most) {
        boolean[] inside = new boolean[viewport.width() * viewport.height()];
        for (Dab dab : dabs) {
            mark(dab, viewport, inside);
        }
        int[] all =
                IntStream.range(0, inside.length).filter(pixel -> inside[pixel]).toArray();
        int[] some = all;
        for (int step = Math.max(2, (int) Math.sqrt((double) all.length / most)); some.length > most; step++) {
            int every = step;
            int wide = viewport.width();
            some = Arrays.stream(all)
                    .filter(pixel -> pixel % wide % every == 0 && pixel / wide % every == 0)
                    .toArray();
        }
        return some.length == 0 && all.length > 0 ? new int[] {all[0]} : some;
    }

    private static void mark(Dab dab, Viewport viewport, boolean[] inside) {
        double pitch = viewport.pitch();
        double column = (dab.x() - viewport.x(0)) / pitch;
        double row = (dab.y() - viewport.y(0)) / pitch;
        double reach = dab.radius() / pitch;
        int right = to(column + reach, viewport.width());
        int bottom = to(row + reach, viewport.height());
        for (int py = from(row - reach); py <= bottom; py++) {
            for (int px = from(column - reach); px <= right; px++) {
                inside[py * viewport.width() + px] |= dab.contains(viewport.x(px), viewport.y(py));
            }
        }
        long nearestColumn = Math.round(column);
        long nearestRow = Math.round(row);
        if (nearestColumn >= 0
                && nearestColumn < viewport.width()
                && nearestRow >= 0
                && nearestRow < viewport.height()) {
            inside[(int) (nearestRow * viewport.width() + nearestColumn)] = true;
        }
    }

    private static int from(double pixel) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE - 1, Math.ceil(pixel)));
    }

    private static int to(double pixel, int pixels) {
        return (int) Math.max(-1, Math.min(pixels - 1, Math.floor(pixel)));
    }
}
