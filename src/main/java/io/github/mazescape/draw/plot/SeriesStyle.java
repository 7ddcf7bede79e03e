package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.experiment.Plot;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The colours and shapes of series. Neighbours differ in lightness and in shape as well as in hue, so that they can be
 * told apart without seeing colours; the hues are near those of M. Okabe and K. Ito, "Color Universal Design" (2002).
 */
final class SeriesStyle {
    private static final int[] COLOURS = {
        0xff5ab8f0, 0xfff2a33c, 0xff45cfa2, 0xffe88cc4, 0xffefe06a, 0xff9aa2ff, 0xfff0604a, 0xffa8cf4e, 0xffc4a484
    };
    private static final int GREY = 0xff868f9e;
    private static final int SHAPES = 7;
    private static final double OUTLINE = 1.4;

    private SeriesStyle() {}

    /** The colour of a series. */
    static int colour(int series) {
        return series == Plot.CONTROL ? GREY : COLOURS[Math.floorMod(series, COLOURS.length)];
    }

    /** Draws the point of a series. */
    static void point(Pen pen, int series, double x, double y, double radius, boolean hollow) {
        Shape shape = shape(series, x, y, radius);
        if (hollow) {
            pen.stroke(shape, OUTLINE, colour(series));
        } else {
            pen.fill(shape, colour(series));
        }
    }

    /** The shape of a series around a point: about as large as a disc of the radius. */
    static Shape shape(int series, double x, double y, double radius) {
        return switch (series == Plot.CONTROL ? 0 : Math.floorMod(series, SHAPES)) {
            case 1 -> new Rectangle2D.Double(x - 0.88 * radius, y - 0.88 * radius, 1.76 * radius, 1.76 * radius);
            case 2 -> corners(x, y, 1.3 * radius, -90, 30, 150);
            case 3 -> corners(x, y, 1.25 * radius, 0, 90, 180, 270);
            case 4 -> corners(x, y, 1.3 * radius, 90, 210, 330);
            case 5 -> cross(x, y, 1.15 * radius, 1, 0);
            case 6 -> cross(x, y, 1.15 * radius, 1, 1);
            default -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        };
    }

    private static Shape cross(double x, double y, double radius, int across, int down) {
        Path2D bars = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int[] way : new int[][] {{across, down}, {-down, across}}) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(way[0], way[1]);
            Rectangle2D bar = new Rectangle2D.Double(-1.15 * radius, -0.38 * radius, 2.3 * radius, 0.76 * radius);
            bars.append(bar.getPathIterator(place), false);
        }
        return bars;
    }

    private static Shape corners(double x, double y, double radius, double... degrees) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < degrees.length; i++) {
            double angle = degrees[i] * Math.PI / 180;
            double cornerX = x + radius * StrictMath.cos(angle);
            double cornerY = y + radius * StrictMath.sin(angle);
            if (i == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
