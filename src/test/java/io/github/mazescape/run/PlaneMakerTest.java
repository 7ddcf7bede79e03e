package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaneMakerTest {
    private static final Setup EXPERIMENT = new Setup(Settings.defaults());

    private static final Function<PlaneRecipe, List<double[]>> OTHERS = spec -> List.of(champion(3001), champion(3002));

    private static double[] champion(long generation) {
        RandomStream random = new Seed(generation).stream();
        double[] weights = new double[EXPERIMENT.topology().weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextDouble() - 0.5;
        }
        return weights;
    }

    private static ChampionPath upTo(long newest) {
        ChampionPath history = new ChampionPath();
        for (long g = 1; g <= newest; g++) {
            history.put(new Generation(
                    g,
                    0,
                    new double[][] {g < 2_000 ? champion(g) : champion(1)},
                    new double[] {0.5},
                    -1,
                    new double[0][],
                    0.4,
                    0,
                    0.3,
                    1,
                    1));
        }
        return history;
    }

    private static Plane plane(ChampionPath history, PlaneRecipe spec) {
        return new PlaneMaker(EXPERIMENT, history, generation -> new double[][] {champion(generation)}, OTHERS)
                .of(spec);
    }

    /** A long run's history forgets most old generations; planes around them are still the same. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PICKED")
    void aPlaneAroundAGenerationThatHistoryForgotIsTheSamePlane(DirectionKind directions) {
        PlaneRecipe spec = PlaneRecipe.around(701, directions, 3);
        Plane atTheTime = plane(upTo(701), spec);
        ChampionPath later = upTo(5_000);
        assertFalse(later.knows(701));
        Plane now = plane(later, spec);
        assertArrayEquals(directions.origin(EXPERIMENT.topology(), champion(701), 3), now.origin());
        assertArrayEquals(atTheTime.origin(), now.origin());
        assertArrayEquals(atTheTime.across(), now.across());
        assertArrayEquals(atTheTime.down(), now.down());
        assertArrayEquals(atTheTime.point(0.1, -0.2), now.point(0.1, -0.2));
    }

    @Test
    void theOriginOfAKnownGenerationIsItsChampion() {
        assertArrayEquals(
                champion(9),
                plane(upTo(20), PlaneRecipe.around(9, DirectionKind.RANDOM, 0)).origin());
    }
}
