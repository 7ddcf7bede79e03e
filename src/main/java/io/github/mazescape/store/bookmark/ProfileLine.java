package io.github.mazescape.store.bookmark;

import io.github.mazescape.run.PlaneRecipe;

/**
 * The line along which the profile of the fitness is shown: from the point A that the user picked to the point B. They
 * may lie on two planes of the same run.
 */
public record ProfileLine(End a, End b) {
    /**
     * A point of a plane.
     *
     * @param plane which plane
     * @param x along its first direction, in its lengths
     * @param y along its second direction, in its lengths
     */
    public record End(PlaneRecipe plane, double x, double y) {
        public End {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("point: expected finite numbers, got " + x + " and " + y);
            }
        }
    }

    /** The newest generation whose champion is the origin of one of the planes. */
    public long newest() {
        return Math.max(a.plane().centre(), b.plane().centre());
    }
}
