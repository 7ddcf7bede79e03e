package io.github.mazescape.network.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.network.Activation;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeTest {
    @ParameterizedTest
    @EnumSource(Cell.class)
    void aStepGivesTheBitsOfThePassInDoublePrecision(Cell cell) {
        for (boolean memory : new boolean[] {true, false}) {
            Topology topology = new Topology(7, 16, 3, cell, memory);
            RandomStream random = new Seed(memory ? 1 : 2).stream();
            double[] weights = weights(topology, random);
            weights[3] = Double.NaN;
            weights[5] = Double.MAX_VALUE;
            ForwardPass pass = new ScalarKernel(Precision.DOUBLE).forwardPass(topology, 1);
            pass.load(0, weights);
            pass.reset();
            Probe probe = new Probe(topology, weights);
            double[] state = probe.start();
            double[] outputs = new double[3];
            int[] action = new int[1];
            for (int step = 0; step < 100; step++) {
                int observation = random.nextInt(128);
                pass.step(new int[] {observation}, action);
                probe.step(observation, state, outputs);
                for (int unit = 0; unit < 16; unit++) {
                    assertEquals(bits(pass.hidden(unit, 0)), bits(state[unit]));
                }
                for (int output = 0; output < 3; output++) {
                    assertEquals(bits(pass.output(output, 0)), bits(outputs[output]));
                }
                assertEquals(action[0], Probe.action(outputs));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theJacobianTimesATangentIsTheLimitOfSmallDifferences(Cell cell) {
        Topology topology = new Topology(7, 9, 3, cell, true);
        RandomStream random = new Seed(3).stream();
        for (int trial = 0; trial < 50; trial++) {
            Probe probe = new Probe(topology, weights(topology, random));
            double[] before = uniform(9, random);
            double[] tangent = uniform(9, random);
            int observation = random.nextInt(128);
            double[] ahead = moved(probe, observation, before, tangent, 1e-6);
            double[] behind = moved(probe, observation, before, tangent, -1e-6);
            double[] expected = new double[9];
            for (int i = 0; i < 9; i++) {
                expected[i] = (ahead[i] - behind[i]) / 2e-6;
            }
            double[] kept = before.clone();
            probe.differentiate(observation, before, tangent);
            assertArrayEquals(expected, tangent, 1e-7);
            assertArrayEquals(kept, before);
        }
    }

    @Test
    void theDerivativeOfTheActivationIsItsOwnAndNotThatOfTheHyperbolicTangent() {
        double greatest = 0;
        for (double x = -4.99; x < 4.985; x += 0.01) {
            double difference = (Activation.tanh(x + 1e-6) - Activation.tanh(x - 1e-6)) / 2e-6;
            assertEquals(difference, Activation.tanhDerivative(x), 1e-9);
            double value = Activation.tanh(x);
            greatest = Math.max(greatest, Math.abs(1 - value * value - Activation.tanhDerivative(x)));
        }
        assertTrue(greatest > 1e-4, "" + greatest);
        for (double beyond : new double[] {5, 5.01, 1e9, Double.POSITIVE_INFINITY}) {
            assertEquals(0, Activation.tanhDerivative(beyond));
            assertEquals(0, Activation.tanhDerivative(-beyond));
        }
        assertEquals(
                (Activation.sigmoid(1.7 + 1e-6) - Activation.sigmoid(1.7 - 1e-6)) / 2e-6,
                Activation.sigmoidDerivative(1.7),
                1e-9);
    }

    @Test
    void ofANetworkWithoutMemoryNothingOfTheStateGoesOn() {
        Topology topology = new Topology(7, 4, 3, Cell.ELMAN, false);
        double[] tangent = {1, 2, 3, 4};
        new Probe(topology, weights(topology, new Seed(4).stream())).differentiate(5, new double[4], tangent);
        assertArrayEquals(new double[4], tangent);
    }

    @Test
    void equalOutputsGiveTheLowerAction() {
        assertEquals(1, Probe.action(new double[] {0, 2, 2}));
    }

    @Test
    void weightsOfAnotherShapeAreRefused() {
        Topology topology = new Topology(7, 4, 3, Cell.GRU, true);
        assertThrows(IllegalArgumentException.class, () -> new Probe(topology, new double[3]));
    }

    private static double[] moved(Probe probe, int observation, double[] before, double[] tangent, double by) {
        double[] state = before.clone();
        for (int i = 0; i < state.length; i++) {
            state[i] += by * tangent[i];
        }
        probe.step(observation, state, new double[3]);
        return state;
    }

    private static double[] weights(Topology topology, RandomStream random) {
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }

    private static double[] uniform(int length, RandomStream random) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = 2 * random.nextDouble() - 1;
        }
        return values;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
