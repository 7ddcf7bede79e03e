package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.PlaneRecipe;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final int SIDE = 16;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0");

    @BeforeEach
    void start() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        Frame nothing = sandbox.frame();
        sandbox.ask(controls -> controls.plane().pickIndividual(nothing, 0, 0));
        LiveSandbox.startedAndPausedAt(sandbox, 2);
        assertEquals(
                "point at a dot of the population first", sandbox.frame().news().line());
        LiveSandbox.settle(sandbox);
    }

    @AfterEach
    void close() {
        assertNull(sandbox.frame().failure());
        assertNull(sandbox.bug());
        sandbox.close();
    }

    private List<Dot> dots() {
        return Objects.requireNonNull(sandbox.frame().landscape()).population();
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
        Frame seen = sandbox.frame();
        return LiveSandbox.ask(sandbox, controls -> controls.plane().pickIndividual(seen, u, v))
                .news()
                .line();
    }

    private static double distance(Dot one, Dot other) {
        return Math.hypot(one.u() - other.u(), one.v() - other.v());
    }

    @Test
    void thePlaneGoesThroughTheThreeWhoseDotsAreNearestToThePointer() {
        assertEquals("picked individual 8; 2 more make a plane", pickNear(7));
        assertEquals("picked individual 3; 1 more make a plane", pickNear(2));
        PlaneRecipe before = sandbox.frame().look().viewpoint().plane();
        assertEquals("the plane through three individuals", pickNear(12));
        Viewpoint look = sandbox.frame().look().viewpoint();
        assertEquals(new PlaneRecipe(DirectionKind.PICKED, 0, 2, 0, List.of(7, 2, 12)), look.plane());
        assertFalse(look.following());
        LiveSandbox.settle(sandbox);
        assertEquals(0, dots().get(7).distance(), 1e-9);
        assertEquals(0, dots().get(2).distance(), 1e-9);
        assertEquals(0, dots().get(12).distance(), 1e-9);
        assertTrue(dots().get(5).distance() > 1e-3);
        Frame back = LiveSandbox.ask(sandbox, controls -> controls.plane().back());
        assertEquals("back", back.news().line());
        assertEquals(before, back.look().viewpoint().plane());
    }

    @Test
    void afterAPlaneTheNextThreeMakeAnother() {
        pickNear(7);
        pickNear(2);
        pickNear(12);
        LiveSandbox.settle(sandbox);
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
        LiveSandbox.stepped(sandbox);
        LiveSandbox.settle(sandbox);
        assertEquals("picked individual 13; 2 more make a plane", pickNear(12));
    }

    @Test
    void withoutAPointerNobodyIsPicked() {
        pickNear(7);
        assertEquals("point at a dot of the population first", pickAt(Double.NaN, Double.NaN));
    }

    @Test
    void oneThatWasAdoptedIsPickedInTheNextGenerationOnly() {
        PlaneView seen = Objects.requireNonNull(sandbox.frame().look().seen());
        LiveSandbox.ask(sandbox, controls -> controls.watched().pick(seen, 3, 13, false));
        LiveSandbox.await("the subject", () -> sandbox.frame().subjects().first() != null);
        LiveSandbox.ask(sandbox, controls -> controls.watched().adopt());
        assertTrue(sandbox.frame().news().line().contains("adopted"));
        LiveSandbox.stand(sandbox);
        LiveSandbox.settle(sandbox);
        double u = (3 + 0.5) * 2 / SIDE - 1;
        double v = (13 + 0.5) * 2 / SIDE - 1;
        assertTrue(dots().stream().anyMatch(dot -> Math.hypot(dot.u() - u, dot.v() - v) < 1e-9));
        assertEquals("this individual joined just now; pick it in the next generation", pickAt(u, v));
    }
}
