package io.github.mazescape.draw.kit;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import processing.core.PGraphics;

/**
 * Whether drawings are light on a dark ground or dark on a light one. All drawings name the colours of {@link Theme},
 * which are the dark ones; a {@link Pen} turns them into those of its scheme. Colours that mean values, as those of a
 * palette, are the same in both.
 */
public enum Scheme {
    /** The colours as they are. */
    DARK,
    /**
     * For paper and bright rooms: the lightness in OKLab is turned round and the hue stays. A colourful colour stays
     * lighter than a grey one, so that its hue can be seen; labels keep a contrast of about 4.5 to 1 or more.
     */
    LIGHT;

    private static final double WHITE = 1.17;
    private static final double SLOPE = 1.013;
    private static final double GLOW = 1.3;
    private static final double MOST_CHROMA = 0.13;
    private static final double GREY = 0.012;
    private static final double COLOURFUL = 0.05;

    /** A surface carries its scheme with it, so that all pens on it agree. */
    private static final RenderingHints.Key KEY = new RenderingHints.Key(0) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Scheme;
        }
    };

    private static final int KNOWN = 1 << 12;
    private static final AtomicLongArray LIGHTS = new AtomicLongArray(KNOWN);

    /** The scheme of a word in settings and options: {@code dark} or {@code light}. */
    public static Scheme named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Gives a JAVA2D surface this scheme until the end of its drawing. */
    public void of(PGraphics surface) {
        if (surface.getNative() instanceof Graphics2D ink) {
            ink.setRenderingHint(KEY, this);
        }
    }

    /** The scheme of a surface: the dark one where nobody chose. */
    static Scheme of(Graphics2D ink) {
        return ink.getRenderingHint(KEY) instanceof Scheme scheme ? scheme : DARK;
    }

    /** What a colour of the dark scheme is in this one; its opacity stays. */
    public int colour(int argb) {
        if (this == DARK) {
            return argb;
        }
        int rgb = argb & 0xffffff;
        int place = (rgb * 0x9e3779b1) >>> 20;
        long known = LIGHTS.get(place);
        // The key is one more than the colour, since 0 means that nothing is known.
        if (known >>> 32 != rgb + 1) {
            known = (rgb + 1L) << 32 | light(rgb);
            LIGHTS.set(place, known);
        }
        return argb & 0xff000000 | (int) known & 0xffffff;
    }

    private static int light(int rgb) {
        OkLab dark = OkLab.of(rgb);
        double chroma = Math.sqrt(dark.a() * dark.a() + dark.b() * dark.b());
        double glow = GLOW * Math.min(chroma, MOST_CHROMA) * Math.min(1, chroma / COLOURFUL);
        double lightness = ValueRange.UNIT.clamp(WHITE - SLOPE * dark.l() + glow);
        double hue = 1.1 * ValueRange.UNIT.clamp((chroma - GREY) / (COLOURFUL - GREY));
        return new OkLab(lightness, hue * dark.a(), hue * dark.b()).argb() & 0xffffff;
    }
}
