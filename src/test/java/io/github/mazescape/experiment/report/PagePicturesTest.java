package io.github.mazescape.experiment.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.plot.ExamplePlots;
import io.github.mazescape.draw.plot.PlotDrawing;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagePicturesTest {
    private static final Drawing PROFILES = PlotDrawing.bare(ExamplePlots.profiles(), 400);

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour & 0xffffff);
    }

    @Test
    void aPictureStandsOnceAndHasVariablesForTheColoursOfBothSchemes() {
        PagePictures pictures = new PagePictures();
        String element = pictures.element(PROFILES);
        assertTrue(element.startsWith("<svg"));
        assertFalse(element.contains(hex(Theme.DIM)));
        assertTrue(pictures.style().contains(":" + hex(Theme.DIM) + ";"));
        assertTrue(pictures.style().contains(":" + hex(Scheme.LIGHT.colour(Theme.DIM)) + ";"));
    }

    @Test
    void everyVariableIsGivenAColourInEachScheme() {
        PagePictures pictures = new PagePictures();
        String elements = pictures.element(PROFILES) + pictures.element(PlotDrawing.bare(ExamplePlots.plane(), 400));
        TreeSet<String> used = new TreeSet<>();
        Matcher matcher = Pattern.compile("var\\((--i\\d+)\\)").matcher(elements);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        assertFalse(used.isEmpty());
        for (String variable : used) {
            assertEquals(3, pictures.style().split(variable + ":", -1).length, variable);
        }
    }

    @Test
    void regionsOfSeveralPicturesHaveNamesOfTheirOwn() {
        PagePictures pictures = new PagePictures();
        String elements = pictures.element(PROFILES) + pictures.element(PROFILES);
        assertTrue(elements.contains("id=\"p0c0\"") && elements.contains("id=\"p1c0\""));
        assertTrue(elements.contains("url(#p1c0)") && !elements.contains("url(#c0)"));
    }

    @Test
    void aPictureThatIsTooLongBecomesPixelsInBothSchemes() {
        int[] steps = new int[40_000];
        Arrays.setAll(steps, i -> i);
        Drawing long_ = new Drawing(300, 200, "<many>", pen -> {
            for (int i : steps) {
                pen.line(i % 300, i % 200, i % 200, i % 300, 1, Theme.TEXT);
            }
        });
        String element = new PagePictures().element(long_);
        assertTrue(element.startsWith("<picture><source media=\"(prefers-color-scheme: dark)\""));
        assertTrue(element.contains("alt=\"&lt;many&gt;\"") && element.contains("width=\"300\""));
    }
}
