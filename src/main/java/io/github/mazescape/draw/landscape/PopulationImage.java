package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the population, the trail of the champions and the champion on a transparent image, and keeps it until they or
 * the size change.
 */
final class PopulationImage {
    /** The radius of the ring of the champion, within which most of the population lies on a whole map [px]. */
    private static final double RING = 11;

    private static final double HALF_SQUARE = 4.5;
    private static final double LEAST_STRENGTH = 0.5;
    private static final int OTHER = Theme.TEXT;

    private DotStamps stamps = new DotStamps(1);
    private int density = 1;
    private LandscapeModel.@Nullable Dots dots;
    private @Nullable BufferedImage image;

    /** Returns the image for a picture of a size, in which {@code wantedDensity} pixels lie along a unit. */
    BufferedImage of(LandscapeModel model, int unitsWide, int unitsHigh, int wantedDensity) {
        if (wantedDensity != density) {
            density = wantedDensity;
            stamps = new DotStamps(density);
            image = null;
        }
        int width = density * unitsWide;
        int height = density * unitsHigh;
        BufferedImage known = image;
        boolean fits = known != null && known.getWidth() == width && known.getHeight() == height;
        if (known != null && fits && model.dots().equals(dots)) {
            return known;
        }
        BufferedImage fresh =
                known != null && fits ? known : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        clear(fresh);
        try (Pen pen = new Pen(fresh, 0, 0, density)) {
            draw(pen, new Box(0, 0, unitsWide, unitsHigh), model.dots());
        }
        dots = model.dots();
        image = fresh;
        return fresh;
    }

    private static void clear(BufferedImage image) {
        Graphics2D ink = image.createGraphics();
        ink.setComposite(AlphaComposite.Clear);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        ink.dispose();
    }

    /** Draws the dots within a picture's box. */
    void draw(Pen pen, Box picture, LandscapeModel.Dots dots) {
        trail(pen, picture, dots.trail(), dots.trail().size() - 1);
        Dot best = dots.champion();
        if (best != null) {
            ring(pen, picture, best);
        }
        for (Dot dot : dots.population()) {
            double x = x(picture, dot);
            double y = y(picture, dot);
            if (x > picture.x() - 4 && x < picture.right() + 4 && y > picture.y() - 4 && y < picture.bottom() + 4) {
                stamps.put(pen, x, y, DotStamps.opacity(dot.distance()));
            }
        }
        others(pen, picture, dots.others().all());
    }

    /** Draws the champions of other runs: a hollow square where each evolved, a filled one where its copy lies. */
    static void others(Pen pen, Box picture, List<LandscapeModel.Other> others) {
        for (LandscapeModel.Other other : others) {
            Dot copy = other.copy();
            if (copy != null && near(copy) && near(other.evolved())) {
                double faint = Math.min(strength(copy), strength(other.evolved()));
                for (int pass = 0; pass < 2; pass++) {
                    pen.line(
                            x(picture, other.evolved()),
                            y(picture, other.evolved()),
                            x(picture, copy),
                            y(picture, copy),
                            pass == 0 ? 3 : 1,
                            Theme.faded(pass == 0 ? Theme.SHADE : OTHER, 0.5 * faint));
                }
            }
        }
        for (LandscapeModel.Other other : others) {
            if (near(other.evolved())) {
                other(pen, x(picture, other.evolved()), y(picture, other.evolved()), strength(other.evolved()), false);
            }
            Dot copy = other.copy();
            if (copy != null && near(copy)) {
                other(pen, x(picture, copy), y(picture, copy), strength(copy), true);
            }
        }
    }

    /** Off the slice a mark is fainter, but seen. */
    private static double strength(Dot dot) {
        return Math.max(LEAST_STRENGTH, DotStamps.opacity(dot.distance()));
    }

    /** Draws the champion of another run, or its copy. */
    static void other(Pen pen, double x, double y, double opacity, boolean filled) {
        Rectangle2D square = new Rectangle2D.Double(x - HALF_SQUARE, y - HALF_SQUARE, 2 * HALF_SQUARE, 2 * HALF_SQUARE);
        pen.stroke(square, 4.5, Theme.faded(Theme.SHADE, 0.69 * opacity));
        if (filled) {
            pen.fill(square, Theme.faded(OTHER, opacity));
        }
        pen.stroke(square, 2, Theme.faded(OTHER, opacity));
    }

    static void ring(Pen pen, Box picture, Dot champion) {
        pen.ring(x(picture, champion), y(picture, champion), RING, 4.5, Theme.SHADE);
        pen.ring(x(picture, champion), y(picture, champion), RING, 2, Theme.ACCENT);
    }

    /** Draws the first stretches of a trail, which grows stronger towards its end. */
    static void trail(Pen pen, Box picture, List<Dot> trail, int stretches) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < stretches; i++) {
                Dot from = trail.get(i);
                Dot to = trail.get(i + 1);
                if (!from.equals(to) && (near(from) || near(to))) {
                    stretch(pen, picture, from, to, 0.15 + 0.85 * (i + 1) / (trail.size() - 1), pass);
                }
            }
        }
    }

    /** Draws one stretch of a trail: its shade in pass 0, then itself in pass 1. */
    static void stretch(Pen pen, Box picture, Dot from, Dot to, double opacity, int pass) {
        pen.line(
                x(picture, from),
                y(picture, from),
                x(picture, to),
                y(picture, to),
                weight(pass),
                colour(pass, opacity));
    }

    static double weight(int pass) {
        return pass == 0 ? 4 : 1.75;
    }

    static int colour(int pass, double opacity) {
        return pass == 0 ? Theme.faded(Theme.SHADE, 0.5 * opacity) : Theme.faded(Theme.ACCENT, opacity);
    }

    /** Whether a line to the dot may cross the picture. At a deep zoom most of the trail is far away. */
    static boolean near(Dot dot) {
        return Math.abs(dot.u()) < 8 && Math.abs(dot.v()) < 8;
    }

    static double x(Box picture, Dot dot) {
        return picture.x() + (dot.u() + 1) / 2 * picture.width();
    }

    static double y(Box picture, Dot dot) {
        return picture.y() + (dot.v() + 1) / 2 * picture.height();
    }
}
