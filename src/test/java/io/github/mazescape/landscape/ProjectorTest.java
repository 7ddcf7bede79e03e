package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectorTest {
    private final double[] centre = SmallTask.weights(1);

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "0.5, -0.25, 1, 1", "-1, 1, 0.002, 0.001", "3, -7, 0.1, 0.4"})
    void aPointOfTheSliceIsFoundWhereItIs(double u, double v, double halfWidth, double halfHeight) {
        Slice skew = new Slice(centre, SmallTask.weights(2), SmallTask.weights(3), halfWidth, halfHeight);
        double[] point = new double[centre.length];
        skew.copy(u, v, point);
        Projection found = new Projector(skew).project(point);
        assertEquals(u, found.u(), 1e-11);
        assertEquals(v, found.v(), 1e-11);
        assertEquals(0, found.distance(), 1e-13);
    }

    @Test
    void theDistanceIsTheLengthOfWhatSticksOut() {
        double[] across = new double[centre.length];
        double[] down = new double[centre.length];
        across[0] = 2;
        down[0] = 1;
        down[1] = 1;
        Slice slice = new Slice(centre, across, down, 0.5, 2);
        double[] point = new double[centre.length];
        slice.copy(0.5, 0.25, point);
        point[5] += 3;
        point[6] -= 4;
        Projection found = new Projector(slice).project(point);
        assertEquals(0.5, found.u(), 1e-12);
        assertEquals(0.25, found.v(), 1e-12);
        assertEquals(5, found.distance(), 1e-12);
    }

    @Test
    void parallelDirectionsAreRefused() {
        Slice line = new Slice(centre, SmallTask.weights(2), SmallTask.weights(2), 1, 1);
        String message = assertThrows(IllegalArgumentException.class, () -> new Projector(line))
                .getMessage();
        assertTrue(String.valueOf(message).contains("two directions that span a plane"), message);
    }

    @Test
    void weightsOfAnotherTopologyAreRefused() {
        Projector projector = new Projector(SmallTask.slice());
        String message = assertThrows(IllegalArgumentException.class, () -> projector.project(new double[3]))
                .getMessage();
        assertEquals("weights: expected " + centre.length + " weights, got 3; use weights of one topology", message);
    }
}
