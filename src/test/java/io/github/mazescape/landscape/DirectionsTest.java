package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionsTest {
    private static final Topology TOPOLOGY = SmallTask.TOPOLOGY;
    private final double[] centre = SmallTask.weights(1);

    private static double norm(double[] vector) {
        return Vectors.norm(vector, 0, vector.length);
    }

    private static double dot(double[] a, double[] b) {
        return Vectors.dot(a, b, 0, a.length);
    }

    private static void assertRefused(String message, Executable call) {
        assertRefused(IllegalArgumentException.class, message, call);
    }

    /** Points may come from a user's run, so these are refused as input is. */
    private static void assertSpanNoPlane(String message, Executable call) {
        assertRefused(InputException.class, message, call);
    }

    private static void assertRefused(Class<? extends RuntimeException> type, String message, Executable call) {
        String found = String.valueOf(assertThrows(type, call).getMessage());
        assertTrue(found.contains(message), found);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void randomDirectionsHaveTheCentresNormInEveryNeuronAndAreOrthogonalThere(Cell cell) {
        Topology topology = new Topology(5, 6, 3, cell, true);
        double[] around = new double[topology.weightCount()];
        Arrays.setAll(around, i -> Math.sin(i) * (1 + i % 7));
        Directions directions = Directions.random(topology, around, new Seed(3));
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            int from = topology.neuronStart(neuron);
            int to = topology.neuronStart(neuron + 1);
            double expected = Vectors.norm(around, from, to);
            assertEquals(expected, Vectors.norm(directions.across(), from, to), 1e-12 * expected);
            assertEquals(expected, Vectors.norm(directions.down(), from, to), 1e-12 * expected);
            assertEquals(0, Vectors.dot(directions.across(), directions.down(), from, to), 1e-12 * expected * expected);
        }
        assertEquals(norm(around), norm(directions.across()), 1e-12 * norm(around));
    }

    @Test
    void aNeuronWithoutWeightsDoesNotMove() {
        Arrays.fill(centre, 0, TOPOLOGY.neuronStart(1), 0);
        Directions directions = Directions.random(TOPOLOGY, centre, new Seed(3));
        assertEquals(0, Vectors.norm(directions.across(), 0, TOPOLOGY.neuronStart(1)));
    }

    @Test
    void equalSeedsGiveEqualDirectionsAndOthersOthers() {
        Directions one = Directions.random(TOPOLOGY, centre, new Seed(3));
        Directions same = Directions.random(TOPOLOGY, centre, new Seed(3));
        Directions other = Directions.random(TOPOLOGY, centre, new Seed(4));
        assertArrayEquals(one.across(), same.across());
        assertArrayEquals(one.down(), same.down());
        assertFalse(Arrays.equals(one.across(), other.across()));
        assertEquals(TOPOLOGY.weightCount(), one.across().length);
    }

    /** A path on an ellipse, its long axis along the first of the plane's directions. */
    private List<double[]> ellipse(Directions plane, double turn) {
        Plane through = plane.plane(centre);
        List<double[]> path = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double angle = turn * i / 20;
            double[] point = new double[centre.length];
            through.copy(2 - 2 * Math.cos(angle), 0.5 * Math.sin(angle), point);
            path.add(point);
        }
        return path;
    }

    @Test
    void principalDirectionsOfAPathInAPlaneSpanThatPlane() {
        Directions plane = Directions.random(TOPOLOGY, centre, new Seed(5));
        Directions found = Directions.principal(ellipse(plane, 3), centre);
        double norm = norm(centre);
        assertEquals(norm, norm(found.across()), 1e-9 * norm);
        assertEquals(norm, norm(found.down()), 1e-9 * norm);
        assertEquals(0, dot(found.across(), found.down()), 1e-9 * norm * norm);
        Projector projector = projector(found);
        for (double[] point : ellipse(plane, 3)) {
            assertEquals(0, projector.project(point).distance(), 1e-9 * norm);
        }
        assertTrue(dot(found.across(), plane.across()) > 0.9 * norm * norm);
    }

    @Test
    void thePathEndsFartherAlongThanItBegins() {
        List<double[]> path = ellipse(Directions.random(TOPOLOGY, centre, new Seed(5)), 2);
        Directions forth = Directions.principal(path, centre);
        List<double[]> reversed = new ArrayList<>(path);
        Collections.reverse(reversed);
        Directions back = Directions.principal(reversed, centre);
        Projector projector = projector(forth);
        assertTrue(projector.project(path.get(20)).u()
                > projector.project(path.get(0)).u());
        assertTrue(projector.project(path.get(20)).v()
                > projector.project(path.get(0)).v());
        assertTrue(dot(forth.across(), back.across()) < 0);
    }

    @Test
    void principalDirectionsOfAClosedPathHaveASignToo() {
        List<double[]> path = new ArrayList<>(ellipse(Directions.random(TOPOLOGY, centre, new Seed(5)), 5));
        path.add(path.get(0));
        Directions one = Directions.principal(path, centre);
        double farthest = Arrays.stream(one.across()).map(Math::abs).max().orElseThrow();
        assertTrue(Arrays.stream(one.across()).anyMatch(entry -> entry == farthest));
        Directions two = Directions.principal(new ArrayList<>(path), centre);
        assertArrayEquals(one.across(), two.across());
        assertArrayEquals(one.down(), two.down());
    }

    @Test
    void aPlaneThroughThreePointsHoldsThem() {
        double[] b = SmallTask.weights(2);
        double[] c = SmallTask.weights(3);
        Projector projector = projector(Directions.through(centre, b, c));
        Projection atB = projector.project(b);
        Projection atC = projector.project(c);
        assertEquals(1, atB.u(), 1e-12);
        assertEquals(0, atB.v(), 1e-12);
        assertEquals(0, atB.distance(), 1e-12);
        assertEquals(1, atC.v(), 1e-12);
        assertEquals(0, atC.distance(), 1e-12);
    }

    @Test
    void twoWeightsVaryOverTheCentresNorm() {
        Directions directions = Directions.weights(TOPOLOGY, 3, 0, centre);
        assertEquals(norm(centre), directions.across()[3]);
        assertEquals(norm(centre), directions.down()[0]);
        assertEquals(norm(centre), norm(directions.across()));
        assertEquals("weights 3 and 0", directions.name());
    }

    @Test
    void aPartThatIsZeroStaysSo() {
        double[] part = {3, 0, 0, 4};
        Vectors.scaleTo(part, 1, 3, 5);
        assertArrayEquals(new double[] {3, 0, 0, 4}, part);
        Vectors.orthogonalise(part, new double[4], 0, 4);
        assertArrayEquals(new double[] {3, 0, 0, 4}, part);
    }

    private Projector projector(Directions directions) {
        return new Projector(directions.plane(centre), Viewport.centred(1, 8, 8));
    }

    @Test
    void whatSpansNoPlaneIsRefusedWithAWayOut() {
        double[] b = SmallTask.weights(2);
        double[] zero = new double[centre.length];
        double[] between = new double[centre.length];
        Arrays.setAll(between, i -> centre[i] + 0.3 * (b[i] - centre[i]));
        assertSpanNoPlane("b: expected a point other than a", () -> Directions.through(centre, centre, b));
        assertSpanNoPlane("c: expected a point off the line", () -> Directions.through(centre, b, between));
        assertSpanNoPlane("c: expected a point off the line", () -> Directions.through(centre, b, centre));
        assertRefused("second: expected a weight other", () -> Directions.weights(TOPOLOGY, 3, 3, centre));
        assertRefused("from 0 to " + (centre.length - 1), () -> Directions.weights(TOPOLOGY, -1, 3, centre));
        assertRefused("from 0 to " + (centre.length - 1), () -> Directions.weights(TOPOLOGY, 3, centre.length, centre));
        assertRefused(
                "depth: expected a finite number, got NaN",
                () -> SmallTask.plane().atDepth(Double.NaN));
        assertRefused(
                IllegalStateException.class,
                "picked directions are not made of champions",
                () -> DirectionKind.PICKED.directions(TOPOLOGY, List.of(centre), new Seed(1), 0));
        assertSpanNoPlane(
                "centre: expected weights that are not all 0", () -> Directions.random(TOPOLOGY, zero, new Seed(1)));
        assertRefused(
                "centre: expected " + centre.length, () -> Directions.random(TOPOLOGY, new double[2], new Seed(1)));
        assertSpanNoPlane("at least 3 champions, got 2", () -> Directions.principal(List.of(centre, b), centre));
        assertSpanNoPlane("on one line", () -> Directions.principal(List.of(centre, between, b), centre));
        assertSpanNoPlane("on one line", () -> Directions.principal(List.of(centre, centre, centre), centre));
        zero[4] = Double.NaN;
        assertRefused("got NaN as weight 4", () -> Directions.principal(List.of(centre, b, zero), centre));
    }
}
