package io.github.mazescape.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
    void aTerrainInASmallBox() throws IOException {
        Golden.check("terrain-small", 260, 190, g -> {
            g.background(Theme.GROUND);
            new TerrainPanel().draw(g, new Box(10, 10, 240, 170), Examples.landscape(), Camera.START);
        });
    }

    @Test
    void noTerrainYet() throws IOException {
        Golden.check("terrain-nothing-yet", 260, 190, g -> {
            g.background(Theme.GROUND);
            new TerrainPanel().draw(g, new Box(10, 10, 240, 170), null, Camera.START);
        });
    }

    @Test
    void heightsLieBetweenZeroAndOneAndGrowWithFitnessAndWhatIsNotKnownHasNone() {
        float[] fitness = Examples.snapshot(256).fitness();
        float[] heights = TerrainPanel.heights(Examples.landscape());
        assertEquals(fitness.length, heights.length);
        for (int i = 0; i < fitness.length; i++) {
            assertEquals(Float.isNaN(fitness[i]), Float.isNaN(heights[i]));
            assertTrue(Float.isNaN(heights[i]) || heights[i] >= 0 && heights[i] <= 1);
            int next = (i + 1) % fitness.length;
            assertFalse(fitness[i] <= fitness[next] && heights[i] > heights[next], "pixel " + i);
        }
    }

    @Test
    void aPanelThatHasDrawnFromElsewhereBeforeDrawsTheSame() {
        LandscapeModel model = Examples.landscape();
        TerrainPanel used = new TerrainPanel();
        pixels(used, model, Camera.START.turned(1, 0.2));
        pixels(used, model.with(Colouring.of(Layer.BEHAVIOUR)), Camera.START);
        assertArrayEquals(pixels(new TerrainPanel(), model, Camera.START), pixels(used, model, Camera.START));
    }

    private static int[] pixels(TerrainPanel panel, LandscapeModel model, Camera camera) {
        HeadlessCanvas canvas = new HeadlessCanvas(200, 150);
        canvas.draw(g -> {
            g.background(Theme.GROUND);
            panel.draw(g, new Box(0, 0, 200, 150), model, camera);
        });
        return canvas.pixels();
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
