package io.github.mazescape.landscape;

/**
 * Where the places of one slice lie in another one: place (u, v) lies at {@code (uu u + uv v + u0, vu u + vv v + v0)}.
 * Places run from -1 at the left and upper border to 1 at the right and lower one.
 */
public record SliceMap(double uu, double uv, double u0, double vu, double vv, double v0) {
    /** Every place stays. */
    public static final SliceMap IDENTITY = new SliceMap(1, 0, 0, 0, 1, 0);

    /** Where a place lies along the other slice's width. */
    public double u(double u, double v) {
        return uu * u + uv * v + u0;
    }

    /** Where a place lies along the other slice's height. */
    public double v(double u, double v) {
        return vu * u + vv * v + v0;
    }

    /**
     * How much more one direction shrinks than another, in [0, 1]: the smaller singular value over the larger one. 1
     * keeps the form, 0 presses the slice to a line, since the planes stand upright on each other.
     */
    public double evenness() {
        double level = Math.hypot(uu + vv, vu - uv);
        double mirrored = Math.hypot(uu - vv, vu + uv);
        return level + mirrored == 0 ? 0 : Math.abs(level - mirrored) / (level + mirrored);
    }

    /** How many times as long things are in the other slice: the root of the ratio of areas. */
    public double scale() {
        return Math.sqrt(Math.abs(uu * vv - uv * vu));
    }

    /** The map on the way to this one, from {@link #IDENTITY} at 0 to this at 1: places move along straight lines. */
    public SliceMap partly(double share) {
        return new SliceMap(
                1 + share * (uu - 1), share * uv, share * u0, share * vu, 1 + share * (vv - 1), share * v0);
    }

    /**
     * How far things have moved while a zoom by a factor has gone a share of its way, so that it goes by equal factors
     * in equal times, in [0, 1].
     *
     * @param factor the size at the end over that at the beginning, over 0
     * @param share of the way, in [0, 1]
     */
    public static double moved(double factor, double share) {
        return Math.abs(factor - 1) < 1e-9 ? share : (1 - StrictMath.pow(factor, share)) / (1 - factor);
    }
}
