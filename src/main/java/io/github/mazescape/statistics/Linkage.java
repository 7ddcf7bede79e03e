package io.github.mazescape.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of clusters: whatever lies nearest is joined first.
 *
 * @param leaves how many things there are
 * @param merges the joins, one fewer than things, the lowest first
 */
public record Linkage(int leaves, List<Merge> merges) {
    public Linkage {
        merges = List.copyOf(merges);
    }

    /**
     * Two clusters that were joined. The things are clusters 0, 1, 2, …; the k-th merge makes the cluster leaves + k.
     *
     * @param first the one with the least member
     * @param second the other one
     * @param height the mean distance between a member of the one and a member of the other
     */
    public record Merge(int first, int second, double height) {}

    /**
     * Average linkage (Sokal and Michener 1958): the distance of two clusters is the mean over all pairs between them.
     * Of equal distances the first pair is joined.
     *
     * @param distances [thing][other], symmetric, not NaN. Not modified.
     */
    public static Linkage average(double[][] distances) {
        int n = distances.length;
        double[][] between = new double[n][];
        int[] cluster = new int[n];
        int[] size = new int[n];
        for (int i = 0; i < n; i++) {
            between[i] = distances[i].clone();
            cluster[i] = i;
            size[i] = 1;
        }
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < n - 1) {
            int a = -1;
            int b = -1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (size[i] > 0 && size[j] > 0 && (a < 0 || between[i][j] < between[a][b])) {
                        a = i;
                        b = j;
                    }
                }
            }
            merges.add(new Merge(cluster[a], cluster[b], between[a][b]));
            for (int i = 0; i < n; i++) {
                double mean = (size[a] * between[a][i] + size[b] * between[b][i]) / (size[a] + size[b]);
                between[a][i] = mean;
                between[i][a] = mean;
            }
            size[a] += size[b];
            size[b] = 0;
            cluster[a] = n + merges.size() - 1;
        }
        return new Linkage(n, merges);
    }

    /**
     * The clusters that are left where all joins up to a height are made.
     *
     * @return for each thing the number of its cluster, from 0 in the order of their first members
     */
    public int[] cut(double threshold) {
        int[] parent = new int[leaves + merges.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int k = 0; k < merges.size(); k++) {
            Merge merge = merges.get(k);
            if (merge.height() <= threshold) {
                parent[merge.first()] = leaves + k;
                parent[merge.second()] = leaves + k;
            }
        }
        int[] labels = new int[leaves];
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            int root = i;
            while (parent[root] != root) {
                root = parent[root];
            }
            if (!roots.contains(root)) {
                roots.add(root);
            }
            labels[i] = roots.indexOf(root);
        }
        return labels;
    }

    /** The things in the order of the tree, so that no two branches of a drawing cross. */
    public int[] order() {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            members.add(List.of(i));
        }
        for (Merge merge : merges) {
            List<Integer> joined = new ArrayList<>(members.get(merge.first()));
            joined.addAll(members.get(merge.second()));
            members.add(joined);
        }
        return members.isEmpty()
                ? new int[0]
                : members.get(members.size() - 1).stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
