package io.github.mazescape.network;

/**
 * The shape of a recurrent network, and the one place that says in which order its weights lie in a flat vector.
 *
 * <p>Hidden units come first, one after the other, then the outputs. A hidden unit has one row (Elman) or three (GRU:
 * update gate z, reset gate r, candidate n). A row is its bias, then one weight per input, then one per hidden unit. An
 * output is its bias, then one weight per hidden unit. A unit or an output with all its weights is a <em>neuron</em>.
 *
 * @param inputs binary inputs, in [1, 24]
 * @param hidden hidden units, in [1, 256]
 * @param outputs linear outputs, in [2, 16]
 * @param cell what a hidden unit is made of
 * @param memory whether the hidden state lives from step to step; if not, it is zero before every step
 */
public record Topology(int inputs, int hidden, int outputs, Cell cell, boolean memory) {
    /** The most inputs: an observation is a word of so many bits. */
    public static final int MAX_INPUTS = 24;

    public Topology {
        requireRange("inputs", inputs, 1, MAX_INPUTS);
        requireRange("hidden", hidden, 1, 256);
        requireRange("outputs", outputs, 2, 16);
    }

    private static void requireRange(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    name + ": expected a number from " + low + " to " + high + ", got " + value);
        }
    }

    /** The number of weights in a row of a hidden unit: bias, inputs, recurrent. */
    public int rowLength() {
        return 1 + inputs + hidden;
    }

    /** The number of weights of a hidden unit: one row or three. */
    public int unitLength() {
        return cell.rows() * rowLength();
    }

    /** The number of weights of an output: bias and one per hidden unit. */
    public int outputLength() {
        return 1 + hidden;
    }

    /** The number of weights in all. */
    public int weightCount() {
        return hidden * unitLength() + outputs * outputLength();
    }

    /** Where a row of a hidden unit starts. */
    public int rowStart(int unit, int row) {
        return unit * unitLength() + row * rowLength();
    }

    /** Where an output starts. */
    public int outputStart(int output) {
        return hidden * unitLength() + output * outputLength();
    }

    /**
     * Checks that there are as many weights as the topology has.
     *
     * @throws IllegalArgumentException if there are not
     */
    public void requireWeights(double[] weights) {
        if (weights.length != weightCount()) {
            throw new IllegalArgumentException("weights: expected " + weightCount() + ", got " + weights.length);
        }
    }

    /** The number of neurons: hidden units, then outputs. */
    public int neuronCount() {
        return hidden + outputs;
    }

    /** Where the weights of a neuron start; {@code neuronStart(neuronCount())} is the number of weights. */
    public int neuronStart(int neuron) {
        return neuron <= hidden ? neuron * unitLength() : outputStart(neuron - hidden);
    }

    /** The same shape with or without memory; the weights are the same ones. */
    public Topology withMemory(boolean wanted) {
        return new Topology(inputs, hidden, outputs, cell, wanted);
    }
}
