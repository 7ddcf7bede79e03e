package io.github.mazescape.draw.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a map and the networks on it move, as a panel shows it. */
class SwarmTest {
    private static final Box PANEL = new Box(0, 0, 400, 470);
    private static final Box PICTURE = LandscapePanel.picture(PANEL);
    private static final double FRAME = 1 / 60.0;

    private final LandscapePanel panel = new LandscapePanel();
    private final HeadlessCanvas canvas = new HeadlessCanvas(400, 470);

    private static LandscapeModel model(long generation, double u, double v, double angle) {
        LandscapeModel example = Examples.landscape();
        List<Dot> trail = generation == 1
                ? List.of(new Dot(-0.8, -0.8, 0))
                : List.of(new Dot(-0.8, -0.8, 0), new Dot(u + 0.3, v + 0.3, 0));
        double[] across = {Math.cos(angle), 0, Math.sin(angle)};
        return new LandscapeModel(
                example.snapshot(),
                example.colouring(),
                0,
                null,
                new LandscapeModel.Dots(generation, List.of(new Dot(u, v, 0)), trail, trail.get(trail.size() - 1)),
                example.measurement(),
                new LandscapeModel.Place(
                        new Slice(new Plane(new double[3], across, new double[] {0, 1, 0}), Viewport.of(1, 200, 200)),
                        null,
                        List.of(),
                        PathFit.Shares.NONE));
    }

    private int[] frame(LandscapeModel model, double seconds) {
        canvas.draw(g -> panel.draw(g, PANEL, model, LandscapeMarks.NONE, seconds));
        return canvas.pixels();
    }

    private static int[] alone(LandscapeModel model) {
        HeadlessCanvas other = new HeadlessCanvas(400, 470);
        other.draw(g -> new LandscapePanel().draw(g, PANEL, model, LandscapeMarks.NONE));
        return other.pixels();
    }

    /** How far the 3 x 3 pixels around a place differ from another picture. */
    private static int differing(int[] picture, int[] other, double u, double v) {
        int x = (int) Math.round(PopulationImage.x(PICTURE, new Dot(u, v, 0)));
        int y = (int) Math.round(PopulationImage.y(PICTURE, new Dot(u, v, 0)));
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int index = (y - 1 + i / 3) * 400 + x - 1 + i % 3;
            sum += Math.abs((picture[index] & 255) - (other[index] & 255));
        }
        return sum;
    }

    @Test
    void theChampionsOfOtherRunsGoWithTheMapFromWhereTheyWereToWhereTheyBelong() {
        LandscapeModel.Other here = new LandscapeModel.Other(new Dot(-0.6, 0.6, 0), new Dot(0.6, 0.6, 0));
        LandscapeModel.Other there = new LandscapeModel.Other(new Dot(-0.6, 0.6, 0), new Dot(0.6, -0.6, 0));
        LandscapeModel first = model(1, 0, 0, 0).with(new LandscapeModel.Others(1, List.of(here)));
        LandscapeModel bare = model(1, 0, 0, 0.3);
        LandscapeModel second = bare.with(new LandscapeModel.Others(1, List.of(there)));
        int[] alone = alone(bare);
        frame(first, 0);
        frame(first, 0.2);
        frame(second, 0.2 + FRAME);
        boolean between = false;
        for (int i = 2; i < 60; i++) {
            int[] shown = frame(second, 0.2 + i * FRAME);
            between |= differing(shown, alone, 0.6, 0) > 300;
        }
        assertTrue(between);
        int[] last = frame(second, 3);
        assertArrayEquals(alone(second), last);
        assertTrue(differing(last, alone, 0.6, -0.6) > 300);
    }

    @Test
    void aGenerationGlowsForAWhileAfterTheNextHasCome() {
        LandscapeModel first = model(1, 0.5, -0.2, 0);
        LandscapeModel second = model(2, -0.4, 0.3, 0);
        int[] alone = alone(second);
        frame(first, 0);
        frame(first, 0.2);
        int[] soon = frame(second, 0.2 + 4 * FRAME);
        int[] later = frame(second, 0.5);
        int[] last = frame(second, 1.5);
        assertTrue(differing(soon, alone, 0.5, -0.2) > 100);
        int half = differing(later, alone, 0.5, -0.2);
        assertTrue(half > 0 && half < differing(soon, alone, 0.5, -0.2));
        assertArrayEquals(alone, last);
    }

    @Test
    void theRingMovesFromChampionToChampionAndComesToRest() {
        LandscapeModel first = model(1, 0.5, -0.2, 0);
        LandscapeModel second = model(2, 0.5, -0.2, 0);
        frame(first, 0);
        int[] before = frame(first, 1);
        for (int i = 1; i < 20; i++) {
            int[] now = frame(second, 1 + i * FRAME);
            assertNotEquals(0, Arrays.mismatch(before, now) + 1, "frame " + i);
            before = now;
        }
        assertArrayEquals(alone(second), frame(second, 3));
    }

    @Test
    void aFastRunDoesNotFadeItsOwnPopulationAway() {
        for (int i = 1; i < 40; i++) {
            frame(model(i, 0.01 * i, 0, 0), i * FRAME);
        }
        LandscapeModel last = model(40, 0.4, 0, 0);
        int[] now = frame(last, 40 * FRAME);
        assertTrue(differing(now, alone(last), 0.4, 0) < 100);
    }

    @Test
    void aMapGlidesWithoutACutAndComesToRestAsIfItHadBeenThereFromTheBeginning() {
        LandscapeModel first = model(3, 0.5, -0.2, 0);
        LandscapeModel second = coloured(model(3, 0.3, 0.1, 0.5));
        int[] begun = frame(first, 0);
        double whole = difference(begun, alone(second));
        int[] before = begun;
        for (int i = 1; i <= 31; i++) {
            int[] now = frame(second, i * FRAME);
            double step = difference(before, now);
            assertTrue(step < 0.35 * whole, "frame " + i + " differs by " + step + " of " + whole);
            assertTrue(i > 28 || step > 0, "frame " + i);
            before = now;
        }
        assertEquals(1, panel.glides());
        assertArrayEquals(alone(second), frame(second, 2));
    }

    private static LandscapeModel coloured(LandscapeModel model) {
        return new LandscapeModel(
                model.snapshot(),
                new Colouring(Layer.FITNESS, Palette.GREY, model.colouring().scale(), false, false),
                0,
                null,
                model.dots(),
                model.measurement(),
                model.place());
    }

    private static double difference(int[] one, int[] other) {
        double sum = 0;
        for (int y = PICTURE.y(); y < PICTURE.bottom(); y++) {
            for (int x = PICTURE.x(); x < PICTURE.right(); x++) {
                sum += Math.abs((one[y * 400 + x] >> 8 & 255) - (other[y * 400 + x] >> 8 & 255));
            }
        }
        return sum / PICTURE.width() / PICTURE.height();
    }

    @Test
    void aClockThatGoesBackBeginsAnew() {
        frame(model(1, 0.5, -0.2, 0), 5);
        LandscapeModel second = model(2, -0.4, 0.3, 0.4);
        assertArrayEquals(alone(second), frame(second, 0));
    }
}
