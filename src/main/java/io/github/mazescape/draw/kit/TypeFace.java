package io.github.mazescape.draw.kit;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Type as outlines, from the bundled font Inter (R. Andersson, OFL). Glyphs are read at the font's own 2048 units per
 * em, where hinting rounds nothing, and are scaled from there. So text has the same pixels on every machine, whatever
 * its fonts and font libraries.
 *
 * <p>All digits have one width, so that changing numbers do not shift. There is no kerning.
 */
public enum TypeFace {
    REGULAR("Inter-Regular.otf"),
    STRONG("Inter-SemiBold.otf");

    /** The height of capitals and digits, relative to the size of the type. */
    static final double CAP_HEIGHT = 0.727;

    private static final int UNITS = 2048;

    private final Font font;
    private final Map<Character, Glyph> glyphs = new ConcurrentHashMap<>();

    TypeFace(String file) {
        String path = "/com/formdev/flatlaf/fonts/inter/" + file;
        try (InputStream in = TypeFace.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no font at " + path
                        + " on the class path: expected the jar flatlaf-fonts-inter beside mazescape's");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) UNITS);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the font " + path, problem);
        } catch (FontFormatException problem) {
            throw new IllegalStateException("not a font: " + path, problem);
        }
    }

    /** The width of a text at a size [px]. */
    public double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += glyph(text.charAt(i)).advance();
        }
        return width * size / UNITS;
    }

    /** The outline of a text at a size [px]. The left end of its baseline is at (0, 0). */
    Path2D outline(String text, double size) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / UNITS;
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = glyph(text.charAt(i));
            AffineTransform place = new AffineTransform(scale, 0, 0, scale, (x + glyph.shift()) * scale, 0);
            all.append(glyph.outline().getPathIterator(place), false);
            x += glyph.advance();
        }
        return all;
    }

    private Glyph glyph(char character) {
        return glyphs.computeIfAbsent(character, wanted -> {
            GlyphVector vector = vector(wanted);
            double own = vector.getGlyphMetrics(0).getAdvanceX();
            double advance = own;
            if (wanted >= '0' && wanted <= '9') {
                advance = vector('0').getGlyphMetrics(0).getAdvanceX();
            }
            return new Glyph(new Path2D.Double(vector.getOutline()), advance, (advance - own) / 2);
        });
    }

    private GlyphVector vector(char character) {
        return font.createGlyphVector(new FontRenderContext(null, true, true), new char[] {character});
    }

    /** One glyph in units of the font. The shift centres a digit in its width. */
    private record Glyph(Path2D outline, double advance, double shift) {}
}
