package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import org.junit.jupiter.api.Test;

class PlanePointsTest {
    private static final double[] ORIGIN = {0.1, -0.0, 3};
    private static final double[] ACROSS = {1e-3, -2, 0.7};
    private static final double[] DOWN = {0.3, 1e8, -0.2};
    private static final double[] THIRD = {0.9, 0.4, 1e-9};

    @Test
    void thePointsOfPixelsHaveTheBitsOfThePlane() {
        for (double depth : new double[] {0, -0.31}) {
            Plane plane = new Plane(ORIGIN, ACROSS, DOWN, THIRD, depth);
            Viewport view = Viewport.centred(0.7, 5, 4);
            PlanePoints points = new Slice(plane, view).points(new int[] {0, 7, 19});
            assertEquals(3, points.size());
            assertArrayEquals(bits(plane.point(view.x(2), view.y(1))), bits(copy(points, 1)));
            assertArrayEquals(bits(plane.point(view.x(4), view.y(3))), bits(copy(points, 2)));
        }
    }

    @Test
    void aPartHasThePointsOfItsRange() {
        PlanePoints points =
                new PlanePoints(ORIGIN, ACROSS, DOWN, new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8});
        assertEquals(2, points.part(1, 3).size());
        assertArrayEquals(bits(copy(points, 2)), bits(copy(points.part(1, 3), 1)));
        Points rows = Points.of(new double[][] {{1}, {2}, {3}});
        double[] weights = new double[1];
        rows.part(1, 3).part(1, 2).copy(0, weights);
        assertEquals(1, rows.part(1, 3).part(1, 2).size());
        assertEquals(3, weights[0]);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlanePoints(ORIGIN, new double[2], DOWN, new double[1], new double[1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlanePoints(ORIGIN, ACROSS, new double[2], new double[1], new double[1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlanePoints(ORIGIN, ACROSS, DOWN, new double[1], new double[2]));
    }

    private static double[] copy(Points points, int index) {
        double[] weights = new double[ORIGIN.length];
        points.copy(index, weights);
        return weights;
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }
}
