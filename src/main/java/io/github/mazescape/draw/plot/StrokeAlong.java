package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.kit.Pen;

/**
 * Draws a line from point to point, each piece by a stroke of its own: how a path's joins are rounded differs in a few
 * pixels between versions of Java. Points that lie within a fraction of a pixel of the one before are left out.
 */
final class StrokeAlong {
    private static final double NEAR = 0.4;
    private static final double DASH = 6;
    private static final double GAP = 5;

    private final Pen pen;
    private final double weight;
    private final int colour;
    private final boolean dashed;
    private double fromX = Double.NaN;
    private double fromY = Double.NaN;
    private double skippedX = Double.NaN;
    private double skippedY = Double.NaN;
    private boolean alone;
    private double walked;

    StrokeAlong(Pen pen, double weight, int colour, boolean dashed) {
        this.pen = pen;
        this.weight = weight;
        this.colour = colour;
        this.dashed = dashed;
    }

    /** Goes on to a point. */
    void to(double x, double y) {
        if (Double.isNaN(fromX)) {
            from(x, y);
            alone = true;
        } else if (StrictMath.hypot(x - fromX, y - fromY) < NEAR) {
            skippedX = x;
            skippedY = y;
        } else {
            piece(x, y);
        }
    }

    /** Ends the line here; the next point begins another. */
    void lift() {
        if (!Double.isNaN(skippedX)) {
            piece(skippedX, skippedY);
        }
        if (alone && !Double.isNaN(fromX)) {
            pen.disc(fromX, fromY, weight, colour);
        }
        from(Double.NaN, Double.NaN);
        walked = 0;
    }

    private void from(double x, double y) {
        fromX = x;
        fromY = y;
        skippedX = Double.NaN;
        skippedY = Double.NaN;
    }

    private void piece(double x, double y) {
        if (dashed) {
            dashes(x, y);
        } else {
            pen.line(fromX, fromY, x, y, weight, colour);
        }
        alone = false;
        from(x, y);
    }

    private void dashes(double x, double y) {
        double length = StrictMath.hypot(x - fromX, y - fromY);
        double at = 0;
        while (at < length) {
            double phase = walked % (DASH + GAP);
            boolean drawn = phase < DASH;
            double step = Math.min(length - at, (drawn ? DASH : DASH + GAP) - phase);
            step = Math.max(step, 1e-3);
            if (drawn) {
                double a = at / length;
                double b = Math.min(1, (at + step) / length);
                pen.line(
                        fromX + a * (x - fromX),
                        fromY + a * (y - fromY),
                        fromX + b * (x - fromX),
                        fromY + b * (y - fromY),
                        weight,
                        colour);
            }
            at += step;
            walked += step;
        }
    }
}
