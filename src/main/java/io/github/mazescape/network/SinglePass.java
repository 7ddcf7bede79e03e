package io.github.mazescape.network;

import java.util.Arrays;

/**
 * What both cells share in the scalar kernel. State lies in one row of lanes per unit, so that the inner loops run over
 * two rows with one index, a shape that the JIT compiler turns into vector instructions.
 *
 * <p>The build derives {@code DoublePass} and its two cells from the files of single precision, word by word.
 */
abstract class SinglePass implements ForwardPass {
    final Topology topology;
    final int lanes;
    final float[] weights;
    /** The state: a row of lanes per hidden unit. */
    float[][] state;
    /** Where the next state is built. */
    float[][] next;

    private final float[][] inputs;
    private final float[][] outputs;

    SinglePass(Topology topology, int lanes) {
        this.topology = topology;
        this.lanes = lanes;
        weights = new float[topology.weightCount()];
        state = new float[topology.hidden()][lanes];
        next = new float[topology.hidden()][lanes];
        inputs = new float[topology.inputs()][lanes];
        outputs = new float[topology.outputs()][lanes];
    }

    @Override
    public final int genomes() {
        return 1;
    }

    @Override
    public void load(int genome, double[] given) {
        if (genome != 0) {
            throw new IllegalArgumentException("genome: expected 0, got " + genome);
        }
        topology.requireWeights(given);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Weights.asFloat(given[i]);
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
        takeInputs(observations);
        hiddenStep();
        float[][] old = state;
        state = next;
        next = old;
        decide(actions);
    }

    /** Builds {@link #next} from {@link #state} and the inputs. */
    abstract void hiddenStep();

    /** Sums the bias and the inputs into a row of lanes. */
    final void sumInputs(int rowStart, float[] sum) {
        Arrays.fill(sum, weights[rowStart]);
        sumRows(rowStart + 1, inputs, sum);
    }

    private void takeInputs(int[] observations) {
        for (int i = 0; i < inputs.length; i++) {
            float[] row = inputs[i];
            for (int lane = 0; lane < lanes; lane++) {
                row[lane] = observations[lane] >> i & 1;
            }
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
