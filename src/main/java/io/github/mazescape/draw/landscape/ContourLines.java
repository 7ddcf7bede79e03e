package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Finds smooth lines of equal value by marching squares (W. Lorensen and H. Cline, "Marching cubes", 1987, in two
 * dimensions), in values smoothed by a 1-4-6-4-1 filter, as those of a {@link Relief} are: what changes from pixel to
 * pixel has no lines otherwise. Closed lines around a few pixels are left out, and so are lines next to unknown pixels.
 */
public final class ContourLines {
    private static final int SMOOTHINGS = 2;
    /** Closed lines of fewer crossings with the lattice are left out. */
    private static final int LEAST_CROSSINGS = 16;

    private static final int TOP = 0;
    private static final int RIGHT = 1;
    private static final int BOTTOM = 2;
    private static final int LEFT = 3;

    private final int width;
    private final int height;
    private final float[] values;
    /** Of each edge of the lattice whether a line was led across: edges to the right at 2i, edges down at 2i + 1. */
    private final BitSet done;

    private ContourLines(Snapshot snapshot, Layer layer) {
        width = snapshot.width();
        height = snapshot.height();
        values = snapshot.measured(layer).clone();
        for (int i = 0; i < SMOOTHINGS; i++) {
            smooth();
        }
        done = new BitSet(2 * width * height);
    }

    /**
     * All lines of a mark.
     *
     * @param mark the mark
     * @param path the lines, in pixels of the snapshot: (0, 0) is its upper left corner
     */
    public record Line(Grading.Mark mark, Path2D path) {}

    /**
     * The lines of a layer of a snapshot.
     *
     * @param layer a layer with values that are greater and smaller
     * @param marks at which values lines run
     */
    public static List<Line> of(Snapshot snapshot, Layer layer, Grading grading, List<Grading.Mark> marks) {
        ContourLines lines = new ContourLines(snapshot, layer);
        return marks.stream()
                .map(mark -> new Line(mark, lines.at((float) (mark.value() + grading.centre()))))
                .toList();
    }

    /**
     * Draws the lines of a landscape on its picture, each in a colour that contrasts with the values on it.
     *
     * @param picture where the picture lies
     */
    public static void draw(Pen pen, Box picture, LandscapeImage.Source source) {
        Colouring colouring = source.colouring();
        Snapshot snapshot = source.snapshot();
        Grading grading = new LandscapeImage().grading(source);
        AffineTransform onto = AffineTransform.getTranslateInstance(picture.x(), picture.y());
        onto.scale((double) picture.width() / snapshot.width(), (double) picture.height() / snapshot.height());
        for (Line line : of(snapshot, colouring.layer(), grading, grading.marks(LandscapeImage.CONTOUR_DISTANCE))) {
            int below = colouring.colours().at(line.mark().position());
            pen.stroke(line.path().createTransformedShape(onto), Contours.WEIGHT, Contours.contrasting(below, 255));
        }
    }

    private void smooth() {
        float[] before = new float[values.length];
        for (int step : new int[] {1, width}) {
            System.arraycopy(values, 0, before, 0, values.length);
            for (int i = 0; i < values.length; i++) {
                int place = step == 1 ? i % width : i / width;
                int last = (step == 1 ? width : height) - 1;
                float far = before[i - Math.min(2, place) * step] + before[i + Math.min(2, last - place) * step];
                float near = before[i - Math.min(1, place) * step] + before[i + Math.min(1, last - place) * step];
                float mean = (far + 4 * near + 6 * before[i]) / 16;
                values[i] = Float.isNaN(mean) ? before[i] : mean;
            }
        }
    }

    private Path2D at(float level) {
        done.clear();
        Path2D path = new Path2D.Double();
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            int y = i / width;
            if (x + 1 < width && crosses(i, i + 1, level) && !done.get(2 * i)) {
                trace(i, TOP, level, path);
            }
            if (y + 1 < height && crosses(i, i + width, level) && !done.get(2 * i + 1)) {
                trace(i, LEFT, level, path);
            }
        }
        return path;
    }

    /** Whether both values are known, and on different sides of a level. */
    private boolean crosses(int one, int other, float level) {
        boolean known = !Float.isNaN(values[one]) && !Float.isNaN(values[other]);
        return known && values[one] >= level != values[other] >= level;
    }

    /** Follows the line through the upper or left edge of a square, both ways. */
    private void trace(int square, int side, float level, Path2D path) {
        List<double[]> points = new ArrayList<>();
        boolean closed = follow(square, side, level, points);
        if (!closed) {
            List<double[]> before = new ArrayList<>();
            int neighbour = side == TOP ? square - width : square - 1;
            boolean inside = side == TOP ? square >= width : square % width > 0;
            if (inside) {
                follow(neighbour, side == TOP ? BOTTOM : RIGHT, level, before);
                Collections.reverse(before);
                points.addAll(0, before.subList(0, before.size() - 1));
            }
        }
        if (points.size() > 1 && !(closed && points.size() < LEAST_CROSSINGS)) {
            append(points, closed, path);
        }
    }

    /**
     * Follows a line from an edge of a square through it and on, until it ends or comes back.
     *
     * @param points where it crosses edges, the first one included. Added to.
     * @return whether it came back to its first edge
     */
    private boolean follow(int square, int side, float level, List<double[]> points) {
        int first = edge(square, side);
        int at = square;
        int entry = side;
        points.add(crossing(at, entry, level));
        done.set(first);
        while (isWhole(at)) {
            int exit = exit(at, entry, level);
            int edge = edge(at, exit);
            if (edge == first) {
                return true;
            }
            points.add(crossing(at, exit, level));
            done.set(edge);
            boolean border = exit == TOP && at < width
                    || exit == BOTTOM && at / width + 2 >= height
                    || exit == LEFT && at % width == 0
                    || exit == RIGHT && at % width + 2 >= width;
            if (border) {
                return false;
            }
            at += exit == TOP ? -width : exit == BOTTOM ? width : exit == LEFT ? -1 : 1;
            entry = exit ^ 2;
        }
        return false;
    }

    /** Whether a square, with its upper left corner at a pixel, lies in the picture and has four known corners. */
    private boolean isWhole(int square) {
        return square % width + 1 < width
                && square / width + 1 < height
                && !Float.isNaN(
                        values[square] + values[square + 1] + values[square + width] + values[square + width + 1]);
    }

    /** The side at which a line leaves a square that it enters at another side. */
    private int exit(int square, int entry, float level) {
        boolean upperLeft = values[square] >= level;
        boolean upperRight = values[square + 1] >= level;
        boolean lowerRight = values[square + width + 1] >= level;
        boolean lowerLeft = values[square + width] >= level;
        boolean[] crossed = {
            upperLeft != upperRight, upperRight != lowerRight, lowerLeft != lowerRight, upperLeft != lowerLeft
        };
        if (crossed[TOP] && crossed[RIGHT] && crossed[BOTTOM] && crossed[LEFT]) {
            float mean =
                    (values[square] + values[square + 1] + values[square + width] + values[square + width + 1]) / 4;
            // A saddle: the two corners that are on the side of the middle are joined, the two others cut off.
            return mean >= level == upperLeft ? entry ^ 1 : 3 - entry;
        }
        for (int side = TOP; side <= LEFT; side++) {
            if (side != entry && crossed[side]) {
                return side;
            }
        }
        throw new IllegalStateException("a line enters a square and does not leave it");
    }

    private int edge(int square, int side) {
        return switch (side) {
            case TOP -> 2 * square;
            case BOTTOM -> 2 * (square + width);
            case LEFT -> 2 * square + 1;
            default -> 2 * (square + 1) + 1;
        };
    }

    private double[] crossing(int square, int side, float level) {
        int edge = edge(square, side);
        int pixel = edge / 2;
        boolean across = edge % 2 == 0;
        double here = values[pixel];
        double there = values[across ? pixel + 1 : pixel + width];
        double share = (level - here) / (there - here);
        double x = pixel % width + 0.5;
        double y = pixel / width + 0.5;
        return across ? new double[] {x + share, y} : new double[] {x, y + share};
    }

    /** Adds a line as a curve that bends at the middles between its points. */
    private static void append(List<double[]> points, boolean closed, Path2D path) {
        int count = points.size();
        double[] start = closed ? middle(points.get(count - 1), points.get(0)) : points.get(0);
        path.moveTo(start[0], start[1]);
        for (int i = 0; i < count; i++) {
            double[] point = points.get(i);
            boolean last = i == count - 1;
            double[] to = last && !closed ? point : middle(point, points.get((i + 1) % count));
            path.quadTo(point[0], point[1], to[0], to[1]);
        }
        if (closed) {
            path.closePath();
        }
    }

    private static double[] middle(double[] one, double[] other) {
        return new double[] {(one[0] + other[0]) / 2, (one[1] + other[1]) / 2};
    }
}
