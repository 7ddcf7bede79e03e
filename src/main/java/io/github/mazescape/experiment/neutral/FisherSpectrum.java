package io.github.mazescape.experiment.neutral;

import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Probe;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * How stiff a network is in each direction of weight space: the eigenvalues of the Fisher information of its actions,
 * where it draws them by the softmax of its outputs, on observations that stay what they are (S. Amari, "Natural
 * gradient works efficiently in learning", Neural Computation 10(2), 1998). The largest action itself has no
 * derivative; the softmax has.
 */
final class FisherSpectrum {
    /** The temperature is such that the likeliest action has this probability, on average over the steps. */
    private static final double SURE = 0.9;
    /** The step of the differences, in root mean squares of the weights. */
    private static final double STEP = 1e-5;

    private FisherSpectrum() {}

    /**
     * The eigenvalues over the largest, falling.
     *
     * @param weights not modified
     * @param episodes [episode][step] the observations, as bits. Not modified.
     */
    static double[] of(Topology topology, double[] weights, int[][] episodes) {
        double[][] outputs = outputs(topology, weights, episodes);
        double temperature = temperature(outputs);
        double step = STEP * Controls.rms(weights);
        int actions = topology.outputs();
        DMatrixRMaj slopes = new DMatrixRMaj(outputs.length * actions, weights.length);
        double[] moved = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            moved[i] = weights[i] + step;
            double[][] other = outputs(topology, moved, episodes);
            moved[i] = weights[i];
            for (int t = 0; t < outputs.length; t++) {
                double[] chances = chances(outputs[t], temperature);
                double mean = 0;
                for (int a = 0; a < actions; a++) {
                    mean += chances[a] * (other[t][a] - outputs[t][a]);
                }
                for (int a = 0; a < actions; a++) {
                    double slope = (other[t][a] - outputs[t][a] - mean) / (step * temperature);
                    slopes.set(t * actions + a, i, Math.sqrt(chances[a]) * slope);
                }
            }
        }
        DMatrixRMaj information = new DMatrixRMaj(weights.length, weights.length);
        CommonOps_DDRM.multInner(slopes, information);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(weights.length, false, true);
        if (!eigen.decompose(information)) {
            throw new IllegalStateException("the eigenvalues of the Fisher information were not found");
        }
        double[] values = new double[weights.length];
        Arrays.setAll(values, i -> -Math.max(0, eigen.getEigenvalue(i).getReal()));
        Arrays.sort(values);
        double largest = values[0];
        return Arrays.stream(values)
                .map(value -> largest == 0 ? 0 : value / largest)
                .toArray();
    }

    private static double[][] outputs(Topology topology, double[] weights, int[][] episodes) {
        Probe probe = new Probe(topology, weights);
        int steps = Arrays.stream(episodes).mapToInt(seen -> seen.length).sum();
        double[][] outputs = new double[steps][topology.outputs()];
        int step = 0;
        for (int[] seen : episodes) {
            double[] state = probe.start();
            for (int observation : seen) {
                probe.step(observation, state, outputs[step++]);
            }
        }
        return outputs;
    }

    /** By halving: the hotter, the less sure. */
    private static double temperature(double[][] outputs) {
        double low = -20;
        double high = 20;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double sure = 0;
            for (double[] step : outputs) {
                sure += Arrays.stream(chances(step, StrictMath.exp(middle)))
                                .max()
                                .orElseThrow()
                        / outputs.length;
            }
            low = sure > SURE ? middle : low;
            high = sure > SURE ? high : middle;
        }
        return StrictMath.exp(low);
    }

    private static double[] chances(double[] outputs, double temperature) {
        double largest = Arrays.stream(outputs).max().orElseThrow();
        double[] chances = new double[outputs.length];
        double sum = 0;
        for (int a = 0; a < outputs.length; a++) {
            chances[a] = StrictMath.exp((outputs[a] - largest) / temperature);
            sum += chances[a];
        }
        for (int a = 0; a < outputs.length; a++) {
            chances[a] /= sum;
        }
        return chances;
    }
}
