package io.github.mazescape.draw.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The dots' stamps, and which point of the slice lies under a point of the screen. */
class LandscapePanelTest {
    private static final Box PANEL = new Box(16, 16, 388, 458);

    @Test
    void aStampedDotLooksLikeADrawnOne() {
        DotStamps stamps = new DotStamps(1);
        for (double distance : new double[] {0, 0.2, 0.5, 1, 3}) {
            double opacity = DotStamps.opacity(distance);
            BufferedImage stamped = ground();
            BufferedImage drawn = ground();
            try (Pen pen = new Pen(stamped, 0, 0)) {
                stamps.put(pen, 10, 10, opacity);
            }
            try (Pen pen = new Pen(drawn, 0, 0)) {
                DotStamps.disc(pen, 10, 10, opacity);
            }
            for (int i = 0; i < 400; i++) {
                int one = stamped.getRGB(i % 20, i / 20);
                int other = drawn.getRGB(i % 20, i / 20);
                for (int shift = 0; shift < 24; shift += 8) {
                    assertEquals(one >> shift & 255, other >> shift & 255, 6, "at " + i + ", distance " + distance);
                }
            }
        }
    }

    private static BufferedImage ground() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        try (Pen pen = new Pen(image, 0, 0)) {
            pen.fill(0, 0, 20, 20, 0xff822681);
        }
        return image;
    }

    @Test
    void aPointOfTheScreenIsAPointOfTheSlice() {
        Box picture = LandscapePanel.picture(PANEL);
        assertEquals(picture.width(), picture.height());
        LandscapeMarks.Spot middle = LandscapePanel.nearestSpot(
                picture, picture.x() + picture.width() / 2.0, picture.y() + picture.height() / 2.0);
        assertEquals(new LandscapeMarks.Spot(0, 0), middle);
        assertEquals(new LandscapeMarks.Spot(-1, -1), LandscapePanel.nearestSpot(picture, picture.x(), picture.y()));
        assertEquals(
                new LandscapeMarks.Spot(1, -1),
                LandscapePanel.nearestSpot(picture, picture.right() + 50, picture.y() - 7));
    }

    @Test
    void thePictureAloneCoversAWideScreenToItsEdges() {
        LandscapeModel model = Examples.landscape();
        LandscapeImage.Source source = Objects.requireNonNull(model.source());
        HeadlessCanvas canvas = new HeadlessCanvas(160, 90);
        canvas.draw(g -> new LandscapePanel().drawPicture(g, new Box(0, 0, 160, 90), model, LandscapeMarks.NONE, 0));
        BufferedImage expected = new LandscapeImage().of(source, 160, 90);
        BufferedImage drawn = canvas.image();
        for (int[] corner : new int[][] {{0, 0}, {159, 0}, {0, 89}, {159, 89}}) {
            assertEquals(expected.getRGB(corner[0], corner[1]), drawn.getRGB(corner[0], corner[1]));
        }
        SandboxLayout alone = SandboxLayout.ofPicture(160, 90);
        assertTrue(alone.picture().contains(159, 89) && !alone.maze().contains(0, 0), "nothing else is pointed at");
    }

    @Test
    void thePictureLiesWhereTheLayoutSaysItDoes() {
        SandboxLayout layout = SandboxLayout.of(1280, 800);
        assertEquals(layout.picture(), LandscapePanel.picture(layout.landscape()));
    }

    @Test
    void aPictureOfAnotherTaskIsDimmedAndOneOfOtherMazesOnlySaysSo() {
        LandscapePanel panel = new LandscapePanel();
        HeadlessCanvas canvas = new HeadlessCanvas(420, 490);
        canvas.draw(g -> panel.draw(g, PANEL, Examples.landscape(), LandscapeMarks.NONE));
        int[] before = canvas.pixels();
        Box picture = LandscapePanel.picture(PANEL);
        int middle = (picture.y() + picture.height() / 4) * 420 + picture.x() + picture.width() / 3;
        int caption = (picture.y() + 8) * 420 + picture.x() + 8;
        canvas.draw(g -> panel.draw(g, PANEL, Examples.landscape(), outdated(true)));
        assertTrue(brightness(canvas.pixels()[middle]) < brightness(before[middle]) / 2);
        assertNotEquals(before[caption], canvas.pixels()[caption]);
        canvas.draw(g -> panel.draw(g, PANEL, Examples.landscape(), outdated(false)));
        assertEquals(before[middle], canvas.pixels()[middle]);
        assertNotEquals(before[caption], canvas.pixels()[caption]);
    }

    private static LandscapeMarks outdated(boolean dimmed) {
        return new LandscapeMarks(
                null,
                null,
                null,
                null,
                new LandscapeMarks.Outdated("of the task before", "12 % of the new one", dimmed));
    }

    private static int brightness(int pixel) {
        return (pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255);
    }

    @Test
    void whatAPersonPointsAtLeavesNoTraceBehind() {
        LandscapePanel panel = new LandscapePanel();
        HeadlessCanvas canvas = new HeadlessCanvas(420, 490);
        canvas.draw(g -> panel.draw(g, PANEL, Examples.landscape(), LandscapeMarks.NONE));
        int[] before = canvas.pixels();
        LandscapeMarks marks = new LandscapeMarks(
                new LandscapeMarks.Hover(0.9, 0.9, "fitness 0.5", 1e-9), new Dot(0, 0, 0), new Dot(1, 1, 0), null);
        canvas.draw(g -> panel.draw(g, PANEL, Examples.landscape(), marks));
        canvas.draw(g -> panel.draw(g, PANEL, Examples.landscape(), LandscapeMarks.NONE));
        assertArrayEquals(before, canvas.pixels());
    }
}
