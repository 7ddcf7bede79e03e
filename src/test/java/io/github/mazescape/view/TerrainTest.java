package io.github.mazescape.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The terrain that needs no OpenGL. */
class TerrainTest {
    @Test
    void aTerrainWithThePopulationOnIt() throws IOException {
        Golden.check("terrain", 560, 420, g -> {
            g.background(Theme.GROUND);
            new TerrainPanel().draw(g, new Box(0, 0, 560, 420), Examples.landscape(), Camera.START);
        });
    }

    @Test
    void aTerrainOfBehaviourFromTheOtherSide() throws IOException {
        Golden.check("terrain-behaviour", 560, 420, g -> {
            g.background(Theme.GROUND);
            LandscapeModel model = Examples.landscape().with(Colouring.of(Layer.BEHAVIOUR));
            new TerrainPanel().draw(g, new Box(0, 0, 560, 420), model, Camera.START.turned(Math.PI, -0.2));
        });
    }

    @Test
    void whatStandsBehindAHillIsHidden() {
        TerrainImage image = new TerrainImage(300, 200);
        float[] heights = new float[100];
        java.util.Arrays.fill(heights, 50, 60, 1);
        image.draw(10, 10, heights, new int[100], new Camera(0, 0.3, 0.5));
        assertTrue(image.place(0, 0.9, 0).seen());
        assertTrue(image.place(0, 0.1, 1).seen());
        assertFalse(image.place(0, -0.1, 0).seen());
    }

    @Test
    void fromAboveTheTerrainLiesAsTheFlatPictureDoes() {
        TerrainImage image = new TerrainImage(300, 300);
        image.draw(2, 2, new float[4], new int[] {1, 2, 3, 4}, new Camera(0, 1.5, 0));
        assertEquals(1, colour(image, -0.5, -0.5));
        assertEquals(2, colour(image, 0.5, -0.5));
        assertEquals(3, colour(image, -0.5, 0.5));
        assertEquals(4, colour(image, 0.5, 0.5));
    }

    private static int colour(TerrainImage image, double u, double v) {
        TerrainImage.Place place = image.place(u, v, 0);
        return image.image().getRGB((int) place.x(), (int) place.y()) & 0xffffff;
    }
}
