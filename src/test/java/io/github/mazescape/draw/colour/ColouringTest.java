package io.github.mazescape.draw.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.kit.OkLab;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How values become colours, lines and light. */
class ColouringTest {
    private static Snapshot fitness(int width, int height, double... values) {
        return Snapshot.ofLayer(1, width, height, Layer.FITNESS, values);
    }

    private static Grading grading(Snapshot snapshot, Layer layer, ColourScale scale, double centre) {
        return Grading.of(snapshot, layer, scale, null, centre);
    }

    private static BufferedImage picture(Snapshot snapshot, Colouring colouring, int width, int height) {
        return new LandscapeImage().of(new LandscapeImage.Source(snapshot, colouring, null, 0), width, height);
    }

    @Test
    void anEqualisedScaleUsesEveryColourAboutEquallyOften() {
        RandomStream random = new Seed(5).stream();
        double[] values = new double[40_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.3 * Math.exp(random.nextGaussian());
        }
        Grading grading = grading(fitness(200, 200, values), Layer.FITNESS, ColourScale.EQUALISED, 0);
        int[] tenths = new int[10];
        for (double value : values) {
            tenths[Math.min(9, (int) (grading.position((float) value) * 10))]++;
        }
        for (int count : tenths) {
            assertEquals(4000, count, 60);
        }
    }

    @Test
    void aBalancedScaleLiftsASeaOfLowValuesOutOfTheDark() {
        double[] values = new double[100 * 100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 8000 ? 0.02 + i * 1e-6 : 0.02 + (i - 7990) * 4e-4;
        }
        Grading grading = grading(fitness(100, 100, values), Layer.FITNESS, ColourScale.BALANCED, 0);
        long dark = IntStream.range(0, values.length)
                .filter(i -> grading.position((float) values[i]) < 0.1)
                .count();
        assertEquals(1950, dark, 200);
        assertEquals(1, grading.position(values[values.length - 1]), 1e-3);
    }

    @Test
    void aBalancedScaleKeepsItsColoursWhileAPictureBecomesFiner() {
        int side = 256;
        double[] fine = new double[side * side];
        double[] coarse = new double[side * side];
        for (int i = 0; i < fine.length; i++) {
            fine[i] = height(i % side, i / side);
            coarse[i] = height(i % side / 8 * 8, i / side / 8 * 8);
        }
        coarse[1] = fine[1];
        coarse[2] = fine[2];
        Grading finer = grading(fitness(side, side, fine), Layer.FITNESS, ColourScale.BALANCED, 0);
        Grading coarser = grading(fitness(side, side, coarse), Layer.FITNESS, ColourScale.BALANCED, 0);
        for (double value = 0; value <= 1; value += 0.01) {
            assertEquals(finer.position(value), coarser.position(value), 1e-6);
        }
    }

    /** Hills of [0, 1] that reach both ends at the second and third pixel of the first row. */
    private static double height(int x, int y) {
        boolean end = y == 0 && (x == 1 || x == 2);
        return end ? x - 1 : 0.1 + 0.4 * (1 + Math.sin(x * 0.05) * Math.cos(y * 0.07));
    }

    @Test
    void aLogarithmicScaleGivesEqualRatiosEqualDistancesOverTwoDecades() {
        Grading grading = grading(fitness(3, 1, 0.001, 0.02, 1), Layer.FITNESS, ColourScale.LOGARITHMIC, 0);
        assertEquals(0, grading.position(0.01), 1e-12);
        assertEquals(0, grading.position(0.001), 1e-12);
        assertEquals(0.5, grading.position(0.1), 1e-6);
        assertEquals(1, grading.position(1), 1e-6);
        assertEquals(
                grading.position(0.04) - grading.position(0.02), grading.position(0.8) - grading.position(0.4), 1e-9);
    }

    @Test
    void marksOfALogarithmicScaleAreRoundAndStandWhereTheirValuesLie() {
        Grading grading = grading(fitness(3, 1, 0.001, 0.02, 1), Layer.FITNESS, ColourScale.LOGARITHMIC, 0);
        List<Grading.Mark> marks = grading.marks(0.095);
        assertEquals(
                List.of("0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"),
                marks.stream().map(Grading.Mark::label).toList());
        for (Grading.Mark mark : marks) {
            assertEquals(grading.position(mark.value()), mark.position());
        }
    }

    @ParameterizedTest
    @EnumSource(ColourScale.class)
    void theCentreOfADifferenceLiesInTheMiddleAndSignsOnTheirSides(ColourScale scale) {
        Grading grading = grading(fitness(5, 1, 0.5, 0.5, 0.2, 0.6, 0.55), Layer.DIFFERENCE, scale, 0.5);
        assertEquals(0.5, grading.position(0));
        assertTrue(grading.position(-0.3) < 0.01);
        assertTrue(grading.position(0.1) > 0.5);
        assertEquals(1, grading.position(0.1) + grading.position(-0.1), 1e-9);
        int middle = Palette.DIVERGING.at(grading.position(grading.middle(grading.step(0.5f))));
        assertEquals(Palette.DIVERGING.at(0.5), middle);
    }

    @Test
    void aDifferenceIsRankedAmongTheAmountsOfBothSigns() {
        assertRanks(new double[] {0.5, 0.75}, 0.5, 0.75);
        assertRanks(new double[] {0.5, 0.6, 0.75}, 0.5, 0.625, 0.875);
        assertRanks(
                new double[] {0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75},
                0.5 - 1 / 6.0,
                0.5,
                0.5 + 0.5 / 12,
                0.5 + 1 / 6.0,
                0.5 + 3.5 / 12,
                0.5 + 4.5 / 12,
                0.5 + 5.5 / 12);
    }

    /** Each value lies behind all smaller amounts and half of the equal ones. */
    private static void assertRanks(double[] values, double... positions) {
        Grading grading = grading(fitness(values.length, 1, values), Layer.DIFFERENCE, ColourScale.EQUALISED, 0.5);
        for (int i = 0; i < values.length; i++) {
            double middle = grading.middle(grading.step((float) values[i]));
            assertEquals(positions[i], grading.position(middle), 1e-6, "of " + values[i]);
        }
        assertEquals(1, grading.position(0.25), 1e-6);
        assertEquals(0, grading.position(-0.25), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(ColourScale.class)
    void positionsNeverFallAsValuesRise(ColourScale scale) {
        Snapshot snapshot = fitness(6, 1, 0, 0.1, 0.1, 0.4, 0.41, 0.9);
        for (Layer layer : new Layer[] {Layer.FITNESS, Layer.DIFFERENCE}) {
            Grading grading = grading(snapshot, layer, scale, 0.4);
            double last = -1;
            for (int step = 0; step < Grading.STEPS; step++) {
                double position = grading.position(grading.middle(step));
                assertTrue(position >= last - 1e-12, layer + " at " + step);
                last = position;
            }
        }
    }

    @Test
    void equalFingerprintsHaveEqualColours() {
        Snapshot snapshot = new Snapshot(1, 3, 1, new float[3][3], new long[] {77L << 20, 78L << 20, 77L << 20});
        BufferedImage picture = picture(snapshot, Colouring.of(Layer.BEHAVIOUR), 3, 1);
        assertEquals(picture.getRGB(0, 0), picture.getRGB(2, 0));
        assertNotEquals(picture.getRGB(0, 0), picture.getRGB(1, 0));
    }

    @Test
    void likenessGivesAlikeForagersAlikeColoursAndFartherOnesFartherColours() {
        int side = 64;
        float[][] layers = new float[Layer.ROWS][side * side];
        for (int i = 0; i < side * side; i++) {
            layers[Layer.VISITED.row()][i] = 40;
            layers[3][i] = i % side;
            layers[4][i] = i / side;
        }
        Snapshot snapshot = new Snapshot(1, side, side, layers, new long[side * side]);
        BufferedImage picture = picture(snapshot, Colouring.of(Layer.LIKENESS), side, side);
        double near = apart(picture.getRGB(20, 20), picture.getRGB(22, 21));
        double far = apart(picture.getRGB(20, 20), picture.getRGB(40, 50));
        assertTrue(near < 0.02, "near " + near);
        assertTrue(far > 0.1, "far " + far);
        layers[Layer.VISITED.row()][0] = Float.NaN;
        assertNotEquals(
                picture.getRGB(0, 0),
                picture(snapshot, Colouring.of(Layer.LIKENESS), side, side).getRGB(0, 0));
    }

    private static double apart(int one, int other) {
        OkLab a = OkLab.of(one);
        OkLab b = OkLab.of(other);
        return Math.hypot(Math.hypot(a.l() - b.l(), a.a() - b.a()), a.b() - b.b());
    }

    @Test
    void likenessKeptAsANumberHasTheSameColours() {
        Snapshot whole = Examples.snapshot(96);
        Snapshot kept = Snapshot.ofLayer(1, 96, 96, Layer.LIKENESS, whole.values(Layer.LIKENESS));
        assertArrayEquals(whole.coordinates(0), kept.coordinates(0));
        assertArrayEquals(whole.coordinates(1), kept.coordinates(1));
        float[] visited = whole.measured(Layer.VISITED);
        for (int i = 0; i < visited.length; i++) {
            assertEquals(visited[i], kept.measured(Layer.VISITED)[i], 1e-3);
        }
    }

    @Test
    void aFingerprintKeptAsANumberHasTheSameColour() {
        RandomStream random = new Seed(3).stream();
        long[] fingerprints = new long[500];
        for (int i = 1; i < fingerprints.length; i++) {
            fingerprints[i] = random.nextLong();
        }
        fingerprints[1] = 0x7ff0000000000001L;
        Snapshot whole = new Snapshot(1, 500, 1, new float[3][500], fingerprints);
        Snapshot kept = Snapshot.ofLayer(1, 500, 1, Layer.BEHAVIOUR, whole.values(Layer.BEHAVIOUR));
        assertArrayEquals(fingerprints, kept.fingerprint());
        BufferedImage one = picture(whole, Colouring.of(Layer.BEHAVIOUR), 500, 1);
        BufferedImage other = picture(kept, Colouring.of(Layer.BEHAVIOUR), 500, 1);
        for (int i = 0; i < 500; i++) {
            assertEquals(one.getRGB(i, 0), other.getRGB(i, 0));
        }
    }

    @Test
    void contourLinesAreSmoothWhereAMarkIsCrossed() {
        double[] slope = new double[40 * 40];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = 0.25 + i % 40 / 79.0;
        }
        Snapshot snapshot = fitness(40, 40, slope);
        Colouring plain = Colouring.of(Layer.FITNESS);
        Colouring lined = new Colouring(Layer.FITNESS, plain.palette(), ColourScale.LINEAR, false, true);
        BufferedImage without = picture(snapshot, plain, 400, 400);
        BufferedImage with = picture(snapshot, lined, 400, 400);
        for (int x = 60; x < 340; x++) {
            double value = 0.25 + (x + 0.5 - 5) / 10 / 79.0;
            double off = 790 * Math.abs(value - Math.round(value * 20) / 20.0);
            boolean differs = without.getRGB(x, 200) != with.getRGB(x, 200);
            assertTrue(differs ? off < 1.7 : off > 0.5, "at " + x);
        }
    }

    @Test
    void contourLinesAlongEdgesAreOnePixelWideWhereAMarkIsCrossed() {
        Snapshot snapshot = fitness(4, 1, 0, 0.45, 0.55, 1);
        Colouring plain = Colouring.of(Layer.FITNESS);
        Colouring lined = new Colouring(Layer.FITNESS, plain.palette(), ColourScale.LINEAR, false, true, false);
        BufferedImage without = picture(snapshot, plain, 40, 10);
        BufferedImage with = picture(snapshot, lined, 40, 10);
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 40; x++) {
                boolean edge = x == 9 || x == 29;
                assertEquals(edge, without.getRGB(x, y) != with.getRGB(x, y), "at " + x + ", " + y);
            }
        }
    }

    @Test
    void reliefLeavesLevelGroundAloneAndLightsSlopesTowardsTheUpperLeft() {
        double[] values = new double[30 * 30];
        for (int i = 0; i < values.length; i++) {
            int x = i % 30;
            values[i] = x < 10 ? 0.2 : x < 20 ? 0.2 + (x - 9) * 0.04 : 0.6;
        }
        values[0] = 0;
        values[29 * 30 + 29] = 1;
        Snapshot snapshot = fitness(30, 30, values);
        BufferedImage without = picture(snapshot, Colouring.of(Layer.FITNESS), 30, 30);
        BufferedImage with =
                picture(snapshot, new Colouring(Layer.FITNESS, Palette.MAGMA, ColourScale.LINEAR, true, false), 30, 30);
        assertEquals(without.getRGB(5, 15), with.getRGB(5, 15));
        assertTrue(OkLab.of(with.getRGB(15, 15)).l()
                > OkLab.of(without.getRGB(15, 15)).l() + 0.02);
    }

    @Test
    void aPictureIsColouredOnceAndAnotherColouringRestsOnTheSameSnapshot() {
        Snapshot snapshot = Examples.snapshot(64);
        LandscapeImage image = new LandscapeImage();
        LandscapeImage.Source fitness =
                new LandscapeImage.Source(snapshot, Colouring.of(Layer.FITNESS), ValueRange.UNIT, 0);
        Grading grading = image.grading(fitness);
        BufferedImage first = image.of(fitness, 100, 100);
        assertSame(grading, image.grading(fitness));
        int before = first.getRGB(50, 50);
        image.of(new LandscapeImage.Source(snapshot, Colouring.of(Layer.BEHAVIOUR), null, 0), 100, 100);
        assertEquals(before, image.of(fitness, 100, 100).getRGB(50, 50));
    }

    @Test
    void settingsSayHowALandscapeIsShown() {
        Settings settings = Settings.defaults()
                .with("landscape.layer", "difference")
                .with("view.palette", "viridis")
                .with("view.scale", "equalised")
                .with("view.relief", "true")
                .with("view.contours", "true");
        assertEquals(
                new Colouring(Layer.DIFFERENCE, Palette.VIRIDIS, ColourScale.EQUALISED, true, true),
                Colouring.of(settings));
        assertEquals(
                new Colouring(Layer.FITNESS, Palette.MAGMA, ColourScale.BALANCED, false, false),
                Colouring.of(Settings.defaults()));
    }
}
