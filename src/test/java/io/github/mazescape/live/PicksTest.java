package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.run.PlaneRecipe;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final int SIDE = 16;

    private final Simulation simulation = LiveSimulation.of("view.speed=0");
    private final Picks picks = new Picks(simulation);

    @BeforeEach
    void start() {
        simulation.control().resize(SIDE, SIDE);
        assertEquals("point at a dot of the population first", picks.pick());
        LiveSimulation.startedAndPausedAt(simulation, 2);
        LiveSimulation.settle(simulation);
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    private List<Dot> dots() {
        return Objects.requireNonNull(simulation.landscape()).population();
    }

    /** Picks with the pointer near a dot, a quarter of the way to the one that is nearest to it. */
    private String pickNear(int index) {
        Dot dot = dots().get(index);
        Dot neighbour = dots().stream()
                .filter(other -> other != dot)
                .min((one, other) -> Double.compare(distance(dot, one), distance(dot, other)))
                .orElseThrow();
        assertTrue(distance(dot, neighbour) > 1e-6, "two dots on one another");
        return pickAt(dot.u() + (neighbour.u() - dot.u()) / 4, dot.v() + (neighbour.v() - dot.v()) / 4);
    }

    private String pickAt(double u, double v) {
        simulation.control().focus((u + 1) * SIDE / 2, (v + 1) * SIDE / 2);
        return picks.pick();
    }

    private static double distance(Dot one, Dot other) {
        return Math.hypot(one.u() - other.u(), one.v() - other.v());
    }

    @Test
    void thePlaneGoesThroughTheThreeWhoseDotsAreNearestToThePointer() {
        assertEquals("picked individual 8; 2 more make a plane", pickNear(7));
        assertEquals("picked individual 3; 1 more make a plane", pickNear(2));
        PlaneRecipe before = simulation.control().look().plane();
        assertEquals("the plane through three individuals", pickNear(12));
        LandscapeControl.Look look = simulation.control().look();
        assertEquals(new PlaneRecipe(DirectionKind.PICKED, 0, 2, 0, List.of(7, 2, 12)), look.plane());
        assertFalse(look.following());
        LiveSimulation.settle(simulation);
        assertEquals(0, dots().get(7).distance(), 1e-9);
        assertEquals(0, dots().get(2).distance(), 1e-9);
        assertEquals(0, dots().get(12).distance(), 1e-9);
        assertTrue(dots().get(5).distance() > 1e-3);
        assertTrue(simulation.control().goBack());
        assertEquals(before, simulation.control().look().plane());
    }

    @Test
    void afterAPlaneTheNextThreeMakeAnother() {
        pickNear(7);
        pickNear(2);
        pickNear(12);
        LiveSimulation.settle(simulation);
        assertEquals(
                "picked individual 8; 2 more make a plane",
                pickAt(dots().get(7).u(), dots().get(7).v()));
    }

    @Test
    void theSameIndividualIsNotPickedTwice() {
        pickNear(7);
        assertEquals("this individual is picked already; choose another", pickNear(7));
        assertEquals("picked individual 3; 1 more make a plane", pickNear(2));
    }

    @Test
    void anotherGenerationBeginsAgain() {
        pickNear(7);
        pickNear(2);
        LiveSimulation.stepped(simulation);
        LiveSimulation.settle(simulation);
        assertEquals("picked individual 13; 2 more make a plane", pickNear(12));
    }

    @Test
    void withoutAPointerNobodyIsPicked() {
        simulation.control().focus(Double.NaN, Double.NaN);
        assertEquals("point at a dot of the population first", picks.pick());
    }

    @Test
    void oneThatWasAdoptedIsPickedInTheNextGenerationOnly() {
        simulation.pick(3, 13, false);
        LiveSimulation.await("the subject", () -> simulation.subjects().first() != null);
        assertTrue(simulation
                .run()
                .adopt(Objects.requireNonNull(simulation.subjects().first())));
        LiveSimulation.stand(simulation);
        LiveSimulation.settle(simulation);
        double u = (3 + 0.5) * 2 / SIDE - 1;
        double v = (13 + 0.5) * 2 / SIDE - 1;
        assertTrue(dots().stream().anyMatch(dot -> Math.hypot(dot.u() - u, dot.v() - v) < 1e-9));
        assertEquals("this individual joined just now; pick it in the next generation", pickAt(u, v));
    }
}
