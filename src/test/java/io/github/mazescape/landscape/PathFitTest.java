package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathFitTest {
    private static final int WEIGHTS = 120;

    /** A walk of which each step is as long, on from a point. */
    private static List<double[]> walk(long seed, int points) {
        RandomStream random = new Seed(seed).stream();
        List<double[]> path = new ArrayList<>();
        double[] at = new double[WEIGHTS];
        for (int i = 0; i < WEIGHTS; i++) {
            at[i] = random.nextGaussian();
        }
        for (int step = 0; step < points; step++) {
            path.add(at.clone());
            for (int i = 0; i < WEIGHTS; i++) {
                at[i] += 0.1 * random.nextGaussian();
            }
        }
        return path;
    }

    private static Plane plane(List<double[]> path) {
        double[] centre = path.get(path.size() - 1);
        return Directions.ofPath(path, centre).plane(centre);
    }

    private static Projection seen(Plane plane, double[] weights) {
        return new Projector(plane, Viewport.centred(1, 1, 1)).project(weights);
    }

    @Test
    void aPathRunsRightAndArchesUp() {
        List<double[]> path = walk(3, 200);
        List<double[]> back = new ArrayList<>(path);
        Collections.reverse(back);
        for (List<double[]> each : List.of(path, back)) {
            Plane plane = plane(each);
            assertTrue(seen(plane, each.get(0)).u() < seen(plane, each.get(199)).u());
            double ends =
                    seen(plane, each.get(0)).v() + seen(plane, each.get(199)).v();
            assertTrue(seen(plane, each.get(100)).v() < ends / 2, "downward is larger");
        }
    }

    @Test
    void aRandomWalkTellsWhatTheoryKnowsOfIt() {
        PathFit.Shares told = PathFit.told(plane(walk(3, 400)), walk(3, 400));
        assertEquals(0.61, told.across(), 0.1);
        assertEquals(0.15, told.down(), 0.06);
    }

    @Test
    void aPlaneTellsNothingOfAPathThatStandsUprightOnIt() {
        List<double[]> path = walk(3, 3);
        double[] aside = new double[WEIGHTS];
        double[] away = new double[WEIGHTS];
        double[] along = new double[WEIGHTS];
        aside[0] = 1;
        away[1] = 1;
        along[2] = 5;
        List<double[]> line = List.of(new double[WEIGHTS], along);
        assertEquals(0, PathFit.told(new Plane(path.get(0), aside, away), line).sum());
        assertEquals(1, PathFit.told(new Plane(path.get(0), along, away), line).across(), 1e-12);
        assertEquals(
                0,
                PathFit.told(new Plane(path.get(0), along, away), List.of(along))
                        .sum());
    }

    @Test
    void allOfPathAndPopulationIsSeenWithAMargin() {
        List<double[]> path = walk(5, 60);
        double[][] population = walk(6, 20).toArray(double[][]::new);
        Plane plane = plane(path);
        Viewport view = PathFit.view(plane, path, population, 200, 150);
        assertEquals(200, view.width());
        assertEquals(150, view.height());
        List<double[]> all = new ArrayList<>(path);
        Collections.addAll(all, population);
        double farthest = 0;
        for (double[] weights : all) {
            Projection seen = new Projector(plane, view).project(weights);
            farthest = Math.max(farthest, Math.max(Math.abs(seen.u()), Math.abs(seen.v())));
        }
        assertTrue(farthest < 0.87, "a margin: " + farthest);
        assertTrue(farthest > 0.5, "no more than a margin: " + farthest);
        assertFalse(PathFit.leaves(new Slice(plane, view), path.get(59)));
    }

    @Test
    void aPathThatGoesOnLeaves() {
        List<double[]> path = walk(5, 60);
        Plane plane = plane(path);
        Viewport view = PathFit.view(plane, path, new double[0][], 100, 100);
        double[] on = plane.point(view.x(99), view.y(50));
        assertTrue(PathFit.leaves(new Slice(plane, view), on));
    }

    @Test
    void aPathThatTurnsAwayOutgrowsItsPlane() {
        List<double[]> path = walk(5, 300);
        Plane early = plane(path.subList(0, 20));
        assertFalse(PathFit.outgrown(early, path.subList(0, 20)));
        assertFalse(PathFit.outgrown(plane(path), path));
        assertTrue(PathFit.outgrown(early, path));
        assertFalse(PathFit.outgrown(early, path.subList(0, 2)), "two points span no plane");
    }

    @Test
    void twoPointsAreNoPathYet() {
        Plane plane = plane(walk(5, 9));
        Viewport view = PathFit.view(plane, walk(5, 2), new double[0][], 50, 50);
        assertEquals(Viewport.of(PathFit.FIRST_HALF_WIDTH, 50, 50), view);
    }

    @Test
    void ofALongPathItsEndsAreTaken() {
        List<double[]> path = walk(5, 500);
        List<double[]> some = PathFit.some(path);
        assertEquals(64, some.size());
        assertSame(path.get(0), some.get(0));
        assertSame(path.get(499), some.get(63));
        assertSame(
                path.subList(0, 64).get(63), PathFit.some(path.subList(0, 64)).get(63));
    }
}
