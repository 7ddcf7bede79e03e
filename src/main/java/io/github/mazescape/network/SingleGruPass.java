package io.github.mazescape.network;

/** The scalar forward pass of gated recurrent units. */
final class SingleGruPass extends SinglePass {
    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    private final float[][] gated;
    private final float[] update;

    SingleGruPass(Topology topology, int lanes) {
        super(topology, lanes);
        gated = new float[topology.hidden()][lanes];
        update = new float[lanes];
    }

    @Override
    void hiddenStep() {
        for (int unit = 0; unit < topology.hidden(); unit++) {
            float[] reset = gated[unit];
            sumRow(unit, RESET, state, reset);
            for (int lane = 0; lane < lanes; lane++) {
                reset[lane] = Activation.sigmoid(reset[lane]) * state[unit][lane];
            }
        }
        for (int unit = 0; unit < topology.hidden(); unit++) {
            sumRow(unit, UPDATE, state, update);
            float[] sum = next[unit];
            sumRow(unit, CANDIDATE, gated, sum);
            for (int lane = 0; lane < lanes; lane++) {
                float candidate = Activation.tanh(sum[lane]);
                sum[lane] = Math.fma(Activation.sigmoid(update[lane]), state[unit][lane] - candidate, candidate);
            }
        }
    }

    private void sumRow(int unit, int row, float[][] rows, float[] sum) {
        int start = topology.rowStart(unit, row);
        sumInputs(start, sum);
        sumRows(start + 1 + topology.inputs(), rows, sum);
    }
}
