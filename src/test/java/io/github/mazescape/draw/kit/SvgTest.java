package io.github.mazescape.draw.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a pen leaves in an SVG, read by an XML parser. */
class SvgTest {
    private static Document drawn(Scheme scheme, Consumer<Pen> marks) throws Exception {
        String text = new Drawing(120, 80, "A <title> & \"more\"", marks).svg(scheme);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element only(Document svg, String tag) {
        assertEquals(1, svg.getElementsByTagName(tag).getLength(), tag);
        return (Element) svg.getElementsByTagName(tag).item(0);
    }

    @Test
    void aLineOfManySegmentsIsOnePathThatGoesOnWhereItEnded() throws Exception {
        Document svg = drawn(Scheme.DARK, pen -> {
            pen.line(1, 2, 3, 4, 1.5, Theme.ACCENT);
            pen.line(3, 4, 5.125, 6, 1.5, Theme.ACCENT);
        });
        Element path = only(svg, "path");
        assertEquals("M1 2L3 4L5.12 6", path.getAttribute("d"));
        assertEquals("#4fdbe3", path.getAttribute("stroke"));
        assertEquals("1.5", path.getAttribute("stroke-width"));
    }

    @Test
    void translucentMarksStayApartSinceTheirOverlapIsSeen() throws Exception {
        Document svg = drawn(Scheme.DARK, pen -> {
            pen.line(1, 2, 3, 4, 1.5, Theme.faded(Theme.ACCENT, 0.5));
            pen.line(3, 4, 5, 6, 1.5, Theme.faded(Theme.ACCENT, 0.5));
        });
        assertEquals(2, svg.getElementsByTagName("path").getLength());
        assertEquals("0.5", ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("stroke-opacity"));
    }

    @Test
    void wordsAreOutlinesWithALabelWhateverTheyHold() throws Exception {
        String words = "a < b & \"c\"";
        Document svg = drawn(Scheme.DARK, pen -> pen.small(words, 5, 20, Theme.TEXT));
        assertEquals(words, only(svg, "g").getAttribute("aria-label"));
        assertEquals("A <title> & \"more\"", only(svg, "title").getTextContent());
        assertEquals(0, svg.getElementsByTagName("text").getLength());
    }

    @Test
    void aPictureKeepsItsPixels() throws Exception {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0x123456);
        Element found = only(drawn(Scheme.LIGHT, pen -> pen.image(image, new Box(10, 20, 30, 20))), "image");
        byte[] png = Base64.getDecoder().decode(found.getAttribute("xlink:href").replaceFirst(".*,", ""));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0xff123456, read.getRGB(2, 1));
        assertEquals(3, read.getWidth());
        assertEquals("30", found.getAttribute("width"));
    }

    @Test
    void marksInABoxAreClippedToIt() throws Exception {
        Document svg = drawn(Scheme.DARK, pen -> {
            try (Pen inside = pen.within(new Box(10, 20, 30, 40))) {
                inside.disc(5, 5, 20, Theme.TEXT);
            }
            pen.disc(5, 5, 20, Theme.TEXT);
        });
        Element rect = only(svg, "rect");
        assertEquals("40", rect.getAttribute("height"));
        assertEquals("url(#c0)", ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("clip-path"));
        assertFalse(((Element) svg.getElementsByTagName("path").item(1)).hasAttribute("clip-path"));
    }

    @Test
    void colourfulAndPlainColoursTurnRoundInTheLightAndStayWhereTheyMeanValues() throws Exception {
        Document svg = drawn(Scheme.LIGHT, pen -> {
            pen.disc(5, 5, 20, Theme.GROUND);
            pen.asGiven().disc(5, 5, 20, Theme.GROUND);
        });
        assertEquals("#ffffff", ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("fill"));
        assertEquals("#0d0f13", ((Element) svg.getElementsByTagName("path").item(1)).getAttribute("fill"));
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0", "-0.004, 0", "1.005, 1", "-2.50, -2.5", "1234567.891, 1234567.89"})
    void numbersAreAsShortAsTheyCanBe(double value, String text) {
        assertEquals(text, Svg.number(value));
    }

    @Test
    void lettersHaveAContrastInTheLightThatCanBeRead() {
        for (int colour : new int[] {Theme.TEXT, Theme.DIM, Theme.ACCENT, Theme.WARM, Theme.SECOND, Theme.CROWD}) {
            double contrast = 1.05 / (luminance(Scheme.LIGHT.colour(colour)) + 0.05);
            assertTrue(contrast > 4.2, Integer.toHexString(colour) + " has a contrast of " + contrast);
        }
    }

    private static double luminance(int rgb) {
        return 0.2126 * OkLab.linear(rgb >> 16 & 255)
                + 0.7152 * OkLab.linear(rgb >> 8 & 255)
                + 0.0722 * OkLab.linear(rgb & 255);
    }

    @Test
    void aPanelThatIsKeptIsDrawnAnewInAnotherScheme() {
        PanelCache cache = new PanelCache();
        Box box = new Box(0, 0, 4, 4);
        for (Scheme scheme : new Scheme[] {Scheme.DARK, Scheme.LIGHT, Scheme.DARK}) {
            BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            try (Pen pen = new Pen(image, 0, 0, 1, scheme)) {
                cache.draw(pen, box, "model", inside -> inside.fill(box, Theme.TEXT));
            }
            assertEquals(scheme.colour(Theme.TEXT), image.getRGB(1, 1), scheme.name());
        }
    }

    @Test
    void aSurfaceHandsItsSchemeToItsPens() {
        HeadlessCanvas canvas = new HeadlessCanvas(4, 4);
        canvas.draw(g -> {
            Scheme.LIGHT.of(g);
            Pen.ground(g);
        });
        assertEquals(0xffffffff, canvas.pixels()[0]);
    }
}
