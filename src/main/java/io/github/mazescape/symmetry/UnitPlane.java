package io.github.mazescape.symmetry;

import io.github.mazescape.network.Topology;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plane in which the symmetry of two hidden units is seen, as in a kaleidoscope. At its origin both units are
 * silent: nothing leads into them or out of them. Across, the first one takes the weights of a unit of the champion;
 * down, the second one takes the same weights. The sign of all weights of a unit changes nothing that a network with an
 * odd activation does, to the bit, so the picture is its own mirror image, left to right and top to bottom. Exchanging
 * the two units exchanges x and y, but for the rounding of sums in another order. Together this is the symmetry group
 * of the square, the signed permutations of two units (Albertini and Sontag, "For neural networks, function determines
 * form", Neural Networks 6, 1993).
 *
 * <p>The two units do not lead into each other or into themselves. Of gated units the gates stay as they are, for signs
 * do not reach them; both units have those of the first.
 *
 * @param first the unit that varies across
 * @param second the unit that varies down
 * @param origin the champion with both units silent
 * @param across what the first unit takes
 * @param down what the second unit takes
 */
public record UnitPlane(int first, int second, double[] origin, double[] across, double[] down) {
    /**
     * The plane of two units of a champion.
     *
     * @param champion {@code topology.weightCount()} weights. Not modified.
     * @param draw which two, from 0: those of the largest weights first
     */
    public static UnitPlane of(Topology topology, double[] champion, long draw) {
        topology.requireWeights(champion);
        int units = topology.hidden();
        if (units < 2) {
            throw new IllegalArgumentException("hidden: expected two units or more, got " + units);
        }
        List<Integer> byNorm = IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -norm(part(topology, champion, unit, unit, unit))))
                .toList();
        long left = Math.floorMod(draw, (long) units * (units - 1) / 2);
        int second = 1;
        while (left >= second) {
            left -= second;
            second++;
        }
        return of(topology, champion, byNorm.get((int) left), byNorm.get(second));
    }

    private static UnitPlane of(Topology topology, double[] champion, int first, int second) {
        double[] across = part(topology, champion, first, first, second);
        double[] down = part(topology, champion, first, second, first);
        double[] origin = champion.clone();
        silence(topology, origin, first);
        silence(topology, origin, second);
        for (int row = 0; row < candidate(topology); row++) {
            for (int unit : new int[] {first, second}) {
                int from = topology.rowStart(first, row);
                int to = topology.rowStart(unit, row);
                System.arraycopy(champion, from, origin, to, topology.rowLength());
                origin[recurrent(topology, unit, row, first)] = 0;
                origin[recurrent(topology, unit, row, second)] = 0;
            }
        }
        return new UnitPlane(first, second, origin, across, down);
    }

    private static int candidate(Topology topology) {
        return topology.cell().rows() - 1;
    }

    private static int recurrent(Topology topology, int unit, int row, int from) {
        return topology.rowStart(unit, row) + 1 + topology.inputs() + from;
    }

    /**
     * All that changes its sign with a unit, put in the place of a unit; that unit and another one stay unconnected.
     */
    private static double[] part(Topology topology, double[] champion, int unit, int place, int other) {
        double[] part = new double[champion.length];
        int row = candidate(topology);
        System.arraycopy(
                champion, topology.rowStart(unit, row), part, topology.rowStart(place, row), topology.rowLength());
        for (int to = 0; to < topology.hidden(); to++) {
            part[recurrent(topology, place, row, to)] =
                    to == place || to == other || to == unit ? 0 : champion[recurrent(topology, unit, row, to)];
            for (int each = 0; each < topology.cell().rows() && to != place && to != other && to != unit; each++) {
                part[recurrent(topology, to, each, place)] = champion[recurrent(topology, to, each, unit)];
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            part[topology.outputStart(output) + 1 + place] = champion[topology.outputStart(output) + 1 + unit];
        }
        return part;
    }

    /** Takes away all that leads into a unit and out of it. */
    private static void silence(Topology topology, double[] weights, int unit) {
        for (int row = 0; row < topology.cell().rows(); row++) {
            int start = topology.rowStart(unit, row);
            Arrays.fill(weights, start, start + topology.rowLength(), 0);
            for (int to = 0; to < topology.hidden(); to++) {
                weights[recurrent(topology, to, row, unit)] = 0;
            }
        }
        for (int output = 0; output < topology.outputs(); output++) {
            weights[topology.outputStart(output) + 1 + unit] = 0;
        }
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
