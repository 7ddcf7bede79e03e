package io.github.mazescape.experiment.survey;

import io.github.mazescape.statistics.Regression;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * How a path through a space of many dimensions is shaped: its principal components and how it gets away.
 *
 * @param variances the variances along the principal components, the largest first, as shares of all
 * @param scores the place of each point along each of the leading components [component][point]
 * @param components the leading components, of length 1, as they lie in space [component][dimension]
 * @param mean the mean of the points
 */
record PathShape(double[] variances, double[][] scores, double[][] components, double[] mean) {
    /** Components below this share of the largest variance are rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Finds the components by the eigenvectors of the products of the points with one another, which are fewer than
     * their dimensions.
     *
     * @param points three or more, in the order of time. Not modified.
     * @param leading how many components to give at most
     */
    static PathShape of(double[][] points, int leading) {
        double[] mean = new double[points[0].length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i] / points.length;
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(points.length, true, true);
        if (!eigen.decompose(products(points, mean))) {
            throw new IllegalStateException("the principal components of a path could not be computed");
        }
        double[] values = new double[points.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, eigen.getEigenvalue(i).getReal());
            sum += values[i];
        }
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[b], values[a]));
        double[] variances = new double[values.length];
        double[][] scores = new double[Math.min(leading, values.length)][];
        double[][] components = new double[scores.length][];
        int found = 0;
        for (int k = 0; k < values.length; k++) {
            variances[k] = values[order[k]] / sum;
            if (k < scores.length && values[order[k]] > ROUNDING * values[order[0]]) {
                scores[k] = scores(eigen.getEigenVector(order[k]), Math.sqrt(values[order[k]]));
                components[k] = component(points, mean, scores[k], values[order[k]]);
                found++;
            }
        }
        return new PathShape(variances, Arrays.copyOf(scores, found), Arrays.copyOf(components, found), mean);
    }

    private static DMatrixRMaj products(double[][] points, double[] mean) {
        int n = points.length;
        double[][] centred = new double[n][mean.length];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < mean.length; d++) {
                centred[i][d] = points[i][d] - mean[d];
            }
        }
        DMatrixRMaj products = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int d = 0; d < mean.length; d++) {
                    sum += centred[i][d] * centred[j][d];
                }
                products.set(i, j, sum);
                products.set(j, i, sum);
            }
        }
        return products;
    }

    /** Along each component the path ends higher than it begins. */
    private static double[] scores(DMatrixRMaj vector, double length) {
        int last = vector.getNumElements() - 1;
        double sign = vector.get(last) < vector.get(0) ? -length : length;
        double[] scores = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            scores[i] = sign * vector.get(i);
        }
        return scores;
    }

    private static double[] component(double[][] points, double[] mean, double[] scores, double value) {
        double[] component = new double[mean.length];
        for (int i = 0; i < points.length; i++) {
            for (int d = 0; d < mean.length; d++) {
                component[d] += scores[i] * (points[i][d] - mean[d]) / value;
            }
        }
        return component;
    }

    /** How many dimensions it fills, as it were: the square of the sum of the variances over the sum of squares. */
    double participation() {
        double squares = 0;
        for (double variance : variances) {
            squares += variance * variance;
        }
        return 1 / squares;
    }

    /** A point moved into the plane of the mean and the first components. */
    double[] projected(double[] point, int count) {
        return ontoAxes(point, mean, components, count);
    }

    /** A point moved into the plane of a middle and the first of some axes, of length 1 and orthogonal. */
    static double[] ontoAxes(double[] point, double[] middle, double[][] axes, int count) {
        double[] projected = middle.clone();
        for (int k = 0; k < Math.min(count, axes.length); k++) {
            double along = 0;
            for (int d = 0; d < point.length; d++) {
                along += (point[d] - middle[d]) * axes[k][d];
            }
            for (int d = 0; d < point.length; d++) {
                projected[d] += along * axes[k][d];
            }
        }
        return projected;
    }

    /**
     * The power with which the square of the distance from the beginning grows with time: 1 for a random walk, 2 for a
     * straight line.
     */
    static double spreading(double[][] points) {
        double[] x = new double[points.length - 1];
        double[] y = new double[x.length];
        for (int t = 1; t < points.length; t++) {
            x[t - 1] = StrictMath.log(t);
            y[t - 1] = 2 * StrictMath.log(distance(points[t], points[0]));
        }
        return Regression.line(x, y).slope();
    }

    /** The distance from beginning to end over the length of the path: 1 for a straight line. */
    static double straightness(double[][] points) {
        double length = 0;
        for (int t = 1; t < points.length; t++) {
            length += distance(points[t], points[t - 1]);
        }
        return distance(points[points.length - 1], points[0]) / length;
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }
}
