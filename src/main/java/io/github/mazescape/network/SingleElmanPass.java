package io.github.mazescape.network;

/** The scalar forward pass of Elman networks. */
final class SingleElmanPass extends SinglePass {
    SingleElmanPass(Topology topology, int lanes) {
        super(topology, lanes);
    }

    @Override
    void hiddenStep() {
        for (int unit = 0; unit < topology.hidden(); unit++) {
            int start = topology.rowStart(unit, 0);
            float[] sum = next[unit];
            sumInputs(start, sum);
            sumRows(start + 1 + topology.inputs(), state, sum);
            for (int lane = 0; lane < lanes; lane++) {
                sum[lane] = Activation.tanh(sum[lane]);
            }
        }
    }
}
