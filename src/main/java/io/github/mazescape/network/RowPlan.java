package io.github.mazescape.network;

/**
 * Where the weights of a topology lie once they are packed for the vector kernel: rows of the same kind in groups, and within a
 * group the weights in the order in which they are needed (the biases of all rows of the group, then their first weights, and so
 * on). The number of rows of a kind is filled up to a multiple of {@value #NARROW} with rows of zeros.
 */
final class RowPlan {
    /** How many rows a wide group sums at once. */
    static final int WIDE = 8;
    /** How many rows the last group sums at once where a wide one would be half empty. */
    static final int NARROW = 4;

    private static final int NONE = -1;

    private final Topology topology;
    private final int paddedUnits;
    private final int paddedOutputs;
    private final int[] sources;

    RowPlan(Topology topology) {
        this.topology = topology;
        paddedUnits = padded(topology.hidden());
        paddedOutputs = padded(topology.outputs());
        sources = new int[outputs() + paddedOutputs * topology.outputLength()];
        for (int row = 0; row < topology.cell().rows(); row++) {
            for (int unit = 0; unit < paddedUnits; unit++) {
                int source = unit < topology.hidden() ? topology.rowStart(unit, row) : NONE;
                place(rows(row), unit, paddedUnits, topology.rowLength(), source);
            }
        }
        for (int k = 0; k < paddedOutputs; k++) {
            int source = k < topology.outputs() ? topology.outputStart(k) : NONE;
            place(outputs(), k, paddedOutputs, topology.outputLength(), source);
        }
    }

    private static int padded(int count) {
        return (count + NARROW - 1) / NARROW * NARROW;
    }

    /** How many rows the group has that starts at a row, of so many (padded) rows. */
    static int group(int first, int count) {
        return count - first >= WIDE ? WIDE : NARROW;
    }

    private void place(int start, int row, int count, int length, int source) {
        int first = row / WIDE * WIDE;
        int group = group(first, count);
        first += (row - first) / group * group;
        for (int i = 0; i < length; i++) {
            sources[start + first * length + i * group + row - first] = source == NONE ? NONE : source + i;
        }
    }

    /** The hidden units and the rows of zeros after them. */
    int paddedUnits() {
        return paddedUnits;
    }

    /** The outputs and the rows of zeros after them. */
    int paddedOutputs() {
        return paddedOutputs;
    }

    /** Where the packed rows of a kind start; the group whose first unit is u starts u row lengths later. */
    int rows(int row) {
        return row * paddedUnits * topology.rowLength();
    }

    /** Where the packed outputs start. */
    int outputs() {
        return topology.cell().rows() * paddedUnits * topology.rowLength();
    }

    /** Per packed weight its place in the flat vector of weights, or a negative number where it is 0. Not to be modified. */
    int[] sources() {
        return sources;
    }
}
