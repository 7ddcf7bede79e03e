package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Draws the arrow of a forager or of the start of a maze. */
final class MazeArrow {
    /** An arrow in smaller cells covers its neighbours, so that it can be seen at all [px]. */
    private static final double LEAST_CELL = 11;

    private MazeArrow() {}

    /**
     * Draws an arrow around a point.
     *
     * @param cell the side of a cell [px]
     * @param quarters the heading in quarter turns clockwise from north
     */
    static void draw(Pen pen, double x, double y, double cell, double quarters, int colour) {
        double size = Math.max(LEAST_CELL, cell);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(0, -0.42);
        arrow.lineTo(0.34, 0.36);
        arrow.lineTo(0, 0.20);
        arrow.lineTo(-0.34, 0.36);
        arrow.closePath();
        double sine = StrictMath.sin(quarters * Math.PI / 2) * size;
        double cosine = StrictMath.cos(quarters * Math.PI / 2) * size;
        arrow.transform(new AffineTransform(cosine, sine, -sine, cosine, x, y));
        pen.stroke(arrow, Math.max(2, size * 0.16), Theme.faded(Theme.GROUND, 0.85));
        pen.fill(arrow, colour);
    }
}
