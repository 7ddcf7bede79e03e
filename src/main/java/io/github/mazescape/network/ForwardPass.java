package io.github.mazescape.network;

/**
 * The forward pass of one or several genomes of one topology over lanes: the mutable workspace of one thread.
 *
 * <p>A lane is one maze of one genome. A pass carries {@link #genomes()} genomes of {@code lanesPerGenome} lanes each;
 * lane l of genome g has the index {@code g * lanesPerGenome + l} in every array here.
 *
 * <p>Every implementation gives the same bits, since this is the order in which it must compute, each operation rounded
 * once:
 *
 * <ul>
 * <li>Weights are first held within plus or minus 2^64 (not a number counts as 0) and rounded from double to the
 * precision of the
 *       pass. So no sum overflows, and nothing below is ever infinite or not a number.
 * <li>The sum of a row starts as the bias; then {@code sum = fma(weight, x, sum)} for each input in order, where x
 * is 1 if the
 *     input is on and else 0; then {@code sum = fma(weight, state, sum)} for each hidden unit in order, with the state
 *     before
 *       the step.
 *   <li>Elman: the new state is {@link Activation#tanh} of the sum.
 * <li>GRU: {@code z} and {@code r} are {@link Activation#sigmoid} of their sums; the candidate's sum takes {@code
 * r_j * h_j}
 *     (one rounding) in place of the state of unit j, {@code n} is {@link Activation#tanh} of it; the new state is
 *     {@code fma(z, h
 *       - n, n)}.
 * <li>An output's sum starts as its bias, then {@code sum = fma(weight, state, sum)} for each hidden unit in order,
 * with
 *       the state after the step.
 * <li>The action is the index of the largest output; a later output wins only if it is greater, so ties leave the
 * lower
 *       index.
 * </ul>
 */
public interface ForwardPass {
    /** How many genomes this pass carries at once, at least 1. */
    int genomes();

    /**
     * Takes over the weights of one genome.
     *
     * @param genome the genome's place, in [0, genomes())
     * @param weights {@link Topology#weightCount()} weights. Not modified, not kept.
     */
    void load(int genome, double[] weights);

    /** Sets the hidden state of all lanes to zero, as at the start of an episode. */
    void reset();

    /**
     * Goes one step on in all lanes.
     *
     * @param observations per lane the inputs as bits, input 0 the lowest. Not modified.
     * @param actions per lane the index of the largest output. Overwritten.
     */
    void step(int[] observations, int[] actions);

    /** The state of a hidden unit in a lane after the last step, in [-1, 1]. */
    double hidden(int unit, int lane);

    /** An output in a lane after the last step. */
    double output(int output, int lane);
}
