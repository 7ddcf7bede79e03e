package io.github.mazescape.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Probe;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedPermutationTest {
    @ParameterizedTest
    @EnumSource(Cell.class)
    void aCopyWithOtherSignsGivesTheSameBits(Cell cell) {
        Topology topology = new Topology(7, 16, 3, cell, true);
        RandomStream random = new Seed(1).stream();
        for (int trial = 0; trial < 20; trial++) {
            double[] weights = Networks.random(topology, random);
            SignedPermutation signs = SignedPermutation.signs(16, random);
            assertEquals(0, difference(topology, weights, signs.apply(topology, weights), random));
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void aRenumberedCopyGivesTheSameOutputsButForRounding(Cell cell) {
        Topology topology = new Topology(7, 16, 3, cell, true);
        RandomStream random = new Seed(2).stream();
        for (int trial = 0; trial < 20; trial++) {
            double[] weights = Networks.scaled(Networks.random(topology, random), 0.2);
            SignedPermutation any = SignedPermutation.random(16, random);
            assertTrue(difference(topology, weights, any.apply(topology, weights), random) < 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void aSignWithoutItsBiasIsAnotherNetwork(Cell cell) {
        Topology topology = new Topology(7, 16, 3, cell, true);
        RandomStream random = new Seed(3).stream();
        double[] weights = Networks.random(topology, random);
        SignedPermutation signs = SignedPermutation.signs(16, random);
        double[] wrong = signs.apply(topology, weights);
        for (int unit = 0; unit < 16; unit++) {
            int bias = topology.rowStart(unit, cell.rows() - 1);
            wrong[bias] = weights[bias];
        }
        assertTrue(difference(topology, weights, wrong, random) > 0.1);
    }

    @Test
    void ofAGatedUnitTheRowsOfTheGatesKeepTheirSign() {
        Topology topology = new Topology(2, 1, 2, Cell.GRU, true);
        double[] weights = new double[topology.weightCount()];
        Arrays.setAll(weights, i -> i + 1);
        double[] made = new SignedPermutation(new int[] {0}, new int[] {-1}).apply(topology, weights);
        // Two gates (bias, two inputs, recurrent), the candidate, two outputs (bias, unit).
        assertArrayEquals(new double[] {1, 2, 3, -4, 5, 6, 7, -8, -9, -10, -11, 12, 13, -14, 15, -16}, made);
    }

    @Test
    void theyFormAGroupThatActsOnWeights() {
        Topology topology = new Topology(3, 6, 3, Cell.GRU, true);
        RandomStream random = new Seed(4).stream();
        double[] weights = Networks.random(topology, random);
        SignedPermutation identity = SignedPermutation.identity(6);
        for (int trial = 0; trial < 50; trial++) {
            SignedPermutation first = SignedPermutation.random(6, random);
            SignedPermutation second = SignedPermutation.random(6, random);
            assertEquals(identity, first.then(first.inverse()));
            assertEquals(identity, first.inverse().then(first));
            assertEquals(first, first.then(identity));
            assertArrayEquals(
                    second.apply(topology, first.apply(topology, weights)),
                    first.then(second).apply(topology, weights));
            assertEquals(first, SignedPermutation.decoded(first.encoded()));
            assertEquals(6, first.agreement(first));
        }
    }

    @Test
    void aSmallNetworkHasAsManyCopiesAsTheGroupHasElementsAndOneCanonicalForm() {
        for (Cell cell : Cell.values()) {
            Topology topology = new Topology(2, 3, 3, cell, true);
            double[] weights = Networks.random(topology, new Seed(5).stream());
            List<SignedPermutation> group = group();
            assertEquals(48, group.size());
            assertEquals(
                    48,
                    group.stream()
                            .map(of -> Networks.text(of.apply(topology, weights)))
                            .distinct()
                            .count());
            assertEquals(
                    1,
                    group.stream()
                            .map(of -> Networks.text(CanonicalForm.of(topology, of.apply(topology, weights))))
                            .distinct()
                            .count());
        }
        assertEquals(StrictMath.log(48), SignedPermutation.logarithmOfOrder(3), 1e-12);
        assertEquals(41.7622, SignedPermutation.logarithmOfOrder(16), 5e-5);
    }

    @Test
    void copiesOfALargeNetworkHaveOneCanonicalFormAndOthersHaveAnother() {
        Topology topology = new Topology(7, 16, 3, Cell.ELMAN, true);
        RandomStream random = new Seed(6).stream();
        double[] weights = Networks.random(topology, random);
        weights[topology.rowStart(3, 0)] = 0;
        double[] form = CanonicalForm.of(topology, weights);
        for (int trial = 0; trial < 10_000; trial++) {
            double[] copy = SignedPermutation.random(16, random).apply(topology, weights);
            assertArrayEquals(form, CanonicalForm.of(topology, copy));
        }
        weights[17] += 1e-9;
        assertNotEquals(Networks.text(form), Networks.text(CanonicalForm.of(topology, weights)));
    }

    @Test
    void whatIsNoSignedPermutationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SignedPermutation(new int[] {0, 0}, new int[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> new SignedPermutation(new int[] {1, 0}, new int[] {1, 2}));
    }

    private static List<SignedPermutation> group() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        List<SignedPermutation> group = new ArrayList<>();
        for (int[] order : orders) {
            for (int bits = 0; bits < 8; bits++) {
                int[] signs = {1 - 2 * (bits & 1), 1 - (bits & 2), 1 - (bits >> 2) * 2};
                group.add(new SignedPermutation(order, signs));
            }
        }
        return group;
    }

    /** The largest difference of an output in 40 steps. */
    private static double difference(Topology topology, double[] weights, double[] copy, RandomStream random) {
        Probe one = new Probe(topology, weights);
        Probe other = new Probe(topology, copy);
        double[] state = one.start();
        double[] otherState = other.start();
        double[] outputs = new double[topology.outputs()];
        double[] otherOutputs = new double[topology.outputs()];
        double largest = 0;
        for (int step = 0; step < 40; step++) {
            int observation = random.nextInt(128);
            one.step(observation, state, outputs);
            other.step(observation, otherState, otherOutputs);
            for (int i = 0; i < outputs.length; i++) {
                largest = Math.max(largest, Math.abs(outputs[i] - otherOutputs[i]));
            }
        }
        return largest;
    }
}
