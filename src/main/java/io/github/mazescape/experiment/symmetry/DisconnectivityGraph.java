package io.github.mazescape.experiment.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which peaks are joined, and down to which fitness one has to go from one to the other (Becker and Karplus, "The
 * topology of multidimensional potential energy surfaces", J. Chem. Phys. 106, 1997). The way may lead over others.
 *
 * @param fitness of the peaks
 * @param joins those that join two groups, the highest saddle first
 */
record DisconnectivityGraph(double[] fitness, List<Join> joins) {
    /**
     * Two groups and the saddle between them. Peaks are groups 0, 1, 2, …; the k-th join makes the group peaks + k.
     */
    record Join(int first, int second, double saddle) {}

    private record Pair(int first, int second, double saddle) {}

    /**
     * The graph of some peaks.
     *
     * @param fitness of the peaks
     * @param saddles [peak][other] the least fitness on the way, symmetric; NaN where there is no way
     */
    static DisconnectivityGraph of(double[] fitness, double[][] saddles) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < fitness.length; i++) {
            for (int j = i + 1; j < fitness.length; j++) {
                if (!Double.isNaN(saddles[i][j])) {
                    pairs.add(new Pair(i, j, Math.min(saddles[i][j], Math.min(fitness[i], fitness[j]))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.saddle()));
        int[] group = new int[fitness.length];
        Arrays.setAll(group, i -> i);
        List<Join> joins = new ArrayList<>();
        for (Pair pair : pairs) {
            int one = group[pair.first()];
            int other = group[pair.second()];
            if (one != other) {
                int made = fitness.length + joins.size();
                joins.add(new Join(one, other, pair.saddle()));
                Arrays.setAll(group, i -> group[i] == one || group[i] == other ? made : group[i]);
            }
        }
        return new DisconnectivityGraph(fitness, joins);
    }

    /**
     * The graph as a line with gaps: branches go down from the peaks to the saddles that join them.
     *
     * @param left where the first peak stands
     * @param right where the last one stands
     * @return x and y
     */
    double[][] line(double left, double right) {
        int peaks = fitness.length;
        double[] x = new double[peaks + joins.size()];
        double[] y = Arrays.copyOf(fitness, x.length);
        int[] order = order();
        for (int place = 0; place < peaks; place++) {
            x[order[place]] = peaks == 1 ? (left + right) / 2 : left + place * (right - left) / (peaks - 1);
        }
        double[] across = new double[5 * joins.size()];
        double[] up = new double[across.length];
        int next = 0;
        for (int k = 0; k < joins.size(); k++) {
            Join join = joins.get(k);
            double one = x[join.first()];
            double other = x[join.second()];
            double[] xs = {one, one, other, other, Double.NaN};
            double[] ys = {y[join.first()], join.saddle(), join.saddle(), y[join.second()], Double.NaN};
            System.arraycopy(xs, 0, across, next, xs.length);
            System.arraycopy(ys, 0, up, next, ys.length);
            next += xs.length;
            x[peaks + k] = (one + other) / 2;
            y[peaks + k] = join.saddle();
        }
        return new double[][] {across, up};
    }

    /** The peaks from left to right, those of a group side by side. */
    private int[] order() {
        List<List<Integer>> groups = new ArrayList<>();
        boolean[] inside = new boolean[fitness.length + joins.size()];
        for (int i = 0; i < fitness.length; i++) {
            groups.add(List.of(i));
        }
        for (Join join : joins) {
            List<Integer> both = new ArrayList<>(groups.get(join.first()));
            both.addAll(groups.get(join.second()));
            groups.add(both);
            inside[join.first()] = true;
            inside[join.second()] = true;
        }
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if (!inside[group]) {
                order.addAll(groups.get(group));
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
