package io.github.mazescape.network;

/** What a hidden unit is made of. */
public enum Cell {
    /** Elman (1990): the unit is the activation of its bias, inputs and the last state of all hidden units. */
    ELMAN(1),
    /** Gated recurrent unit (Cho et al. 2014, arXiv:1406.1078): update gate, reset gate and candidate. */
    GRU(3);

    private final int rows;

    Cell(int rows) {
        this.rows = rows;
    }

    /** How many rows of weights (bias, inputs, recurrent) one unit has: 1 or 3. */
    public int rows() {
        return rows;
    }
}
