package io.github.mazescape.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An independent forward pass, in double precision with EJML, that the kernels must follow over 200 steps of given
 * input.
 */
class EjmlOracleTest {
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-4;

    /** The textbook formulas over matrices; its activations are the JDK's own. */
    private static final class Oracle {
        private final Topology topology;
        private final double[] weights;
        private SimpleMatrix state;

        Oracle(Topology topology, double[] weights) {
            this.topology = topology;
            this.weights = weights;
            state = new SimpleMatrix(topology.hidden(), 1);
        }

        private SimpleMatrix block(int row, int from, int columns) {
            SimpleMatrix block = new SimpleMatrix(topology.hidden(), columns);
            for (int unit = 0; unit < topology.hidden(); unit++) {
                for (int column = 0; column < columns; column++) {
                    block.set(unit, column, weights[topology.rowStart(unit, row) + from + column]);
                }
            }
            return block;
        }

        private SimpleMatrix sum(int row, SimpleMatrix input, SimpleMatrix recurrent) {
            return block(row, 0, 1)
                    .plus(block(row, 1, topology.inputs()).mult(input))
                    .plus(block(row, 1 + topology.inputs(), topology.hidden()).mult(recurrent));
        }

        SimpleMatrix step(int observation) {
            SimpleMatrix input = new SimpleMatrix(topology.inputs(), 1);
            for (int i = 0; i < topology.inputs(); i++) {
                input.set(i, 0, observation >> i & 1);
            }
            if (topology.cell() == Cell.ELMAN) {
                state = map(sum(0, input, state), EjmlOracleTest::tanh);
            } else {
                SimpleMatrix update = map(sum(0, input, state), EjmlOracleTest::sigmoid);
                SimpleMatrix reset = map(sum(1, input, state), EjmlOracleTest::sigmoid);
                SimpleMatrix candidate = map(sum(2, input, reset.elementMult(state)), EjmlOracleTest::tanh);
                SimpleMatrix kept = update.elementMult(state);
                state = kept.plus(candidate).minus(update.elementMult(candidate));
            }
            SimpleMatrix bias = new SimpleMatrix(topology.outputs(), 1);
            SimpleMatrix readout = new SimpleMatrix(topology.outputs(), topology.hidden());
            for (int k = 0; k < topology.outputs(); k++) {
                bias.set(k, 0, weights[topology.outputStart(k)]);
                for (int j = 0; j < topology.hidden(); j++) {
                    readout.set(k, j, weights[topology.outputStart(k) + 1 + j]);
                }
            }
            return bias.plus(readout.mult(state));
        }
    }

    private static SimpleMatrix map(SimpleMatrix matrix, java.util.function.DoubleUnaryOperator function) {
        SimpleMatrix mapped = matrix.copy();
        for (int i = 0; i < mapped.getNumElements(); i++) {
            mapped.set(i, function.applyAsDouble(mapped.get(i)));
        }
        return mapped;
    }

    private static double tanh(double x) {
        return Math.tanh(x);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theScalarKernelFollowsAnIndependentForwardPass(Cell cell) {
        Topology topology = new Topology(7, 16, 3, cell, true);
        RandomStream random = new Seed(11).child(cell.name()).stream();
        int lanes = 5;
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.12 * random.nextGaussian();
        }
        ForwardPass pass = new ScalarKernel().forwardPass(topology, lanes);
        pass.load(0, weights);
        pass.reset();
        List<Oracle> oracles = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            oracles.add(new Oracle(topology, weights));
        }
        int[] observations = new int[lanes];
        int[] actions = new int[lanes];
        for (int step = 0; step < STEPS; step++) {
            for (int lane = 0; lane < lanes; lane++) {
                observations[lane] = random.nextInt(1 << topology.inputs());
            }
            pass.step(observations, actions);
            for (int lane = 0; lane < lanes; lane++) {
                SimpleMatrix expected = oracles.get(lane).step(observations[lane]);
                for (int unit = 0; unit < topology.hidden(); unit++) {
                    assertEquals(oracles.get(lane).state.get(unit), pass.hidden(unit, lane), TOLERANCE);
                }
                for (int k = 0; k < topology.outputs(); k++) {
                    assertEquals(expected.get(k), pass.output(k, lane), TOLERANCE);
                    assertEquals(true, pass.output(actions[lane], lane) >= pass.output(k, lane));
                }
            }
        }
    }
}
