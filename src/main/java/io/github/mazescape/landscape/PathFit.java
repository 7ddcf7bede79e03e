package io.github.mazescape.landscape;

import io.github.mazescape.input.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a plane and a view fit a path through weight space: that of the centre while evolution goes on.
 *
 * <p>The share of a path's variance that its principal components tell is no finding: those of any random walk tell 61
 * % and 15 % of its variance (Antognini and Sohl-Dickstein 2018, "PCA of high dimensional random walks with comparison
 * to neural network training", arXiv:1806.08805).
 */
public final class PathFit {
    /** The half-width of a view while the path has too few points to be fitted [direction lengths]. */
    public static final double FIRST_HALF_WIDTH = 0.5;

    private static final int FEWEST = 3;
    private static final int MOST = 64;
    /** How much larger the view is than what it must show. */
    private static final double MARGIN = 1.2;
    /** How much of its last quarter the path has room to go on for. */
    private static final double AHEAD = 0.75;

    private static final double BORDER = 0.88;
    private static final double TELLS_ENOUGH = 0.75;
    private static final Viewport UNIT = Viewport.centred(1, 1, 1);

    private PathFit() {}

    /**
     * How much of a path's variance the directions of a plane tell, each in [0, 1].
     *
     * @param across of the first direction
     * @param down of the second direction
     */
    public record Shares(double across, double down) {
        /** Nothing: the path has no extent yet. */
        public static final Shares NONE = new Shares(0, 0);

        /** Of both together. */
        public double sum() {
            return across + down;
        }
    }

    /** At most 64 points of a path, evenly spaced, the first and the last among them. */
    static List<double[]> some(List<double[]> path) {
        if (path.size() <= MOST) {
            return path;
        }
        List<double[]> some = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            some.add(path.get((int) Math.round((double) i * (path.size() - 1) / (MOST - 1))));
        }
        return some;
    }

    /**
     * How much of a path's variance a plane tells, whose directions are orthogonal.
     *
     * @param path the points, oldest first, one or more. Not modified.
     */
    public static Shares told(Plane plane, List<double[]> path) {
        List<double[]> points = some(path);
        int weights = plane.origin().length;
        double[] mean = new double[weights];
        for (double[] point : points) {
            for (int i = 0; i < weights; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        double all = 0;
        double across = 0;
        double down = 0;
        for (double[] point : points) {
            double[] off = Vectors.difference(point, mean);
            double a = Vectors.dot(off, plane.across(), 0, weights);
            double d = Vectors.dot(off, plane.down(), 0, weights);
            across += a * a;
            down += d * d;
            all += Vectors.dot(off, off, 0, weights);
        }
        return all == 0
                ? Shares.NONE
                : new Shares(across / all / square(plane.across()), down / all / square(plane.down()));
    }

    private static double square(double[] vector) {
        return Vectors.dot(vector, vector, 0, vector.length);
    }

    /**
     * The view that shows a path, a population, and where the path goes if it goes on, with a margin.
     *
     * @param path the points, oldest first, one or more. Not modified.
     * @param population the weights of each individual; may be empty. Not modified.
     */
    public static Viewport view(Plane plane, List<double[]> path, double[][] population, int width, int height) {
        if (path.size() < FEWEST) {
            return Viewport.of(FIRST_HALF_WIDTH, width, height);
        }
        Projector projector = new Projector(plane, UNIT);
        Bounds bounds = new Bounds();
        for (double[] point : path) {
            bounds.add(projector.project(point));
        }
        for (double[] individual : population) {
            bounds.add(projector.project(individual));
        }
        Projection last = projector.project(path.get(path.size() - 1));
        Projection before = projector.project(path.get((path.size() - 1) * 3 / 4));
        bounds.add(new Projection(
                last.u() + AHEAD * (last.u() - before.u()), last.v() + AHEAD * (last.v() - before.v()), 0));
        return bounds.view(width, height);
    }

    private static final class Bounds {
        private double left = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double top = Double.POSITIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;

        void add(Projection place) {
            left = Math.min(left, place.u());
            right = Math.max(right, place.u());
            top = Math.min(top, place.v());
            bottom = Math.max(bottom, place.v());
        }

        Viewport view(int width, int height) {
            double pitch = MARGIN * Math.max((right - left) / width, (bottom - top) / height);
            return Viewport.reaching((left + right) / 2, (top + bottom) / 2, pitch * width / 2, width, height);
        }
    }

    /** Whether some weights are about to leave a view, or have left it. */
    public static boolean leaves(Slice slice, double[] weights) {
        Projection place = new Projector(slice.plane(), slice.viewport()).project(weights);
        return Math.abs(place.u()) > BORDER || Math.abs(place.v()) > BORDER;
    }

    /**
     * Whether a plane tells much less of a path than its principal components now do. Takes some milliseconds.
     *
     * @param path the points, oldest first. Not modified.
     */
    public static boolean outgrown(Plane plane, List<double[]> path) {
        if (path.size() <= FEWEST) {
            return false;
        }
        double[] centre = path.get(path.size() - 1);
        try {
            Plane best = Directions.ofPath(path, centre).plane(centre);
            return told(plane, path).sum() < TELLS_ENOUGH * told(best, path).sum();
        } catch (InputException spansNoPlane) {
            return false;
        }
    }
}
