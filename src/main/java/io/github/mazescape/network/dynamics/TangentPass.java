package io.github.mazescape.network.dynamics;

import io.github.mazescape.network.Activation;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.Weights;
import java.util.Arrays;

/**
 * A forward pass of one genome in double precision that carries a small change of the hidden state along in each lane,
 * so that the growth of changes costs one episode and no recording. Its actions are bit for bit those of the other
 * passes of {@link io.github.mazescape.network.Precision#DOUBLE}, its growth that of
 * {@link TangentGrowth#along(Probe, int[], int, double[])}. The lanes lie side by side, in loops that the JIT compiler
 * turns into vectors.
 */
public final class TangentPass implements ForwardPass {
    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    private final Topology topology;
    private final int lanes;
    private final int transientSteps;
    private final double[] start;
    private final double[] weights;
    private final double[] inputs;
    private final double[] outputs;
    private final double[] sum;
    private final double[] grown;
    private final TangentGrowth[] growth;
    /** The state, and the change of it, of unit u in lane l at u * lanes + l. */
    private double[] state;

    private double[] tangent;
    private double[] nextState;
    private double[] nextTangent;
    private final double[] gated;
    private final double[] gatedTangent;
    /** Whether no episode began since the weights were loaded. */
    private boolean fresh = true;

    /**
     * @param lanes how many lanes the genome has
     * @param transientSteps how many of the first steps the exponents leave out
     * @param start the change at the start of an episode, of length 1, one number for each hidden unit. Not modified.
     */
    public TangentPass(Topology topology, int lanes, int transientSteps, double[] start) {
        this.topology = topology;
        this.lanes = lanes;
        this.transientSteps = transientSteps;
        this.start = start.clone();
        weights = new double[topology.weightCount()];
        inputs = new double[topology.inputs() * lanes];
        outputs = new double[topology.outputs() * lanes];
        sum = new double[lanes];
        grown = new double[lanes];
        growth = new TangentGrowth[lanes];
        int size = topology.hidden() * lanes;
        state = new double[size];
        tangent = new double[size];
        nextState = new double[size];
        nextTangent = new double[size];
        gated = new double[topology.cell() == Cell.GRU ? size : 0];
        gatedTangent = new double[gated.length];
        reset();
    }

    @Override
    public int genomes() {
        return 1;
    }

    /** Takes over the weights, and begins to count growth anew with the next reset. */
    @Override
    public void load(int genome, double[] given) {
        topology.requireWeights(given);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Weights.asDouble(given[i]);
        }
        fresh = true;
    }

    /**
     * Sets the state to zero: at first the start of an episode, later a loss of memory, in which the change vanishes.
     */
    @Override
    public void reset() {
        Arrays.fill(state, 0);
        Arrays.fill(tangent, 0);
        for (int lane = 0; fresh && lane < lanes; lane++) {
            growth[lane] = new TangentGrowth(transientSteps);
            begin(lane);
        }
        fresh = false;
    }

    private void begin(int lane) {
        for (int unit = 0; unit < start.length; unit++) {
            tangent[unit * lanes + lane] = start[unit];
        }
    }

    /** How the change of the state has grown in a lane since the start of the episode. */
    public TangentGrowth growth(int lane) {
        return growth[lane];
    }

    @Override
    public void step(int[] observations, int[] actions) {
        if (!topology.memory()) {
            Arrays.fill(state, 0);
            Arrays.fill(tangent, 0);
        }
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = observations[i % lanes] >> i / lanes & 1;
        }
        if (topology.cell() == Cell.GRU) {
            gate();
        }
        for (int unit = 0; unit < topology.hidden(); unit++) {
            if (topology.cell() == Cell.GRU) {
                stepGated(unit);
            } else {
                row(unit, 0, state, tangent);
                int from = unit * lanes;
                for (int lane = 0; lane < lanes; lane++) {
                    nextState[from + lane] = Activation.tanh(sum[lane]);
                    nextTangent[from + lane] = Activation.tanhDerivative(sum[lane]) * grown[lane];
                }
            }
        }
        swap();
        grow();
        act(actions);
    }

    private void gate() {
        for (int unit = 0; unit < topology.hidden(); unit++) {
            row(unit, RESET, state, tangent);
            int from = unit * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                double reset = Activation.sigmoid(sum[lane]);
                double change = Activation.sigmoidDerivative(sum[lane]) * grown[lane];
                gated[from + lane] = reset * state[from + lane];
                gatedTangent[from + lane] = Math.fma(reset, tangent[from + lane], state[from + lane] * change);
            }
        }
    }

    private void stepGated(int unit) {
        int from = unit * lanes;
        row(unit, CANDIDATE, gated, gatedTangent);
        for (int lane = 0; lane < lanes; lane++) {
            nextState[from + lane] = Activation.tanh(sum[lane]);
            nextTangent[from + lane] = Activation.tanhDerivative(sum[lane]) * grown[lane];
        }
        row(unit, UPDATE, state, tangent);
        for (int lane = 0; lane < lanes; lane++) {
            int at = from + lane;
            double update = Activation.sigmoid(sum[lane]);
            double change = Activation.sigmoidDerivative(sum[lane]) * grown[lane];
            double candidate = nextState[at];
            double candidateChange = nextTangent[at];
            nextState[at] = Math.fma(update, state[at] - candidate, candidate);
            nextTangent[at] =
                    Math.fma(update, tangent[at] - candidateChange, candidateChange) + (state[at] - candidate) * change;
        }
    }

    /** The sum of a row in each lane, and what the row makes of the change. */
    private void row(int unit, int row, double[] states, double[] changes) {
        int weight = topology.rowStart(unit, row);
        Arrays.fill(sum, weights[weight++]);
        Arrays.fill(grown, 0);
        for (int from = 0; from < inputs.length; from += lanes) {
            addProducts(weights[weight++], inputs, from, sum);
        }
        for (int from = 0; from < states.length; from += lanes) {
            addProducts(weights[weight], states, from, sum);
            addProducts(weights[weight++], changes, from, grown);
        }
    }

    private static void addProducts(double weight, double[] values, int from, double[] sums) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] = Math.fma(weight, values[from + lane], sums[lane]);
        }
    }

    private void swap() {
        double[] held = state;
        state = nextState;
        nextState = held;
        held = tangent;
        tangent = nextTangent;
        nextTangent = held;
    }

    private void grow() {
        Arrays.fill(sum, 0);
        for (int from = 0; from < tangent.length; from += lanes) {
            for (int lane = 0; lane < lanes; lane++) {
                sum[lane] = Math.fma(tangent[from + lane], tangent[from + lane], sum[lane]);
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            double norm = Math.sqrt(sum[lane]);
            growth[lane].add(StrictMath.log(norm));
            if (norm == 0) {
                begin(lane);
            }
            grown[lane] = norm == 0 ? 1 : 1 / norm;
        }
        for (int from = 0; from < tangent.length; from += lanes) {
            for (int lane = 0; lane < lanes; lane++) {
                tangent[from + lane] *= grown[lane];
            }
        }
    }

    private void act(int[] actions) {
        for (int output = 0; output < topology.outputs(); output++) {
            int weight = topology.outputStart(output);
            Arrays.fill(sum, weights[weight++]);
            for (int from = 0; from < state.length; from += lanes) {
                addProducts(weights[weight++], state, from, sum);
            }
            System.arraycopy(sum, 0, outputs, output * lanes, lanes);
        }
        for (int lane = 0; lane < lanes; lane++) {
            int best = 0;
            for (int output = 1; output < topology.outputs(); output++) {
                best = outputs[output * lanes + lane] > outputs[best * lanes + lane] ? output : best;
            }
            actions[lane] = best;
        }
    }

    @Override
    public double hidden(int unit, int lane) {
        return state[unit * lanes + lane];
    }

    @Override
    public double output(int output, int lane) {
        return outputs[output * lanes + lane];
    }
}
