package io.github.mazescape.symmetry;

import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;

/**
 * An element of the hyperoctahedral group: it renumbers hidden units and changes the signs of some. New unit i is
 * {@code signs[i]} times old unit {@code units[i]}. The arrays are not to be modified.
 *
 * <p>A network with an odd activation does the same after it as before it: of Elman (1990) units, if the sign goes to
 * the whole row that leads into the unit, bias included, and to all weights that lead out of it (Albertini and Sontag,
 * "For neural networks, function determines form", Neural Networks 6, 1993). Of gated units, too, if a unit's sign goes
 * to the row of its candidate and to all weights that lead out of it, but not to the rows of its own gates. Sign
 * changes leave every output as it was to the bit; a permutation adds in another order, so it does so but for rounding.
 *
 * @param units a permutation of 0 to n - 1
 * @param signs n times 1 or -1
 */
public record SignedPermutation(int[] units, int[] signs) {
    public SignedPermutation {
        boolean[] taken = new boolean[units.length];
        for (int unit : units) {
            if (unit < 0 || unit >= units.length || taken[unit]) {
                throw new IllegalArgumentException("units: expected a permutation, got " + Arrays.toString(units));
            }
            taken[unit] = true;
        }
        if (signs.length != units.length || !Arrays.stream(signs).allMatch(sign -> sign == 1 || sign == -1)) {
            throw new IllegalArgumentException(
                    "signs: expected " + units.length + " times 1 or -1, got " + Arrays.toString(signs));
        }
    }

    /** The one that changes nothing. */
    public static SignedPermutation identity(int units) {
        int[] same = new int[units];
        int[] signs = new int[units];
        for (int i = 0; i < units; i++) {
            same[i] = i;
            signs[i] = 1;
        }
        return new SignedPermutation(same, signs);
    }

    /** Any element, each as likely as any other. */
    public static SignedPermutation random(int units, RandomStream random) {
        return new SignedPermutation(permutation(units, random).units, signs(units, random).signs);
    }

    /** Any change of signs. */
    public static SignedPermutation signs(int units, RandomStream random) {
        SignedPermutation made = identity(units);
        for (int i = 0; i < units; i++) {
            made.signs[i] = random.nextBoolean() ? 1 : -1;
        }
        return made;
    }

    /** Any permutation without a change of signs. */
    public static SignedPermutation permutation(int units, RandomStream random) {
        SignedPermutation made = identity(units);
        for (int i = units - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = made.units[i];
            made.units[i] = made.units[j];
            made.units[j] = held;
        }
        return made;
    }

    /** How many units it moves about. */
    public int size() {
        return units.length;
    }

    /** What this one and then another one does. */
    public SignedPermutation then(SignedPermutation next) {
        int[] both = new int[units.length];
        int[] sign = new int[units.length];
        for (int i = 0; i < units.length; i++) {
            both[i] = units[next.units[i]];
            sign[i] = next.signs[i] * signs[next.units[i]];
        }
        return new SignedPermutation(both, sign);
    }

    /** The one that undoes this one. */
    public SignedPermutation inverse() {
        int[] back = new int[units.length];
        int[] sign = new int[units.length];
        for (int i = 0; i < units.length; i++) {
            back[units[i]] = i;
            sign[units[i]] = signs[i];
        }
        return new SignedPermutation(back, sign);
    }

    /**
     * The weights of the copy.
     *
     * @param weights {@code topology.weightCount()} weights. Not modified.
     * @return a fresh array
     */
    public double[] apply(Topology topology, double[] weights) {
        double[] made = new double[weights.length];
        int candidate = topology.cell().rows() - 1;
        for (int i = 0; i < units.length; i++) {
            for (int row = 0; row < topology.cell().rows(); row++) {
                int from = topology.rowStart(units[i], row);
                int to = topology.rowStart(i, row);
                int sign = topology.cell() == Cell.ELMAN || row == candidate ? signs[i] : 1;
                for (int column = 0; column <= topology.inputs(); column++) {
                    made[to + column] = sign * weights[from + column];
                }
                gather(weights, from + 1 + topology.inputs(), made, to + 1 + topology.inputs(), sign);
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            int start = topology.outputStart(output);
            made[start] = weights[start];
            gather(weights, start + 1, made, start + 1, 1);
        }
        return made;
    }

    private void gather(double[] weights, int from, double[] made, int to, int sign) {
        for (int j = 0; j < units.length; j++) {
            made[to + j] = sign * signs[j] * weights[from + units[j]];
        }
    }

    /** In how many units two elements agree, partner and sign. */
    public int agreement(SignedPermutation other) {
        int equal = 0;
        for (int i = 0; i < units.length; i++) {
            equal += units[i] == other.units[i] && signs[i] == other.signs[i] ? 1 : 0;
        }
        return equal;
    }

    /** One number a unit: its sign times one more than the old unit's number. */
    public double[] encoded() {
        double[] made = new double[units.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = signs[i] * (units[i] + 1);
        }
        return made;
    }

    /** What {@link #encoded} made numbers of. */
    public static SignedPermutation decoded(double[] numbers) {
        return new SignedPermutation(
                Arrays.stream(numbers)
                        .mapToInt(number -> (int) Math.abs(number) - 1)
                        .toArray(),
                Arrays.stream(numbers)
                        .mapToInt(number -> (int) Math.signum(number))
                        .toArray());
    }

    /** The natural logarithm of the number of elements, 2^n n!. */
    public static double logarithmOfOrder(int units) {
        double sum = units * StrictMath.log(2);
        for (int i = 2; i <= units; i++) {
            sum += StrictMath.log(i);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedPermutation element
                && Arrays.equals(units, element.units)
                && Arrays.equals(signs, element.signs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(units) + Arrays.hashCode(signs);
    }

    @Override
    public String toString() {
        return Arrays.toString(encoded());
    }
}
