package io.github.mazescape.network;

/**
 * Where the weights of a topology lie once they are packed for the vector kernel. Rows of the same kind (the rows of
 * the hidden units, for gated units three kinds, and the outputs) are summed in groups; the number of rows of a kind is
 * filled up to a multiple of {@value #NARROW} with rows of zeros. A row has two parts: its <em>start</em>, which holds
 * the bias and the first few inputs in one vector, and the weights that remain, of which those of a group lie in the
 * order in which they are needed: the first of all its rows, then the second of all its rows, and so on.
 *
 * @param topology the shape of the networks
 * @param folded how many of the first inputs are in the start of a hidden row; none are in that of an output
 */
record RowPlan(Topology topology, int folded) {
    /** How many rows a wide group sums at once. */
    static final int WIDE = 8;
    /** How many rows the last group sums at once where a wide one would be half empty. */
    static final int NARROW = 4;
    /** Where a weight has no place in the flat vector, but is 0. */
    static final int ZERO = -1;

    private static int padded(int count) {
        return (count + NARROW - 1) / NARROW * NARROW;
    }

    /** The hidden units and the rows of zeros after them. */
    int units() {
        return padded(topology.hidden());
    }

    /** The outputs and the rows of zeros after them. */
    int outputs() {
        return padded(topology.outputs());
    }

    /** The number of kinds: those of the hidden units, and last the outputs. */
    int kinds() {
        return topology.cell().rows() + 1;
    }

    /** The number of rows of a kind, rows of zeros included. */
    int rows(int kind) {
        return hidden(kind) ? units() : outputs();
    }

    private boolean hidden(int kind) {
        return kind < topology.cell().rows();
    }

    /** The number of a kind's first row among all rows. */
    int firstRow(int kind) {
        return kind * units();
    }

    /** The number of rows of all kinds. */
    int allRows() {
        return firstRow(kinds() - 1) + outputs();
    }

    /** How many weights remain in a row of a kind beside its start. */
    int remaining(int kind) {
        return hidden(kind) ? topology.inputs() - folded + topology.hidden() : topology.hidden();
    }

    /**
     * Where the remaining weights of a kind start; those of the group whose first row is r start {@code r * remaining}
     * later.
     */
    int firstWeight(int kind) {
        return kind * units() * remaining(0);
    }

    /** How many remaining weights there are in all. */
    int weights() {
        return firstWeight(kinds() - 1) + outputs() * topology.hidden();
    }

    /** Where the bias of each row lies in the flat vector of weights, or {@link #ZERO}. */
    int[] biases() {
        int[] biases = new int[allRows()];
        for (int kind = 0; kind < kinds(); kind++) {
            for (int row = 0; row < rows(kind); row++) {
                biases[firstRow(kind) + row] = bias(kind, row);
            }
        }
        return biases;
    }

    /** Where each remaining weight lies in the flat vector of weights, or {@link #ZERO}. */
    int[] sources() {
        int[] sources = new int[weights()];
        for (int kind = 0; kind < kinds(); kind++) {
            int skipped = hidden(kind) ? 1 + folded : 1;
            for (int row = 0; row < rows(kind); row++) {
                int first = row / WIDE * WIDE;
                int group = Math.min(WIDE, rows(kind) - first);
                for (int i = 0; i < remaining(kind); i++) {
                    int bias = bias(kind, row);
                    sources[firstWeight(kind) + first * remaining(kind) + i * group + row - first] =
                            bias == ZERO ? ZERO : bias + skipped + i;
                }
            }
        }
        return sources;
    }

    private int bias(int kind, int row) {
        if (hidden(kind)) {
            return row < topology.hidden() ? topology.rowStart(row, kind) : ZERO;
        }
        return row < topology.outputs() ? topology.outputStart(row) : ZERO;
    }
}
