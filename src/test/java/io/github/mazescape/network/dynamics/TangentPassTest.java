package io.github.mazescape.network.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class TangentPassTest {
    private static final int LANES = 5;
    private static final int STEPS = 60;

    private static double[] weights(Topology topology, long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }

    private static double[] start(int hidden) {
        double[] start = new double[hidden];
        start[0] = 0.6;
        start[1] = -0.8;
        return start;
    }

    private static int[][] observations() {
        RandomStream random = new Seed(4).stream();
        int[][] observations = new int[STEPS][LANES];
        for (int[] step : observations) {
            for (int lane = 0; lane < LANES; lane++) {
                step[lane] = random.nextInt(32);
            }
        }
        return observations;
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void itGivesTheBitsOfThePassInDoublePrecision(Cell cell) {
        for (boolean memory : new boolean[] {true, false}) {
            Topology topology = new Topology(5, 7, 3, cell, memory);
            ForwardPass reference = new ScalarKernel(Precision.DOUBLE).forwardPass(topology, LANES);
            TangentPass pass = new TangentPass(topology, LANES, 0, start(7));
            double[] weights = weights(topology, 1);
            reference.load(0, weights);
            reference.reset();
            pass.load(0, weights);
            pass.reset();
            int[] padded = new int[LANES * reference.genomes()];
            int[] expected = new int[padded.length];
            int[] actions = new int[LANES];
            for (int[] observed : observations()) {
                System.arraycopy(observed, 0, padded, 0, LANES);
                reference.step(padded, expected);
                pass.step(observed, actions);
                for (int lane = 0; lane < LANES; lane++) {
                    assertEquals(expected[lane], actions[lane]);
                    for (int unit = 0; unit < 7; unit++) {
                        assertEquals(reference.hidden(unit, lane), pass.hidden(unit, lane));
                    }
                    for (int output = 0; output < 3; output++) {
                        assertEquals(reference.output(output, lane), pass.output(output, lane));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theGrowthIsThatAlongRecordedObservations(Cell cell) {
        Topology topology = new Topology(5, 7, 3, cell, true);
        double[] weights = weights(topology, 2);
        TangentPass pass = new TangentPass(topology, LANES, 10, start(7));
        int[][] observations = observations();
        for (int again = 0; again < 2; again++) {
            pass.load(0, weights);
            pass.reset();
            for (int[] observed : observations) {
                pass.step(observed, new int[LANES]);
            }
        }
        for (int lane = 0; lane < LANES; lane++) {
            int[] observed = new int[STEPS];
            for (int step = 0; step < STEPS; step++) {
                observed[step] = observations[step][lane];
            }
            TangentGrowth expected = TangentGrowth.along(new Probe(topology, weights), observed, 10, start(7));
            assertEquals(expected.exponent(), pass.growth(lane).exponent(), 1e-9);
            assertEquals(expected.largest(), pass.growth(lane).largest(), 1e-9);
        }
    }

    @Test
    void aChangeDoesNotOutliveALossOfMemory() {
        Topology topology = new Topology(5, 7, 3, Cell.ELMAN, true);
        TangentPass pass = new TangentPass(topology, LANES, 2, start(7));
        pass.load(0, weights(topology, 3));
        pass.reset();
        for (int step = 0; step < STEPS; step++) {
            if (step == 30) {
                pass.reset();
            }
            pass.step(observations()[step], new int[LANES]);
        }
        assertTrue(pass.growth(0).vanished());
    }
}
