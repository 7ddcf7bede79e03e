package io.github.mazescape.network;

import java.util.Arrays;

/**
 * What both cells share in the scalar kernel. State lies in one row of lanes per unit, so that the inner loops run over two rows
 * with one index, a shape that the JIT compiler turns into vector instructions.
 */
abstract class ScalarPass implements ForwardPass {
    final Topology topology;
    final int lanes;
    final float[] weights;
    /** The state: a row of lanes per hidden unit. */
    float[][] state;
    /** Where the next state is built. */
    float[][] next;

    private final float[][] outputs;

    ScalarPass(Topology topology, int lanes) {
        this.topology = topology;
        this.lanes = lanes;
        weights = new float[topology.weightCount()];
        state = new float[topology.hidden()][lanes];
        next = new float[topology.hidden()][lanes];
        outputs = new float[topology.outputs()][lanes];
    }

    @Override
    public final int genomes() {
        return 1;
    }

    @Override
    public void load(int genome, double[] given) {
        if (genome != 0 || given.length != weights.length) {
            throw new IllegalArgumentException("weights: expected " + weights.length + " for genome 0, got "
                    + given.length + " for genome " + genome);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) given[i];
        }
    }

    @Override
    public final void reset() {
        for (float[] row : state) {
            Arrays.fill(row, 0f);
        }
    }

    @Override
    public final void step(int[] observations, int[] actions) {
        if (!topology.memory()) {
            reset();
        }
        hiddenStep(observations);
        float[][] old = state;
        state = next;
        next = old;
        decide(actions);
    }

    /** Builds {@link #next} from {@link #state} and what is observed. */
    abstract void hiddenStep(int[] observations);

    /** Sums the bias and the inputs that are on into a row of lanes. */
    final void sumInputs(int rowStart, int[] observations, float[] sum) {
        int inputs = topology.inputs();
        for (int lane = 0; lane < lanes; lane++) {
            float total = weights[rowStart];
            for (int bits = observations[lane] & (1 << inputs) - 1; bits != 0; bits &= bits - 1) {
                total += weights[rowStart + 1 + Integer.numberOfTrailingZeros(bits)];
            }
            sum[lane] = total;
        }
    }

    /** Adds {@code weight * row} for the rows of all units in order. */
    final void sumRows(int firstWeight, float[][] rows, float[] sum) {
        for (int j = 0; j < rows.length; j++) {
            addRow(weights[firstWeight + j], rows[j], sum);
        }
    }

    private static void addRow(float weight, float[] row, float[] sum) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] = Math.fma(weight, row[lane], sum[lane]);
        }
    }

    private void decide(int[] actions) {
        for (int k = 0; k < outputs.length; k++) {
            int start = topology.outputStart(k);
            Arrays.fill(outputs[k], weights[start]);
            sumRows(start + 1, state, outputs[k]);
        }
        for (int lane = 0; lane < lanes; lane++) {
            int best = 0;
            for (int k = 1; k < outputs.length; k++) {
                if (outputs[k][lane] > outputs[best][lane]) {
                    best = k;
                }
            }
            actions[lane] = best;
        }
    }

    @Override
    public final double hidden(int unit, int lane) {
        return state[unit][lane];
    }

    @Override
    public final double output(int output, int lane) {
        return outputs[output][lane];
    }
}
