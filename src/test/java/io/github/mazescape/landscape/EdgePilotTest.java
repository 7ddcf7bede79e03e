package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.zoom.Aim;
import io.github.mazescape.landscape.zoom.Edge;
import io.github.mazescape.landscape.zoom.EdgePilot;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgePilotTest {
    private final Task task = SmallTask.task(1);
    private final Plane plane = SmallTask.plane();
    private final BatchEvaluator evaluator =
            new BatchEvaluator(SmallTask.TOPOLOGY, Kernels.named("scalar", Precision.DOUBLE), 1);
    private final EdgePilot pilot = new EdgePilot(plane, task, evaluator);

    @AfterEach
    void close() {
        evaluator.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0, 0.45})
    void aZoomAlongItsCourseIsNeverFlatAsFarAsDoublesReach(double from) {
        Aim view = new Aim(from, 0.1, 1);
        while (view.halfWidth() > 1e-11) {
            EdgePilot.Course course = pilot.from(view);
            assertTrue(course.behaviours() > 1, "flat at " + view);
            assertFalse(course.flickers(), "flickers at " + view);
            Edge edge = course.edge();
            assertNotNull(edge);
            view = view.towards(edge, 1);
        }
    }

    @Test
    void theTwoSidesOfAnEdgeBehaveOtherwiseAndAreClose() {
        Aim view = new Aim(0, 0, 0.5);
        Edge edge = pilot.from(view).edge();
        assertNotNull(edge);
        double[][] sides = {plane.point(edge.x1(), edge.y1()), plane.point(edge.x2(), edge.y2())};
        long[] behaviours =
                evaluator.evaluate(task, Points.of(sides), new Cancellation()).fingerprint();
        assertNotEquals(behaviours[0], behaviours[1]);
        assertTrue(edge.length() > 0 && edge.length() <= view.halfWidth() * EdgePilot.ACCURACY);
    }

    @Test
    void aFlatViewLeadsToTheNearestBorder() {
        Aim deep = new Aim(0.3, 0.1, 1e-9);
        EdgePilot.Course course = pilot.from(deep);
        assertEquals(1, course.behaviours());
        Edge edge = course.edge();
        assertNotNull(edge);
        Aim view = deep;
        for (int step = 0; step < 100 && pilot.from(view).behaviours() == 1; step++) {
            view = view.towards(edge, 0.5);
        }
        assertTrue(pilot.from(view).behaviours() > 1, view.toString());
    }

    @Test
    void aViewTooSmallForDoublesHasACourseAllTheSame() {
        EdgePilot.Course course = pilot.from(new Aim(0.3, 0.1, 1e-19));
        assertEquals(1, course.behaviours());
        assertNotNull(course.edge());
    }

    @Test
    void whereAllBehaveAlikeThereIsNoCourse() {
        double[] nothing = new double[plane.origin().length];
        EdgePilot still = new EdgePilot(new Plane(plane.origin(), nothing, nothing), task, evaluator);
        assertNull(still.from(new Aim(0, 0, 1)).edge());
    }

    @Test
    void theSidesOfAnEdgeAreNamedByTheGreaterPartOfTheWay() {
        assertArrayEquals(new String[] {"left of", "right of"}, new Edge(0, 0, 2, 1).sides());
        assertArrayEquals(new String[] {"right of", "left of"}, new Edge(2, 0, 0, 1).sides());
        assertArrayEquals(new String[] {"above", "below"}, new Edge(0, 0, 1, 2).sides());
        assertArrayEquals(new String[] {"below", "above"}, new Edge(0, 2, 1, 0).sides());
    }
}
