package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectorTest {
    private final double[] centre = SmallTask.weights(1);

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 8, 8", "0.5, -0.25, 1, 9, 9", "-1, 1, 0.002, 20, 10", "3, -7, 0.1, 3, 12"})
    void aPointOfThePlaneIsFoundWhereItIs(double u, double v, double halfWidth, int width, int height) {
        Plane skew = new Plane(centre, SmallTask.weights(2), SmallTask.weights(3));
        Viewport centred = Viewport.centred(halfWidth, width, height);
        double[] point = skew.point(u * halfWidth, v * halfWidth * height / width);
        Projection found = new Projector(skew, centred).project(point);
        assertEquals(u, found.u(), 1e-11);
        assertEquals(v, found.v(), 1e-11);
        assertEquals(0, found.distance(), 1e-13);
    }

    @Test
    void aPixelIsFoundAtItsMiddleOnTheLatticeToo() {
        Plane skew = new Plane(centre, SmallTask.weights(2), SmallTask.weights(3), SmallTask.weights(4), 0.5);
        for (Viewport view : List.of(new Viewport(0.01, -40, 7, 30, 20), Viewport.centred(0.3, 30, 20))) {
            Projection found = new Projector(skew, view).project(skew.point(view.x(4), view.y(11)));
            assertEquals(view.u(4), found.u(), 1e-11);
            assertEquals(view.v(11), found.v(), 1e-11);
            assertEquals(0, found.distance(), 1e-12);
        }
    }

    @Test
    void theDistanceIsTheLengthOfWhatSticksOut() {
        double[] across = new double[centre.length];
        double[] down = new double[centre.length];
        across[0] = 2;
        down[0] = 1;
        down[1] = 1;
        Plane plane = new Plane(centre, across, down);
        double[] point = plane.point(0.25, 0.5);
        point[5] += 3;
        point[6] -= 4;
        Projection found = new Projector(plane, Viewport.centred(0.5, 3, 12)).project(point);
        assertEquals(0.5, found.u(), 1e-12);
        assertEquals(0.25, found.v(), 1e-12);
        assertEquals(5, found.distance(), 1e-12);
    }

    @Test
    void parallelDirectionsAreRefused() {
        Plane line = new Plane(centre, SmallTask.weights(2), SmallTask.weights(2));
        Viewport viewport = Viewport.centred(1, 8, 8);
        String message = assertThrows(IllegalArgumentException.class, () -> new Projector(line, viewport))
                .getMessage();
        assertTrue(String.valueOf(message).contains("two directions that span a plane"), message);
    }

    @Test
    void weightsOfAnotherTopologyAreRefused() {
        Projector projector = new Projector(SmallTask.plane(), Viewport.centred(1, 8, 8));
        String message = assertThrows(IllegalArgumentException.class, () -> projector.project(new double[3]))
                .getMessage();
        assertEquals("weights: expected " + centre.length + " weights, got 3; use weights of one topology", message);
    }
}
