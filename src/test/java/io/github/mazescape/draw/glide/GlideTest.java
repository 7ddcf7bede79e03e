package io.github.mazescape.draw.glide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import io.github.mazescape.landscape.Viewport;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GlideTest {
    private static final int SIDE = 40;
    private static final double FRAME = 1 / 60.0;
    private static final Supplier<List<Glide.Still>> NO_WAY = List::of;
    private static final Plane PLANE = new Plane(new double[4], unit(0), unit(1));
    private static final Slice SLICE = slice(PLANE, 0, 0, 1);

    private final Glide glide = new Glide(Glide.SWIFT);

    private static double[] unit(int axis) {
        double[] unit = new double[4];
        unit[axis] = 1;
        return unit;
    }

    private static Slice slice(Plane plane, double x, double y, double halfWidth) {
        return new Slice(plane, Viewport.reaching(x, y, halfWidth, SIDE, SIDE));
    }

    private static Plane turned(double angle, int towards) {
        double[] across = new double[4];
        across[0] = Math.cos(angle);
        across[towards] = Math.sin(angle);
        return new Plane(new double[4], across, unit(1));
    }

    private static BufferedImage plain(int colour) {
        return picture((x, y) -> colour);
    }

    private static BufferedImage picture(IntBinaryOperator colour) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private int[] frame(Slice slice, Object look, BufferedImage picture, double seconds) {
        glide.show(new Glide.View(slice, look), NO_WAY);
        return pixels(glide.picture(picture, seconds));
    }

    private static int red(int pixel) {
        return pixel >> 16 & 255;
    }

    @Test
    void theFirstPictureAndAFinerOneOfTheSamePlaceComeAtOnce() {
        BufferedImage first = plain(0xff0000);
        BufferedImage finer = plain(0x00ff00);
        glide.show(new Glide.View(SLICE, "fitness"), NO_WAY);
        assertSame(first, glide.picture(first, 0));
        glide.show(new Glide.View(slice(PLANE, 0, 0, 1), "fitness"), NO_WAY);
        assertSame(finer, glide.picture(finer, FRAME));
        assertEquals(0, glide.glides());
    }

    @Test
    void otherColoursOfTheSamePlaceFadeInAndEndAsThePictureItself() {
        frame(SLICE, "magma", plain(0xc80000), 0);
        int before = 200;
        for (double t = FRAME; t < 0.299; t += FRAME) {
            int now = red(frame(SLICE, "grey", plain(0), t)[SIDE * SIDE / 2]);
            assertTrue(now < before, "at " + t);
            before = now;
        }
        assertArrayEquals(pixels(plain(0)), frame(SLICE, "grey", plain(0), 0.31));
        assertFalse(glide.gliding(0.31));
    }

    @Test
    void aZoomGoesByEqualFactorsInEqualSharesAndOnePlaceStays() {
        Slice near = slice(PLANE, 0.75, 0.75, 0.25);
        SliceMap map = SLICE.onto(near).orElseThrow();
        double still = map.u0() / (1 - map.uu());
        frame(SLICE, "", plain(1), 0);
        frame(near, "", plain(2), FRAME);
        for (double t = FRAME; t < 0.39; t += FRAME) {
            Glide.Moment moment = glide.at(t);
            assertEquals(Math.pow(4, moment.share()), moment.before().scale(), 1e-9);
            assertEquals(Math.pow(4, moment.share() - 1), moment.now().scale(), 1e-9);
            assertEquals(still, moment.before().u(still, 0), 1e-9);
            assertEquals(still, moment.now().v(0, still), 1e-9);
        }
        assertEquals(Glide.Moment.REST, glide.at(0.41));
    }

    @Test
    void bothPicturesShowAPlaceThatTheyHaveInCommonAtTheSameSpotAllTheWay() {
        Slice other = slice(turned(0.7, 2), 0.3, -0.1, 0.6);
        frame(SLICE, "", plain(1), 0);
        frame(other, "", plain(2), FRAME);
        SliceMap map = SLICE.onto(other).orElseThrow();
        for (double t = FRAME; t < 0.5; t += FRAME) {
            Glide.Moment moment = glide.at(t);
            double u = map.u(0.2, 0.4);
            double v = map.v(0.2, 0.4);
            assertEquals(moment.before().u(0.2, 0.4), moment.now().u(u, v), 1e-9);
            assertEquals(moment.before().v(0.2, 0.4), moment.now().v(u, v), 1e-9);
        }
    }

    @Test
    void planesThatStandUprightOnEachOtherCrossFadeWhereTheyAre() {
        frame(SLICE, "", plain(1), 0);
        frame(slice(turned(Math.PI / 2, 2), 0, 0, 1), "", plain(2), FRAME);
        assertEquals(SliceMap.IDENTITY, glide.at(0.2).now());
        assertTrue(glide.gliding(0.2));
    }

    @Test
    void picturesOnTheWayArePassedOneAfterTheOther() {
        Slice end = slice(turned(0.6, 2), 0, 0, 1);
        Glide.Still green = new Glide.Still(plain(0x00ff00), SLICE.towards(end, 0.5, SIDE, SIDE));
        frame(SLICE, "", plain(0xff0000), 0);
        glide.show(new Glide.View(end, ""), () -> List.of(green));
        glide.picture(plain(0x0000ff), FRAME);
        int middle = SIDE * SIDE / 2 + SIDE / 2;
        int[] half = pixels(glide.picture(plain(0x0000ff), 0.25));
        assertEquals(255, half[middle] >> 8 & 255, 2);
        assertEquals(255, pixels(glide.picture(plain(0x0000ff), 0.6))[middle] & 255);
    }

    @Test
    void whatComesWhileAGlideLastsBeginsWithWhatIsOnTheScreen() {
        BufferedImage one = picture((x, y) -> (x * 6) << 16);
        BufferedImage two = picture((x, y) -> 0xf00000 - ((x * 6) << 16));
        frame(SLICE, "", one, 0);
        int[] before = pixels(one);
        double most = 0;
        for (int i = 1; i < 60; i++) {
            Slice place = slice(PLANE, 0.02 * (i / 3), 0, 1);
            int[] now = frame(place, i / 12 % 2, i / 12 % 2 == 0 ? one : two, i * FRAME);
            int difference = 0;
            for (int k = 0; k < now.length; k++) {
                difference += Math.abs(red(now[k]) - red(before[k]));
            }
            most = Math.max(most, (double) difference / now.length);
            before = now;
        }
        assertTrue(most < 40, "successive frames differ by " + most);
    }

    @Test
    void theSameTimesMakeTheSamePictures() {
        int[] hashes = new int[2];
        for (int run = 0; run < 2; run++) {
            glide.forget();
            for (int i = 0; i < 30; i++) {
                Slice place = slice(turned(0.3 * (i / 10), 2), 0, 0, 1 + i / 10);
                int colour = 0x30 * (i / 10);
                hashes[run] = 31 * hashes[run]
                        + Arrays.hashCode(frame(place, "", picture((x, y) -> x * y + colour), i * FRAME));
            }
        }
        assertEquals(hashes[0], hashes[1]);
    }
}
