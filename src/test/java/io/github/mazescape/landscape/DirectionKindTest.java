package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionKindTest {
    private static final Seed SEED = new Seed(1);

    private final double[] champion = SmallTask.weights(4);

    private String refused(DirectionKind kind, Topology topology, double[] weights) {
        return String.valueOf(
                assertThrows(InputException.class, () -> kind.directions(topology, List.of(weights), SEED, 0))
                        .getMessage());
    }

    @Test
    void aKaleidoscopeNeedsTwoUnitsWithWeights() {
        Topology one = new Topology(7, 1, 3, Cell.ELMAN, true);
        assertTrue(refused(DirectionKind.KALEIDOSCOPE, one, new double[one.weightCount()])
                .contains("two hidden units or more"));
        assertTrue(refused(DirectionKind.KALEIDOSCOPE, SmallTask.TOPOLOGY, new double[champion.length])
                .contains("not all 0"));
        double[] single = new double[one.weightCount()];
        assertSame(single, DirectionKind.KALEIDOSCOPE.origin(one, single, 0));
    }

    @Test
    void anAlignedPlaneIsNotMadeOfOneRun() {
        assertTrue(refused(DirectionKind.ALIGNED, SmallTask.TOPOLOGY, champion).contains("two other runs"));
    }

    @Test
    void randomDirectionsStandInWhereThereAreNone() {
        Directions expected = DirectionKind.RANDOM.directions(SmallTask.TOPOLOGY, List.of(champion), SEED, 3);
        Directions found = DirectionKind.ALIGNED.directionsOrRandom(SmallTask.TOPOLOGY, List.of(champion), SEED, 3);
        assertArrayEquals(expected.across(), found.across());
    }

    @Test
    void pickedDirectionsAreNotMadeOfChampions() {
        assertThrows(
                IllegalStateException.class,
                () -> DirectionKind.PICKED.directions(SmallTask.TOPOLOGY, List.of(champion), SEED, 0));
    }

    @ParameterizedTest
    @EnumSource(DirectionKind.class)
    void theHalfWidthCountsNormsOfTheChampionWhereDirectionsAreAsLongAsIt(DirectionKind kind) {
        Set<DirectionKind> own = Set.of(
                DirectionKind.CHAMPIONS, DirectionKind.PICKED, DirectionKind.KALEIDOSCOPE, DirectionKind.ALIGNED);
        assertEquals(!own.contains(kind), kind.scaledToChampion());
        assertFalse(kind.word().isEmpty());
    }
}
