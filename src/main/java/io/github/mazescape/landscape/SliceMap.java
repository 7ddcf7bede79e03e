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
        return Math.sqrt(Math.abs(area()));
    }

    /**
     * The map on the way to this one, from {@link #IDENTITY} at 0 to this at 1: the slice turns evenly, places move
     * along straight lines as it turns, and what changes in size does so by equal factors. For a map that does not
     * mirror, all maps on the way have inverses.
     *
     * @param share of the way, in [0, 1]
     */
    public SliceMap partly(double share) {
        double angle = StrictMath.atan2(vu - uv, uu + vv);
        SliceMap stretched = turn(-angle).after(new SliceMap(uu, uv, 0, vu, vv, 0));
        double moved = moved(scale(), share);
        SliceMap partly = turn(share * angle)
                .after(new SliceMap(
                        1 + moved * (stretched.uu - 1),
                        moved * stretched.uv,
                        0,
                        moved * stretched.vu,
                        1 + moved * (stretched.vv - 1),
                        0));
        return new SliceMap(partly.uu, partly.uv, moved * u0, partly.vu, partly.vv, moved * v0);
    }

    private static SliceMap turn(double angle) {
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        return new SliceMap(cosine, -sine, 0, sine, cosine, 0);
    }

    /** Where places lie that another map has moved before this one. */
    public SliceMap after(SliceMap first) {
        return new SliceMap(
                uu * first.uu + uv * first.vu,
                uu * first.uv + uv * first.vv,
                uu * first.u0 + uv * first.v0 + u0,
                vu * first.uu + vv * first.vu,
                vu * first.uv + vv * first.vv,
                vu * first.u0 + vv * first.v0 + v0);
    }

    /** The way back; not finite where this map presses the slice to a line. */
    public SliceMap inverse() {
        double area = area();
        return new SliceMap(
                vv / area, -uv / area, (uv * v0 - vv * u0) / area, -vu / area, uu / area, (vu * u0 - uu * v0) / area);
    }

    /** How many times as large areas are in the other slice; below 0 where it is mirrored. */
    public double area() {
        return uu * vv - uv * vu;
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
