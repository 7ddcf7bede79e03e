package io.github.mazescape.live.brush;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.brush.Dab;
import io.github.mazescape.brush.Region;
import io.github.mazescape.landscape.Plane;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriedRegionTest {
    private static final Plane FIRST =
            new Plane(new double[] {0, 0, 0, 5}, new double[] {1, 0, 0, 0}, new double[] {0, 1, 0, 0});
    private static final Region PAINTED = new Region(List.of(Dab.at(0.5, 0.25, 0.125), Dab.at(0, 0.25, 0.125)));

    private static Region onFirstAndThen(Plane... planes) {
        CarriedRegion region = new CarriedRegion();
        region.on(FIRST, Region.NONE);
        region.painted(PAINTED);
        Region now = PAINTED;
        for (Plane plane : planes) {
            now = region.on(plane, now);
        }
        return now;
    }

    @Test
    void aRegionStaysOnItsNetworksWhereThePlaneMovesAndTurns() {
        Plane moved = new Plane(new double[] {0.25, 0, 0, 5}, new double[] {1, 0, 0, 0}, new double[] {0, 1, 0, 0});
        assertEquals(new Region(List.of(Dab.at(0.25, 0.25, 0.125), Dab.at(-0.25, 0.25, 0.125))), onFirstAndThen(moved));
        Plane turned = new Plane(new double[] {0, 0, 0, 5}, new double[] {0, 2, 0, 0}, new double[] {-2, 0, 0, 0});
        assertEquals(
                new Region(List.of(Dab.at(0.125, -0.25, 0.0625), Dab.at(0.125, 0, 0.0625))), onFirstAndThen(turned));
    }

    @Test
    void manyMovesAddUpNoError() {
        Plane[] planes = new Plane[101];
        for (int i = 0; i < 100; i++) {
            planes[i] = new Plane(
                    new double[] {Math.sin(i), Math.cos(i), 0, 5},
                    new double[] {Math.cos(i), Math.sin(i), 0, 0},
                    new double[] {-Math.sin(i), Math.cos(i), 0, 0});
        }
        planes[100] = FIRST;
        assertEquals(PAINTED, onFirstAndThen(planes));
    }

    @Test
    void onAPlaneThatStandsAcrossItKeepsItsCoordinates() {
        Plane across = new Plane(new double[] {0, 0, 0, 5}, new double[] {0, 0, 1, 0}, new double[] {0, 1, 0, 0});
        assertEquals(PAINTED, onFirstAndThen(across));
    }

    @Test
    void whatIsPaintedOnTheWayIsCarriedFromThere() {
        Plane moved = new Plane(new double[] {0.25, 0, 0, 5}, new double[] {1, 0, 0, 0}, new double[] {0, 1, 0, 0});
        CarriedRegion region = new CarriedRegion();
        region.on(FIRST, Region.NONE);
        region.on(moved, Region.NONE);
        region.painted(PAINTED);
        assertEquals(
                new Region(List.of(Dab.at(0.75, 0.25, 0.125), Dab.at(0.25, 0.25, 0.125))), region.on(FIRST, PAINTED));
    }
}
