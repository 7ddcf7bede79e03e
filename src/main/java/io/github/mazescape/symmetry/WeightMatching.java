package io.github.mazescape.symmetry;

import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The copy of one network whose weights lie nearest to those of another: a quadratic assignment with signs. It is
 * searched for by Frank and Wolfe's method on the hull of all copies (Vogelstein et al., "Fast approximate quadratic
 * programming for graph matching", PLoS ONE 10(4), 2015, here with signs), from its centre and from random places, and
 * mended by single sign changes and swaps of two units until none helps.
 */
public final class WeightMatching {
    private static final int STEPS = 60;
    private static final double ENOUGH = 1e-9;

    private final WeightProduct product;
    private final boolean signed;

    /**
     * A copy that no single change makes better.
     *
     * @param copy what is done to the second network
     * @param cosine of the first network and the copy, without output biases and what outputs have in common; of mixed
     *     criteria with the other criterion added
     */
    public record Match(SignedPermutation copy, double cosine) {}

    private WeightMatching(WeightProduct product, boolean signed) {
        this.product = product;
        this.signed = signed;
    }

    /**
     * The local maxima that a number of searches reach, each once, the best first.
     *
     * @param own the network that stays as it is. Not modified.
     * @param other the network whose copies are searched. Not modified.
     * @param starts the number of searches, at least 1; the first starts in the centre
     */
    public static List<Match> of(Topology topology, double[] own, double[] other, int starts, RandomStream random) {
        return new WeightMatching(new WeightProduct(topology, own, other), true).maxima(starts, random);
    }

    /** Likewise, without changes of signs. */
    public static List<Match> ofPermutations(
            Topology topology, double[] own, double[] other, int starts, RandomStream random) {
        return new WeightMatching(new WeightProduct(topology, own, other), false).maxima(starts, random);
    }

    /**
     * Likewise, with another criterion of the units added to the cosine.
     *
     * @param correlations of the units' states, [unit][other unit], each in [-1, 1]; their mean counts as much as the
     *     cosine. Not modified.
     */
    public static List<Match> mixed(
            Topology topology, double[] own, double[] other, double[][] correlations, int starts, RandomStream random) {
        WeightProduct product = new WeightProduct(topology, own, other, correlations, 1.0 / topology.hidden());
        return new WeightMatching(product, true).maxima(starts, random);
    }

    /** The cosine of two networks, without output biases and what outputs have in common. */
    public static double cosine(Topology topology, double[] own, double[] other) {
        WeightProduct product = new WeightProduct(topology, own, other);
        return product.of(SignedPermutation.identity(topology.hidden())) / product.norms();
    }

    private List<Match> maxima(int starts, RandomStream random) {
        List<Match> found = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            SignedPermutation copy = polished(projected(climbed(begin(start, random))));
            if (found.stream().noneMatch(known -> known.copy.equals(copy))) {
                found.add(new Match(copy, product.of(copy) / product.norms()));
            }
        }
        found.sort(Comparator.comparingDouble(Match::cosine).reversed());
        return found;
    }

    private WeightProduct.Point begin(int start, RandomStream random) {
        int n = product.units();
        double[][] signs = new double[n][n];
        double[][] ones = new double[n][n];
        Matrices.add(uniform(n), 1, ones);
        if (!signed) {
            Matrices.add(uniform(n), 1, signs);
        }
        WeightProduct.Point centre = new WeightProduct.Point(signs, ones);
        if (start == 0) {
            return centre;
        }
        SignedPermutation any = signed ? SignedPermutation.random(n, random) : SignedPermutation.permutation(n, random);
        return moved(centre, difference(corner(any), centre), 0.5);
    }

    private static double[][] uniform(int n) {
        double[][] made = new double[n][n];
        for (double[] row : made) {
            Arrays.fill(row, 1.0 / n);
        }
        return made;
    }

    /** Frank and Wolfe: towards the best corner of the linear part, as far as the quadratic goes up. */
    private WeightProduct.Point climbed(WeightProduct.Point from) {
        WeightProduct.Point at = from;
        for (int step = 0; step < STEPS; step++) {
            WeightProduct.Point gradient = product.gradient(at);
            WeightProduct.Point along = difference(corner(best(gradient)), at);
            double slope = Matrices.dot(gradient.signed(), along.signed())
                    + Matrices.dot(gradient.unsigned(), along.unsigned());
            double curvature = product.curvature(along);
            double length = curvature >= 0 ? 1 : Math.min(1, -slope / (2 * curvature));
            if (!(length * slope > ENOUGH)) {
                break;
            }
            at = moved(at, along, length);
        }
        return at;
    }

    /** The corner with the greatest linear value. */
    private SignedPermutation best(WeightProduct.Point linear) {
        int n = product.units();
        double[][] profit = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double sign = linear.signed()[i][k];
                profit[i][k] = linear.unsigned()[i][k] + (signed ? Math.abs(sign) : sign);
            }
        }
        int[] units = Assignment.maximum(profit);
        int[] signs = new int[n];
        for (int i = 0; i < n; i++) {
            signs[i] = signed && linear.signed()[i][units[i]] < 0 ? -1 : 1;
        }
        return new SignedPermutation(units, signs);
    }

    private SignedPermutation projected(WeightProduct.Point at) {
        int n = product.units();
        return best(signed ? new WeightProduct.Point(at.signed(), new double[n][n]) : at);
    }

    /** Changes one sign, or swaps two units with any signs, wherever that raises the value, until nothing does. */
    private SignedPermutation polished(SignedPermutation from) {
        int[] units = from.units().clone();
        int[] signs = from.signs().clone();
        SignedPermutation now = new SignedPermutation(units, signs);
        double value = product.of(now);
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < units.length; i++) {
                for (int j = i; j < units.length; j++) {
                    int changes = !signed ? 1 : i == j ? 2 : 4;
                    for (int change = i == j ? 1 : 0; change < changes; change++) {
                        change(units, signs, i, j, change);
                        double changed = product.of(now);
                        if (changed > value + ENOUGH) {
                            value = changed;
                            better = true;
                        } else {
                            undo(units, signs, i, j, change);
                        }
                    }
                }
            }
        }
        return now;
    }

    private static void change(int[] units, int[] signs, int i, int j, int change) {
        swap(units, i, j);
        swap(signs, i, j);
        signs[i] *= (change & 1) == 1 ? -1 : 1;
        signs[j] *= (change & 2) == 2 ? -1 : 1;
    }

    private static void undo(int[] units, int[] signs, int i, int j, int change) {
        signs[i] *= (change & 1) == 1 ? -1 : 1;
        signs[j] *= (change & 2) == 2 ? -1 : 1;
        swap(units, i, j);
        swap(signs, i, j);
    }

    private static void swap(int[] values, int i, int j) {
        int held = values[i];
        values[i] = values[j];
        values[j] = held;
    }

    private static WeightProduct.Point corner(SignedPermutation copy) {
        int n = copy.size();
        double[][] signs = new double[n][n];
        double[][] ones = new double[n][n];
        for (int i = 0; i < n; i++) {
            signs[i][copy.units()[i]] = copy.signs()[i];
            ones[i][copy.units()[i]] = 1;
        }
        return new WeightProduct.Point(signs, ones);
    }

    private static WeightProduct.Point difference(WeightProduct.Point to, WeightProduct.Point from) {
        return moved(to, from, -1);
    }

    private static WeightProduct.Point moved(WeightProduct.Point from, WeightProduct.Point along, double length) {
        double[][] signs = Matrices.copy(from.signed());
        double[][] ones = Matrices.copy(from.unsigned());
        Matrices.add(along.signed(), length, signs);
        Matrices.add(along.unsigned(), length, ones);
        return new WeightProduct.Point(signs, ones);
    }
}
