package io.github.mazescape.draw.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.OkLab;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Viewport;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a figure of a landscape, and that its pixels are what was measured. */
class LandscapeFigureTest {
    private static final int SIDE = 48;
    private static final LandscapeFigure.Words WORDS =
            new LandscapeFigure.Words("Fitness", "generation 3", "first direction", "second", "norms", "what it is");

    private static LandscapeFigure figure(Set<FigurePart> parts, int supersampling) {
        List<Dot> trail = List.of(new Dot(-0.9, 0.9, 0), new Dot(-0.2, 0.3, 0), new Dot(0, 0, 0));
        return new LandscapeFigure(
                new LandscapeImage.Source(Examples.snapshot(SIDE), Colouring.of(Layer.FITNESS), null, 0),
                new LandscapeModel.Dots(List.of(), trail, trail.get(2)),
                Viewport.centred(0.25, SIDE / supersampling, SIDE / supersampling),
                parts,
                WORDS,
                supersampling);
    }

    @Test
    void aBareFigureShowsTheMeasuredPixelsEnlargedByAWholeNumber() {
        BufferedImage drawn = figure(Set.of(), 1).drawing(1).pixels(1, Scheme.LIGHT);
        BufferedImage bare = LandscapeImage.of(Examples.snapshot(SIDE), Colouring.of(Layer.FITNESS), null, 0);
        int larger = 9;
        for (int y = 0; y < larger * SIDE; y++) {
            for (int x = 0; x < larger * SIDE; x++) {
                assertEquals(bare.getRGB(x / larger, y / larger), drawn.getRGB(16 + x, 16 + y), x + ", " + y);
            }
        }
    }

    @Test
    void allThatIsWrittenStandsInItAndNothingOfAPartThatIsNotWanted() {
        String all = svg(EnumSet.allOf(FigurePart.class));
        for (String words : List.of(
                "Fitness",
                "generation 3",
                "first direction [norms]",
                "second [norms]",
                "−0.2",
                "0.1 norms",
                "champion",
                "its path",
                "what it is")) {
            assertTrue(all.contains("aria-label=\"" + words + "\""), words);
        }
        String axes = svg(EnumSet.of(FigurePart.AXES));
        assertTrue(axes.contains("second [norms]"));
        for (String words : List.of("generation 3\"", "0.1 norms", "champion", "its path", "what it is")) {
            assertFalse(axes.contains("aria-label=\"" + words), words);
        }
    }

    @Test
    void theChampionsOfOtherRunsAreExplainedWhereThereAreAny() {
        LandscapeFigure plain = figure(EnumSet.of(FigurePart.CENTRE), 1);
        assertFalse(plain.drawing(1).svg(Scheme.LIGHT).contains("other runs"));
        LandscapeModel.Dots dots = plain.dots();
        LandscapeModel.Others others = new LandscapeModel.Others(
                0, List.of(new LandscapeModel.Other(new Dot(0.5, 0.5, 0), new Dot(-0.5, 0.5, 0))));
        LandscapeFigure marked = new LandscapeFigure(
                plain.source(),
                new LandscapeModel.Dots(0, dots.population(), dots.trail(), dots.champion(), others),
                plain.viewport(),
                plain.parts(),
                WORDS,
                1);
        String drawn = marked.drawing(1).svg(Scheme.LIGHT);
        assertTrue(drawn.contains("aria-label=\"other runs\""));
        assertTrue(drawn.contains("aria-label=\"their copies\""));
    }

    private static String svg(Set<FigurePart> parts) {
        return figure(parts, 1).drawing(1).svg(Scheme.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aDenserFigureHasLargerTypeAndTheSamePlan(int density) {
        LandscapeFigure figure = figure(EnumSet.allOf(FigurePart.class), 1);
        Drawing drawing = figure.drawing(density);
        assertEquals(
                density * drawing.width(), drawing.pixels(density, Scheme.DARK).getWidth());
        assertTrue(drawing.width() >= 490 && drawing.width() < 600, "width " + drawing.width());
    }

    @Test
    void supersamplingShowsTheMeanLightOfTheMeasuredPixels() {
        BufferedImage fine = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        fine.setRGB(0, 0, 0xffffff);
        fine.setRGB(1, 1, 0xff0000);
        int mean = Averaging.of(fine, 2).getRGB(0, 0);
        assertEquals(0.5, OkLab.linear(mean >> 16 & 255), 0.005);
        assertEquals(0.25, OkLab.linear(mean >> 8 & 255), 0.005);
        assertEquals(0.25, OkLab.linear(mean & 255), 0.005);
        assertEquals(24, image(figure(Set.of(), 2)), "as many pixels as the viewport has");
    }

    private static int image(LandscapeFigure figure) {
        return figure.viewport().width();
    }

    @Test
    void aCommonAxisHasRoundMarks() {
        PlaneAxis axis = PlaneAxis.of(-0.5, 0.5, "first", "norms", 0.5, 6);
        assertEquals("first [norms]", axis.title());
        assertEquals(
                List.of("−0.4", "−0.2", "0.0", "0.2", "0.4"),
                axis.marks().stream().map(PlaneAxis.Mark::label).toList());
        assertEquals(0.1, axis.marks().get(0).position(), 1e-12);
    }

    @Test
    void aDeepAxisCountsFromItsMiddleInAPowerOfTen() {
        PlaneAxis axis = PlaneAxis.of(0.125 - 2e-9, 0.125 + 2e-9, "first", "norms", 2e-9, 6);
        assertEquals("first [1e−9 norms], from 0.125", axis.title());
        assertEquals("0", axis.marks().get(axis.marks().size() / 2).label());
        assertEquals(0.5, axis.marks().get(axis.marks().size() / 2).position(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.2", "0.19, 0.1", "5, 5", "9.9, 5", "7e-10, 5e-10"})
    void theScaleIsARoundLength(double most, double length) {
        assertEquals(length, FigureMarks.roundLength(most), 1e-15);
    }
}
