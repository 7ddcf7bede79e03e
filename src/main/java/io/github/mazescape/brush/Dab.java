package io.github.mazescape.brush;

/**
 * A round dab of the brush on a plane. Its middle lies on a grid of quarters of its radius, so that a stroke has few
 * and short numbers: ({@code column * radius / 4}, {@code row * radius / 4}).
 *
 * @param radius [direction lengths], over 0
 * @param column within 2^52 of 0
 * @param row within 2^52 of 0
 */
public record Dab(double radius, long column, long row) {
    private static final int PARTS = 4;
    private static final long FARTHEST = 1L << 52;

    public Dab {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius: expected a finite number over 0, got " + radius);
        }
        if (Math.abs(column) > FARTHEST || Math.abs(row) > FARTHEST) {
            throw new IllegalArgumentException("dab: expected columns and rows within 2^52, got " + column + ":" + row);
        }
    }

    /** The dab that lies nearest to a place of the plane. */
    public static Dab at(double x, double y, double radius) {
        return new Dab(radius, index(x, radius), index(y, radius));
    }

    private static long index(double place, double radius) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(place / radius * PARTS)));
    }

    /** Where its middle is along the first direction [direction lengths]. */
    public double x() {
        return column * (radius / PARTS);
    }

    /** Where its middle is along the second direction [direction lengths]. */
    public double y() {
        return row * (radius / PARTS);
    }

    /** Whether a place of the plane lies in it. */
    public boolean contains(double placeX, double placeY) {
        double right = placeX - x();
        double below = placeY - y();
        return right * right + below * below <= radius * radius;
    }
}
