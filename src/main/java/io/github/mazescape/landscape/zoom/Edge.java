package io.github.mazescape.landscape.zoom;

/**
 * Two places of a plane close to one another, on either side of a border of behaviour. Places are in lengths of the
 * plane's directions.
 *
 * @param x1 the one place, along the first direction
 * @param y1 the one place, along the second direction
 * @param x2 the other place, along the first direction
 * @param y2 the other place, along the second direction
 */
public record Edge(double x1, double y1, double x2, double y2) {
    /** A border of which only one place is known. */
    public static Edge at(BehaviourBorder border) {
        return new Edge(border.x(), border.y(), border.x(), border.y());
    }

    /** The middle between the two, along the first direction. */
    public double x() {
        return x1 + (x2 - x1) / 2;
    }

    /** The middle between the two, along the second direction. */
    public double y() {
        return y1 + (y2 - y1) / 2;
    }

    /** How far the two are from one another [direction lengths]. */
    public double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    /** The places on either side in words: "left" and "right", or "above" and "below". */
    public String[] sides() {
        boolean across = Math.abs(x2 - x1) >= Math.abs(y2 - y1);
        boolean onwards = across ? x2 >= x1 : y2 >= y1;
        String first = across ? "left of" : "above";
        String second = across ? "right of" : "below";
        return onwards ? new String[] {first, second} : new String[] {second, first};
    }

    double[] between(double share) {
        return new double[] {Math.fma(share, x2 - x1, x1), Math.fma(share, y2 - y1, y1)};
    }

    Edge part(double from, double to) {
        double[] one = from == 0 ? new double[] {x1, y1} : between(from);
        double[] other = to == 1 ? new double[] {x2, y2} : between(to);
        return new Edge(one[0], one[1], other[0], other[1]);
    }
}
