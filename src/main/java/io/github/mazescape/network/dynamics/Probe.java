package io.github.mazescape.network.dynamics;

import io.github.mazescape.network.Activation;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.Weights;
import java.util.Arrays;

/**
 * One network in double precision whose hidden state the caller holds: a step from any state, and how a small change of
 * that state goes on. Bit for bit as the passes of {@link io.github.mazescape.network.Precision#DOUBLE}. The workspace
 * of one thread.
 */
public final class Probe {
    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    private final Topology topology;
    private final double[] weights;
    private final double[] next;
    private final double[] gated;
    private final double[] gatedTangent;

    /** @param weights {@code topology.weightCount()} weights. Not modified, not kept. */
    public Probe(Topology topology, double[] weights) {
        topology.requireWeights(weights);
        this.topology = topology;
        this.weights = Arrays.stream(weights).map(Weights::asDouble).toArray();
        next = new double[topology.hidden()];
        gated = new double[topology.hidden()];
        gatedTangent = new double[topology.hidden()];
    }

    /** The shape of the network. */
    public Topology topology() {
        return topology;
    }

    /** The state at the start of an episode: all 0. */
    public double[] start() {
        return new double[topology.hidden()];
    }

    /**
     * Goes one step on.
     *
     * @param observation the inputs as bits, input 0 the lowest
     * @param state the state of each hidden unit; becomes that after the step
     * @param outputs the value of each output. Overwritten.
     */
    public void step(int observation, double[] state, double[] outputs) {
        if (!topology.memory()) {
            Arrays.fill(state, 0);
        }
        if (topology.cell() == Cell.GRU) {
            gate(observation, state);
        }
        for (int unit = 0; unit < next.length; unit++) {
            next[unit] = switch (topology.cell()) {
                case ELMAN -> Activation.tanh(sum(unit, 0, observation, state));
                case GRU -> {
                    double candidate = Activation.tanh(sum(unit, CANDIDATE, observation, gated));
                    double update = Activation.sigmoid(sum(unit, UPDATE, observation, state));
                    yield Math.fma(update, state[unit] - candidate, candidate);
                }
            };
        }
        System.arraycopy(next, 0, state, 0, next.length);
        for (int output = 0; output < outputs.length; output++) {
            int start = topology.outputStart(output);
            outputs[output] = addProducts(weights[start], start + 1, state);
        }
    }

    /**
     * Multiplies a tangent vector by the Jacobian of the state's step: the derivative of the activation as it is here,
     * which is 0 beyond its bound.
     *
     * @param observation the inputs as bits
     * @param before the state before the step. Not modified.
     * @param tangent a small change of that state; becomes, to first order, that of the state after the step
     */
    public void differentiate(int observation, double[] before, double[] tangent) {
        if (!topology.memory()) {
            Arrays.fill(tangent, 0);
            return;
        }
        if (topology.cell() == Cell.GRU) {
            gate(observation, before);
            for (int unit = 0; unit < next.length; unit++) {
                double reset = sum(unit, RESET, observation, before);
                double change = Activation.sigmoidDerivative(reset) * product(unit, RESET, tangent);
                gatedTangent[unit] = Math.fma(Activation.sigmoid(reset), tangent[unit], before[unit] * change);
            }
        }
        for (int unit = 0; unit < next.length; unit++) {
            next[unit] = switch (topology.cell()) {
                case ELMAN -> Activation.tanhDerivative(sum(unit, 0, observation, before)) * product(unit, 0, tangent);
                case GRU -> gatedDerivative(unit, observation, before, tangent);
            };
        }
        System.arraycopy(next, 0, tangent, 0, next.length);
    }

    private double gatedDerivative(int unit, int observation, double[] before, double[] tangent) {
        double candidateSum = sum(unit, CANDIDATE, observation, gated);
        double candidate = Activation.tanh(candidateSum);
        double candidateChange = Activation.tanhDerivative(candidateSum) * product(unit, CANDIDATE, gatedTangent);
        double updateSum = sum(unit, UPDATE, observation, before);
        double updateChange = Activation.sigmoidDerivative(updateSum) * product(unit, UPDATE, tangent);
        return Math.fma(Activation.sigmoid(updateSum), tangent[unit] - candidateChange, candidateChange)
                + (before[unit] - candidate) * updateChange;
    }

    /** The action that follows from outputs: the index of the largest, the lowest of equal ones. */
    public static int action(double[] outputs) {
        int best = 0;
        for (int output = 1; output < outputs.length; output++) {
            if (outputs[output] > outputs[best]) {
                best = output;
            }
        }
        return best;
    }

    private void gate(int observation, double[] state) {
        for (int unit = 0; unit < gated.length; unit++) {
            gated[unit] = Activation.sigmoid(sum(unit, RESET, observation, state)) * state[unit];
        }
    }

    private double sum(int unit, int row, int observation, double[] state) {
        int start = topology.rowStart(unit, row);
        double sum = weights[start];
        for (int input = 0; input < topology.inputs(); input++) {
            sum = Math.fma(weights[start + 1 + input], observation >> input & 1, sum);
        }
        return addProducts(sum, start + 1 + topology.inputs(), state);
    }

    /** What the recurrent weights of a row make of a vector. */
    private double product(int unit, int row, double[] vector) {
        return addProducts(0, topology.rowStart(unit, row) + 1 + topology.inputs(), vector);
    }

    private double addProducts(double first, int firstWeight, double[] vector) {
        double sum = first;
        for (int i = 0; i < vector.length; i++) {
            sum = Math.fma(weights[firstWeight + i], vector[i], sum);
        }
        return sum;
    }
}
