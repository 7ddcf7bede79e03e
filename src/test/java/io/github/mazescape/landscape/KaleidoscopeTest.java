package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.symmetry.UnitPlane;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KaleidoscopeTest {
    /** Pixels lie at whole multiples of the pitch, from -8 to 8 of them. */
    private static final int REACH = 8;

    private static final int SIDE = 2 * REACH + 1;

    private static Topology topology(Cell cell) {
        return new Topology(SmallTask.TOPOLOGY.inputs(), 5, 3, cell, true);
    }

    private static double[] champion(Topology topology) {
        RandomStream random = new Seed(1).stream();
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian();
        }
        return weights;
    }

    private static Raster picture(Cell cell) {
        Topology topology = topology(cell);
        double[] champion = champion(topology);
        DirectionKind kind = DirectionKind.KALEIDOSCOPE;
        Plane plane =
                kind.directions(topology, List.of(champion), new Seed(1), 0).plane(kind.origin(topology, champion, 0));
        Raster raster = new Raster(plane, new Viewport(0.25, -REACH, -REACH, SIDE, SIDE), SmallTask.task(1));
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, new ScalarKernel(Precision.DOUBLE), 2)) {
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
        }
        return raster;
    }

    @ParameterizedTest
    @EnumSource
    void thePictureIsItsOwnMirrorImageToTheBit(Cell cell) {
        Raster raster = picture(cell);
        Set<Long> behaviours = new HashSet<>();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                long here = raster.fingerprint(x, y);
                assertEquals(here, raster.fingerprint(SIDE - 1 - x, y), "left to right at " + x + ", " + y);
                assertEquals(here, raster.fingerprint(x, SIDE - 1 - y), "top to bottom at " + x + ", " + y);
                behaviours.add(here);
            }
        }
        assertTrue(behaviours.size() > 10, behaviours.size() + " behaviours");
    }

    @ParameterizedTest
    @EnumSource
    void exchangingTheTwoUnitsExchangesAcrossAndDownButForRounding(Cell cell) {
        Raster raster = picture(cell);
        int alike = 0;
        int pairs = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < y; x++) {
                alike += raster.fingerprint(x, y) == raster.fingerprint(y, x) ? 1 : 0;
                pairs++;
            }
        }
        assertTrue(alike >= 0.9 * pairs, alike + " of " + pairs);
    }

    @Test
    void aPictureOfAnotherPlaneIsNotSymmetric() {
        Raster raster = SmallTask.raster(SmallTask.task(1), SIDE, SIDE);
        try (BatchEvaluator evaluator = SmallTask.evaluator(1)) {
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
        }
        int alike = 0;
        for (int y = 0; y < SIDE; y++) {
            alike += raster.fingerprint(0, y) == raster.fingerprint(SIDE - 1, y) ? 1 : 0;
        }
        assertTrue(alike < SIDE / 2, alike + " alike");
    }

    @Test
    void eachDrawTakesAnotherPairUntilAllWereSeen() {
        Topology topology = topology(Cell.ELMAN);
        Set<Set<Integer>> pairs = new HashSet<>();
        for (int draw = 0; draw < 10; draw++) {
            UnitPlane plane = UnitPlane.of(topology, champion(topology), draw);
            assertNotEquals(plane.first(), plane.second());
            assertTrue(pairs.add(Set.of(plane.first(), plane.second())));
        }
        assertFalse(pairs.add(Set.of(
                UnitPlane.of(topology, champion(topology), 10).first(),
                UnitPlane.of(topology, champion(topology), 10).second())));
    }

    @Test
    void aNetworkOfOneUnitHasNoPair() {
        Topology single = new Topology(3, 1, 3, Cell.ELMAN, true);
        double[] weights = champion(single);
        assertThrows(IllegalArgumentException.class, () -> UnitPlane.of(single, weights, 0));
        assertEquals(
                "random",
                DirectionKind.KALEIDOSCOPE
                        .directionsOrRandom(single, List.of(weights), new Seed(1), 0)
                        .name());
    }
}
