package io.github.mazescape.draw.plot;

import java.util.ArrayList;
import java.util.List;

/** Moves points over one name aside, as little as is needed for none to hide another. */
final class PointsApart {
    private static final int MOST_STEPS = 8;
    private static final double STEP = 0.5;

    private final double diameter;
    private final List<double[]> placed = new ArrayList<>();

    /**
     * @param diameter of the points [px]
     */
    PointsApart(double diameter) {
        this.diameter = diameter;
    }

    /** The column in which the next point is drawn: its own, or the nearest one that is free. */
    double column(double x, double y) {
        for (int step = 0; step <= 2 * MOST_STEPS; step++) {
            int side = step % 2 == 0 ? 1 : -1;
            double aside = x + side * ((step + 1) / 2) * STEP * diameter;
            if (isFree(aside, y)) {
                placed.add(new double[] {aside, y});
                return aside;
            }
        }
        return x;
    }

    private boolean isFree(double x, double y) {
        return placed.stream().allMatch(other -> StrictMath.hypot(x - other[0], y - other[1]) >= 0.9 * diameter);
    }
}
