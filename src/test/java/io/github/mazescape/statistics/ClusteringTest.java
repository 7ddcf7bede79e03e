package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Linkage and the number of kinds. */
class ClusteringTest {
    /** Places 0, 1, 5, 7 on a line. */
    private static final double[][] ON_A_LINE = {{0, 1, 5, 7}, {1, 0, 4, 6}, {5, 4, 0, 2}, {7, 6, 2, 0}};

    @Test
    void joinsAreMadeAtTheMeanDistancesOfTheirMembers() {
        Linkage tree = Linkage.average(ON_A_LINE);
        assertEquals(
                List.of(new Linkage.Merge(0, 1, 1), new Linkage.Merge(2, 3, 2), new Linkage.Merge(4, 5, 5.5)),
                tree.merges());
    }

    @Test
    void aClusterOfTwoWeighsTwiceInTheMean() {
        double[][] distances = {{0, 1, 4, 9}, {1, 0, 4, 9}, {4, 4, 0, 3}, {9, 9, 3, 0}};
        assertEquals(6.5, Linkage.average(distances).merges().get(2).height(), 1e-15);
        double[][] uneven = {{0, 1, 2, 9}, {1, 0, 2, 9}, {2, 2, 0, 3}, {9, 9, 3, 0}};
        assertEquals(7, Linkage.average(uneven).merges().get(2).height(), 1e-15);
    }

    @Test
    void aCutLeavesTheClustersJoinedUpToIt() {
        Linkage tree = Linkage.average(ON_A_LINE);
        assertArrayEquals(new int[] {0, 1, 2, 3}, tree.cut(0.5));
        assertArrayEquals(new int[] {0, 0, 1, 2}, tree.cut(1));
        assertArrayEquals(new int[] {0, 0, 1, 1}, tree.cut(5));
        assertArrayEquals(new int[] {0, 0, 0, 0}, tree.cut(6));
    }

    @Test
    void theOrderKeepsBranchesTogether() {
        double[][] mixed = {{0, 9, 1, 9}, {9, 0, 9, 1}, {1, 9, 0, 9}, {9, 1, 9, 0}};
        assertArrayEquals(new int[] {0, 2, 1, 3}, Linkage.average(mixed).order());
        assertArrayEquals(new int[0], Linkage.average(new double[0][0]).order());
        assertArrayEquals(new int[] {0}, Linkage.average(new double[1][1]).cut(1));
    }

    @Test
    void kindsSeenOnceTellOfKindsNotSeen() {
        assertEquals(new Chao1(6, 7, 0.75), Chao1.of(new int[] {1, 1, 1, 2, 2, 5, 0}));
        assertEquals(new Chao1(4, 4, 1), Chao1.of(new int[] {5, 5, 5, 5}));
    }
}
