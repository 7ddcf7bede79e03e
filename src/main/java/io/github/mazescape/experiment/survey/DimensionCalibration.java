package io.github.mazescape.experiment.survey;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Beta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Known answers for {@link DimensionExperiment}: sums of groups (Li et al.), and a ball (Gordon). */
final class DimensionCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("dimension").child("calibration");
    private static final int BALL_DIMENSIONS = 100;
    private static final int GROUPS = 10;
    private static final int IN_A_GROUP = 40;

    private DimensionCalibration() {}

    /** Draws a subspace through an origin, as {@link RandomSubspace#any} does. */
    @FunctionalInterface
    interface Spaces {
        RandomSubspace of(double[] origin, int dimensions, RandomStream random);
    }

    static Calibration of(boolean whole, Spaces spaces, Cancellation cancellation) {
        List<Check> checks = new ArrayList<>();
        checks.add(ball(75, 0.5, whole, spaces, cancellation));
        checks.add(ball(37, 0.8, whole, spaces, cancellation));
        checks.add(ball(11, 0.95, whole, spaces, cancellation));
        checks.add(Check.atLeast(
                "sums of 10 groups, searched in 40 of 400 dimensions: fitness", sums(40, whole, spaces), 0.9));
        checks.add(Check.atMost(
                "control, the same in 5 dimensions, fewer than there are groups: fitness",
                sums(5, whole, spaces),
                0.5));
        checks.add(Check.near(
                "a curve that reaches 90 % of its last value half way between 8 and 32 dimensions",
                DimensionCurve.needed(new int[] {8, 32, 128}, new double[] {0.8, 1, 1}, 0.9), 16, 1e-9));
        return new Calibration(checks);
    }

    /**
     * The share of the distance to the middle of the ball that lies within a random subspace is, squared, a beta
     * variable. The numbers of dimensions are the least ones of which half of the subspaces or more meet the ball.
     */
    private static Check ball(int dimensions, double radius, boolean whole, Spaces spaces, Cancellation cancellation) {
        int draws = whole ? 4000 : 300;
        double known = 1 - Beta.cdf(1 - radius * radius, dimensions / 2.0, (BALL_DIMENSIONS - dimensions) / 2.0);
        return Check.near(
                String.format(
                        Locale.ROOT,
                        "ball at %.2f of the distance: share of %d-dimensional subspaces that meet it, of %d",
                        radius,
                        dimensions,
                        BALL_DIMENSIONS),
                hits(dimensions, radius, draws, spaces, cancellation),
                known,
                3 * Math.sqrt(known * (1 - known) / draws));
    }

    /** How often a subspace through a point meets a ball whose middle lies at the distance 1 from there. */
    private static double hits(int dimensions, double radius, int draws, Spaces spaces, Cancellation cancellation) {
        RandomStream random = SEED.child("ball").child(dimensions).stream();
        double[] middle = new double[BALL_DIMENSIONS];
        middle[0] = 1;
        int hits = 0;
        for (int i = 0; i < draws && !cancellation.requested(); i++) {
            RandomSubspace space = spaces.of(new double[BALL_DIMENSIONS], dimensions, random);
            hits += space.distance(middle) <= radius ? 1 : 0;
        }
        return (double) hits / draws;
    }

    /** What a search reaches where each of ten groups of weights must sum to 1: exp(-sum of squared residuals). */
    private static double sums(int dimensions, boolean whole, Spaces spaces) {
        RandomStream random = SEED.child("sums").child(dimensions).stream();
        RandomSubspace space = spaces.of(new double[GROUPS * IN_A_GROUP], dimensions, random);
        SubspaceSearch search = new SubspaceSearch(64, 8, 0.004, whole ? 400 : 200);
        double[] found = search.search(space, 0.1, (generation, points) -> fitness(points), random);
        return StrictMath.exp(logFitness(found));
    }

    private static double[] fitness(double[][] points) {
        double[] fitness = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            fitness[i] = logFitness(points[i]);
        }
        return fitness;
    }

    private static double logFitness(double[] point) {
        double squares = 0;
        for (int group = 0; group < GROUPS; group++) {
            double residual = -1;
            for (int i = 0; i < IN_A_GROUP; i++) {
                residual += point[group * IN_A_GROUP + i];
            }
            squares += residual * residual;
        }
        return -squares;
    }
}
