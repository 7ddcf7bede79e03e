package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private static final int WEIGHTS = 40;
    private static final Viewport VIEW = new Viewport(0.25, -3, 5, 8, 8);

    private static double[] vector(long seed) {
        RandomStream random = new Seed(seed).stream();
        double[] vector = new double[WEIGHTS];
        Arrays.setAll(vector, i -> random.nextGaussian());
        return vector;
    }

    private static Plane plane(long seed) {
        double[] down = vector(seed + 2);
        double[] across = vector(seed + 1);
        Vectors.orthogonalise(down, across, 0, WEIGHTS);
        return new Plane(vector(seed), across, down);
    }

    private static double[] point(Slice slice, double u, double v) {
        Viewport view = slice.viewport();
        return slice.plane().point(view.middleX() + u * view.halfWidth(), view.middleY() + v * view.halfHeight());
    }

    private static double distance(double[] a, double[] b) {
        double[] between = Vectors.difference(a, b);
        return Vectors.norm(between, 0, between.length);
    }

    @Test
    void placesOfOneSliceLieInAnotherWhereTheirPointsAreProjected() {
        Slice from = new Slice(plane(1), VIEW);
        Slice onto = new Slice(plane(7), new Viewport(0.125, 2, 1, 6, 9));
        SliceMap map = from.onto(onto).orElseThrow();
        for (double[] place : new double[][] {{0, 0}, {1, -1}, {-0.5, 0.25}, {3, 2}}) {
            Projection seen = new Projector(onto.plane(), onto.viewport()).project(point(from, place[0], place[1]));
            assertEquals(seen.u(), map.u(place[0], place[1]), 1e-12);
            assertEquals(seen.v(), map.v(place[0], place[1]), 1e-12);
        }
    }

    @Test
    void aZoomKeepsTheFormAndTellsItsFactor() {
        Slice far = new Slice(plane(1), VIEW);
        Slice near = new Slice(plane(1), VIEW.zoomed(2, 6, 3));
        SliceMap map = far.onto(near).orElseThrow();
        assertEquals(1, map.evenness(), 1e-9);
        assertEquals(8, map.scale(), 1e-9);
        assertEquals(1, SliceMap.IDENTITY.evenness());
    }

    @Test
    void uprightPlanesPressASliceToALine() {
        Slice from = new Slice(plane(1), VIEW);
        double[] upright = vector(50);
        Vectors.orthogonalise(upright, from.plane().across(), 0, WEIGHTS);
        Vectors.orthogonalise(upright, from.plane().down(), 0, WEIGHTS);
        Slice onto = new Slice(new Plane(from.plane().origin(), from.plane().across(), upright), VIEW);
        assertEquals(0, from.onto(onto).orElseThrow().evenness(), 1e-9);
    }

    @Test
    void networksOfOtherShapeHaveNoPlaceInASlice() {
        Slice other = new Slice(new Plane(new double[] {1, 2}, new double[] {1, 0}, new double[] {0, 1}), VIEW);
        assertTrue(other.onto(new Slice(plane(1), VIEW)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void theWayBeginsAtOneSliceAndEndsAtTheOther(double share) {
        Slice from = new Slice(plane(1), VIEW);
        Slice to = new Slice(plane(7), VIEW.zoomed(1, 1, -2));
        Slice end = share == 0 ? from : to;
        Slice between = from.towards(to, share, 16, 16);
        for (double[] place : new double[][] {{0, 0}, {1, -1}, {-0.5, 0.25}}) {
            assertEquals(0, distance(point(end, place[0], place[1]), point(between, place[0], place[1])), 1e-9);
        }
    }

    @Test
    void theWayIsEven() {
        Slice from = new Slice(plane(1), VIEW);
        Slice to = new Slice(plane(7), VIEW.zoomed(1, 1, -2));
        double longest = 0;
        double whole = 0;
        for (int i = 0; i < 100; i++) {
            double step = distance(
                    point(from.towards(to, i / 100.0, 8, 8), 1, 1),
                    point(from.towards(to, (i + 1) / 100.0, 8, 8), 1, 1));
            longest = Math.max(longest, step);
            whole += step;
        }
        assertTrue(longest < 4 * whole / 100, longest + " of " + whole);
    }

    @Test
    void directionsThatOnlyTurnInTheirPlaneStayInIt() {
        Plane plane = plane(1);
        double[] turned = Arrays.stream(plane.across()).map(weight -> -weight).toArray();
        Slice from = new Slice(plane, VIEW);
        Slice to = new Slice(new Plane(plane.origin(), plane.down(), turned), VIEW);
        Slice between = from.towards(to, 0.5, 8, 8);
        Projector projector = new Projector(plane, VIEW);
        assertEquals(0, projector.project(point(between, 1, 0)).distance(), 1e-9);
        assertEquals(0, projector.project(point(between, 0, 1)).distance(), 1e-9);
    }

    @Test
    void aZoomGoesByEqualFactorsAroundWhatStays() {
        Slice from = new Slice(plane(1), new Viewport(0.25, -4, -4, 8, 8));
        Slice to = new Slice(plane(1), new Viewport(0.25 / 16, -20, -4, 8, 8));
        Slice half = from.towards(to, 0.5, 8, 8);
        SliceMap whole = from.onto(to).orElseThrow();
        SliceMap part = from.onto(half).orElseThrow();
        assertEquals(4, part.scale(), 1e-9);
        double stays = whole.u0() / (1 - whole.uu());
        assertEquals(stays, whole.u(stays, 0), 1e-9);
        assertEquals(stays, part.u(stays, 0), 1e-9);
    }
}
