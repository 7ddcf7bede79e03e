package io.github.mazescape.symmetry;

import io.github.mazescape.network.Topology;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One network for all symmetric copies of it: equal copies have equal forms, weight by weight. For counting and telling
 * apart; not for distances, since it jumps where two units' biases pass each other.
 *
 * <p>Each unit has the sign with which the first of its bias, input weights and output weights that is not 0 is
 * positive; units lie in falling order of these weights. Weights between hidden units are not looked at, since their
 * signs depend on two units: units that are alike in all the others keep their order.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /**
     * The form.
     *
     * @param weights not modified
     * @return fresh weights, none of them a negative 0
     */
    public static double[] of(Topology topology, double[] weights) {
        double[] made = action(topology, weights).apply(topology, weights);
        for (int i = 0; i < made.length; i++) {
            made[i] += 0.0;
        }
        return made;
    }

    /** The element that makes the form of a network. */
    public static SignedPermutation action(Topology topology, double[] weights) {
        int hidden = topology.hidden();
        double[][] keys = new double[hidden][];
        int[] signs = new int[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            double[] key = key(topology, weights, unit);
            signs[unit] = 1;
            for (double value : key) {
                if (value != 0) {
                    signs[unit] = value > 0 ? 1 : -1;
                    break;
                }
            }
            for (int i = 0; i < key.length; i++) {
                key[i] = signs[unit] * key[i] + 0.0;
            }
            keys[unit] = key;
        }
        Integer[] order = new Integer[hidden];
        Arrays.setAll(order, unit -> unit);
        Arrays.sort(
                order,
                Comparator.comparing((Integer unit) -> keys[unit], Arrays::compare)
                        .reversed());
        int[] units = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        return new SignedPermutation(
                units, Arrays.stream(units).map(unit -> signs[unit]).toArray());
    }

    /** What changes its sign with the unit and with nothing else. */
    private static double[] key(Topology topology, double[] weights, int unit) {
        int incoming = 1 + topology.inputs();
        double[] key = new double[incoming + topology.outputs()];
        int candidate = topology.rowStart(unit, topology.cell().rows() - 1);
        System.arraycopy(weights, candidate, key, 0, incoming);
        for (int output = 0; output < topology.outputs(); output++) {
            key[incoming + output] = weights[topology.outputStart(output) + 1 + unit];
        }
        return key;
    }
}
