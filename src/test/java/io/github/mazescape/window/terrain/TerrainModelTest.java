package io.github.mazescape.window.terrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Layer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TerrainModelTest {
    @Test
    void heightsLieBetweenZeroAndOneAndGrowWithFitnessAndWhatIsNotKnownHasNone() {
        assertGrowsWithFitness(TerrainModel.of(Examples.landscape()).heights());
    }

    @Test
    void behaviourStandsAtTheHeightOfItsFitnessInColoursOfItsOwn() {
        LandscapeModel behaviour = Examples.landscape(Colouring.of(Layer.BEHAVIOUR));
        assertGrowsWithFitness(TerrainModel.of(behaviour).heights());
        assertFalse(Arrays.equals(
                TerrainModel.of(Examples.landscape()).colours(),
                TerrainModel.of(behaviour).colours()));
    }

    private static void assertGrowsWithFitness(float[] heights) {
        float[] fitness = Examples.snapshot(256).measured(Layer.FITNESS);
        assertEquals(fitness.length, heights.length);
        for (int i = 0; i < fitness.length; i++) {
            assertEquals(Float.isNaN(fitness[i]), Float.isNaN(heights[i]));
            assertTrue(Float.isNaN(heights[i]) || heights[i] >= 0 && heights[i] <= 1);
            int next = (i + 1) % fitness.length;
            assertFalse(fitness[i] <= fitness[next] && heights[i] > heights[next], "pixel " + i);
        }
    }
}
