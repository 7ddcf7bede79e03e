package io.github.mazescape.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightMatchingTest {
    @Test
    void theAssignmentIsTheBestOfAll() {
        RandomStream random = new Seed(1).stream();
        for (int trial = 0; trial < 50; trial++) {
            double[][] profit = new double[6][6];
            for (double[] row : profit) {
                for (int j = 0; j < 6; j++) {
                    row[j] = trial % 2 == 0 ? random.nextGaussian() : random.nextInt(3);
                }
            }
            int[] columns = Assignment.maximum(profit);
            assertEquals(6, Arrays.stream(columns).distinct().count());
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += profit[i][columns[i]];
            }
            assertEquals(best(profit, 0, new boolean[6]), sum, 1e-12);
        }
    }

    private static double best(double[][] profit, int row, boolean[] taken) {
        if (row == profit.length) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, profit[row][column] + best(profit, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void aPlantedCopyIsRecoveredUnderNoiseAsLargeAsTheNetworkItself(Cell cell) {
        Topology topology = new Topology(7, 16, 3, cell, true);
        int units = 0;
        for (int trial = 0; trial < 10; trial++) {
            RandomStream random = new Seed(2).child(trial).stream();
            double[] weights = Networks.random(topology, random);
            SignedPermutation planted = SignedPermutation.random(16, random);
            double[] copy =
                    Networks.sum(planted.apply(topology, weights), Networks.random(topology, random), trial / 9.0);
            WeightMatching.Match found =
                    WeightMatching.of(topology, weights, copy, 11, random).get(0);
            units += planted.inverse().agreement(found.copy());
            if (trial == 0) {
                assertEquals(1, found.cosine(), 1e-12);
                assertArrayEquals(weights, found.copy().apply(topology, copy));
            }
        }
        assertTrue(units >= 0.99 * 160, units + " of 160 units");
    }

    @Test
    void twoNetworksThatHaveNothingInCommonReachACosineByMatchingAlone() {
        Topology topology = new Topology(7, 16, 3, Cell.ELMAN, true);
        RandomStream random = new Seed(3).stream();
        double sum = 0;
        for (int trial = 0; trial < 10; trial++) {
            double[] one = Networks.random(topology, random);
            double[] other = Networks.random(topology, random);
            assertEquals(0, WeightMatching.cosine(topology, one, other), 0.2);
            List<WeightMatching.Match> found = WeightMatching.of(topology, one, other, 8, random);
            for (WeightMatching.Match match : found) {
                assertEquals(
                        WeightMatching.cosine(topology, one, match.copy().apply(topology, other)),
                        match.cosine(),
                        1e-12);
            }
            sum += found.get(0).cosine() / 10;
        }
        assertEquals(0.385, sum, 0.03);
    }

    @Test
    void withoutSignsOnlyAPermutationIsFound() {
        Topology topology = new Topology(7, 12, 3, Cell.ELMAN, true);
        RandomStream random = new Seed(4).stream();
        double[] weights = Networks.random(topology, random);
        SignedPermutation planted = SignedPermutation.permutation(12, random);
        double[] copy = planted.apply(topology, weights);
        assertEquals(
                planted.inverse(),
                WeightMatching.ofPermutations(topology, weights, copy, 5, random)
                        .get(0)
                        .copy());
        double[] flipped = SignedPermutation.signs(12, random).apply(topology, copy);
        SignedPermutation found = WeightMatching.ofPermutations(topology, weights, flipped, 5, random)
                .get(0)
                .copy();
        assertTrue(Arrays.stream(found.signs()).allMatch(sign -> sign == 1));
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theGradientAndTheCurvatureAreThoseOfTheValueBetweenTwoCopies(Cell cell) {
        Topology topology = new Topology(4, 5, 3, cell, true);
        RandomStream random = new Seed(5).stream();
        WeightProduct product =
                new WeightProduct(topology, Networks.random(topology, random), Networks.random(topology, random));
        SignedPermutation from = SignedPermutation.random(5, random);
        SignedPermutation to = SignedPermutation.random(5, random);
        WeightProduct.Point start = point(from);
        WeightProduct.Point along = point(to);
        Matrices.add(start.signed(), -1, along.signed());
        Matrices.add(start.unsigned(), -1, along.unsigned());
        WeightProduct.Point gradient = product.gradient(start);
        double slope =
                Matrices.dot(gradient.signed(), along.signed()) + Matrices.dot(gradient.unsigned(), along.unsigned());
        assertEquals(product.of(to) - product.of(from), slope + product.curvature(along), 1e-12);
    }

    private static WeightProduct.Point point(SignedPermutation copy) {
        double[][] signs = new double[copy.size()][copy.size()];
        double[][] ones = new double[copy.size()][copy.size()];
        for (int i = 0; i < copy.size(); i++) {
            signs[i][copy.units()[i]] = copy.signs()[i];
            ones[i][copy.units()[i]] = 1;
        }
        return new WeightProduct.Point(signs, ones);
    }
}
