package io.github.mazescape.network.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TangentGrowthTest {
    private static TangentGrowth of(int transientSteps, double... factors) {
        return TangentGrowth.along(
                factors.length,
                transientSteps,
                (step, tangent) -> {
                    tangent[0] *= factors[step];
                    tangent[1] *= factors[step];
                },
                new double[] {3, 4});
    }

    @Test
    void theExponentIsTheMeanLogarithmWithoutTheFirstSteps() {
        assertEquals(Math.log(2), of(2, 100, 100, 4, 1).exponent(), 1e-12);
        assertTrue(Double.isNaN(of(2, 1, 1).exponent()));
    }

    @Test
    void theLargestGrowthIsThatOfTheBestStretchWhereverItLies() {
        assertEquals(Math.log(8), of(0, 0.5, 2, 0.1, 2, 4, 0.5, 1).largest(), 1e-12);
        assertEquals(Math.log(8), of(0, 2, 4, 1e-9, 2).largest(), 1e-12);
        assertEquals(0, of(0, 0.5, 0.25).largest());
    }

    @Test
    void aChangeThatVanishesIsFlaggedAndBeginsAnew() {
        TangentGrowth growth = of(1, 2, 0, 3);
        assertTrue(growth.vanished());
        assertEquals(TangentGrowth.VANISHED, growth.exponent());
        assertEquals(Math.log(3), growth.largest(), 1e-12);
        assertFalse(of(1, 0, 3).vanished());
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void theGrowthAlongANetworkIsThatOfTwoNearbyStates(Cell cell) {
        Topology topology = new Topology(5, 8, 3, cell, true);
        RandomStream random = new Seed(12).stream();
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        int[] observations = new int[12];
        for (int i = 0; i < observations.length; i++) {
            observations[i] = random.nextInt(32);
        }
        double[] start = new double[8];
        start[0] = 1;
        Probe probe = new Probe(topology, weights);
        TangentGrowth growth = TangentGrowth.along(probe, observations, 0, start);
        double[] here = probe.start();
        double[] there = probe.start();
        there[0] += 1e-7;
        double[] outputs = new double[3];
        for (int observation : observations) {
            probe.step(observation, here, outputs);
            probe.step(observation, there, outputs);
        }
        double squares = 0;
        for (int i = 0; i < 8; i++) {
            squares += (there[i] - here[i]) * (there[i] - here[i]);
        }
        assertEquals(Math.log(Math.sqrt(squares) / 1e-7) / 12, growth.exponent(), 1e-4);
    }
}
