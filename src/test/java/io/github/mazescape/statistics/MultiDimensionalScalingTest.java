package io.github.mazescape.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;

class MultiDimensionalScalingTest {
    @Test
    void placesInThePlaneAreFoundFromTheirDistances() {
        RandomStream random = new Seed(1).stream();
        double[][] places = new double[9][2];
        for (double[] place : places) {
            place[0] = 3 * random.nextGaussian();
            place[1] = random.nextGaussian();
        }
        double[][] found = MultiDimensionalScaling.classical(distances(places));
        double[][] again = distances(found);
        for (int i = 0; i < places.length; i++) {
            assertArrayEquals(distances(places)[i], again[i], 1e-9);
        }
    }

    @Test
    void oneThingLiesAtTheMiddleAndTwoApart() {
        assertArrayEquals(new double[] {0, 0}, MultiDimensionalScaling.classical(new double[1][1])[0]);
        double[][] two = MultiDimensionalScaling.classical(new double[][] {{0, 4}, {4, 0}});
        assertEquals(4, Math.abs(two[0][0] - two[1][0]), 1e-12);
        assertEquals(0, two[0][1], 1e-6);
    }

    private static double[][] distances(double[][] places) {
        double[][] distances = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                distances[i][j] = Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
            }
        }
        return distances;
    }
}
