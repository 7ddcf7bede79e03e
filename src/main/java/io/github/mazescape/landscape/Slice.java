package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.PlanePoints;
import java.util.Optional;

/**
 * A piece of a plane: what a picture of the landscape shows. Places in it are told from -1 at its left and upper border
 * to 1 at the right and lower one.
 */
public record Slice(Plane plane, Viewport viewport) {
    /** Below this, a direction that is left of two others is only rounding. */
    private static final double VANISHED = 1e-6;

    /**
     * The points that pixels show.
     *
     * @param pixels y * width + x of each. Not modified.
     */
    public PlanePoints points(int[] pixels) {
        double[] x = new double[pixels.length];
        double[] y = new double[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            x[i] = viewport.x(pixels[i] % viewport.width());
            y[i] = viewport.y(pixels[i] / viewport.width());
        }
        return plane.points(x, y);
    }

    /**
     * Where the places of this slice lie in another one: each of its points is projected on the plane of the other. The
     * map is affine, since projection is.
     *
     * @return empty where the two are of networks of different shape
     */
    public Optional<SliceMap> onto(Slice other) {
        if (plane.origin().length != other.plane.origin().length) {
            return Optional.empty();
        }
        Projector projector = new Projector(other.plane, other.viewport);
        double x = viewport.middleX();
        double y = viewport.middleY();
        Projection middle = projector.project(plane.point(x, y));
        Projection right = projector.project(plane.point(x + viewport.halfWidth(), y));
        Projection below = projector.project(plane.point(x, y + viewport.halfHeight()));
        return Optional.of(new SliceMap(
                right.u() - middle.u(),
                below.u() - middle.u(),
                middle.u(),
                right.v() - middle.v(),
                below.v() - middle.v(),
                middle.v()));
    }

    /**
     * A slice on the way to another one of networks of the same shape. The directions turn within their plane as far as
     * the two planes allow, and tilt for the rest; the extent changes by equal factors, and the middle moves so that
     * what is zoomed at stays in place.
     *
     * @param share how far on the way, from 0, this slice, to 1, the other one
     * @param width of the slice between [pixels]
     * @param height of the slice between [pixels]
     */
    public Slice towards(Slice other, double share, int width, int height) {
        double[][] from = frame();
        double[][] to = other.frame();
        double[] norms = {length(from[0]), length(from[1]), length(to[0]), length(to[1])};
        for (int i = 0; i < 2; i++) {
            Vectors.scaleTo(from[i], 0, from[i].length, 1);
            Vectors.scaleTo(to[i], 0, to[i].length, 1);
        }
        double angle = angle(from, to);
        double[][] aligned = turned(to, -angle);
        double[][] between = {mixed(from[0], aligned[0], share), mixed(from[1], aligned[1], share)};
        Vectors.orthogonalise(between[1], between[0], 0, between[1].length);
        if (length(between[0]) < VANISHED || length(between[1]) < VANISHED) {
            between = share < 0.5 ? from : aligned;
        }
        double[][] frame = turned(between, share * angle);
        double wide = geometric(norms[0], norms[2], share);
        double high = geometric(norms[1], norms[3], share);
        Viewport view = Viewport.centred(1, width, height);
        Vectors.scaleTo(frame[0], 0, frame[0].length, wide / view.halfWidth());
        Vectors.scaleTo(frame[1], 0, frame[1].length, high / view.halfHeight());
        double moved = SliceMap.moved(norms[2] / norms[0], share);
        double[] middle = mixed(middle(), other.middle(), moved);
        return new Slice(new Plane(middle, frame[0], frame[1]), view);
    }

    private double[] middle() {
        return plane.point(viewport.middleX(), viewport.middleY());
    }

    /** From the middle to the right border and to the lower one. */
    private double[][] frame() {
        double[][] frame = {plane.across().clone(), plane.down().clone()};
        for (int i = 0; i < frame[0].length; i++) {
            frame[0][i] *= viewport.halfWidth();
            frame[1][i] *= viewport.halfHeight();
        }
        return frame;
    }

    /**
     * By which angle one pair of directions turns, within its plane, into another as nearly as it can: that of the
     * rotation in the polar decomposition of their products.
     */
    private static double angle(double[][] from, double[][] to) {
        int weights = from[0].length;
        double level = Vectors.dot(from[0], to[0], 0, weights) + Vectors.dot(from[1], to[1], 0, weights);
        double across = Vectors.dot(from[1], to[0], 0, weights) - Vectors.dot(from[0], to[1], 0, weights);
        return Math.hypot(level, across) < VANISHED ? 0 : StrictMath.atan2(across, level);
    }

    private static double[][] turned(double[][] frame, double angle) {
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        double[][] turned = new double[2][frame[0].length];
        for (int i = 0; i < frame[0].length; i++) {
            turned[0][i] = cosine * frame[0][i] + sine * frame[1][i];
            turned[1][i] = cosine * frame[1][i] - sine * frame[0][i];
        }
        return turned;
    }

    private static double[] mixed(double[] from, double[] to, double share) {
        double[] mixed = new double[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = Math.fma(share, to[i] - from[i], from[i]);
        }
        return mixed;
    }

    private static double geometric(double from, double to, double share) {
        return from * StrictMath.pow(to / from, share);
    }

    private static double length(double[] vector) {
        return Vectors.norm(vector, 0, vector.length);
    }
}
