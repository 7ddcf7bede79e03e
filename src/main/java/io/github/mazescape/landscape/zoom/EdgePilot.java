package io.github.mazescape.landscape.zoom;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.zoom.BehaviourBorder.Sign;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a zoom is to go so that it stays on a border of behaviour, where most behaviours meet: on one across
 * which fitness changes, too, where there is one in view. It looks at a grid of {@value #SIDE} by {@value #SIDE} points
 * of the view, whatever else is known of it.
 *
 * @param evaluator measures, in double precision for the deepest zooms
 */
public record EdgePilot(Plane plane, Task task, BatchEvaluator evaluator) {
    /** How many points of a view are looked at along each side. */
    public static final int SIDE = 19;

    /** A border is known to this share of the half-width of the view in which it was found. */
    public static final double ACCURACY = 0x1p-10;

    /** How far from the middle borders are looked at [half-widths]. */
    private static final double REACH = 0.8;
    /** How far around a border behaviours are counted [half-widths]. */
    private static final double AROUND = 0.3;
    /** So many behaviours more are worth a way of half a half-width. */
    private static final double FAR = 3;

    private static final int SECTIONS = 16;
    /** How many points of a line across a border are looked at for flickering. */
    private static final int LINE = 33;
    /** How far from one another they are, as are the pixels of a picture [half-widths]. */
    private static final double PIXEL = 1 / 160.0;
    /** Pixels farther from one another than this behave differently for other reasons than rounding. */
    private static final double ROUNDED = 0x1p-44;

    /**
     * Where a zoom goes next.
     *
     * @param edge where, or null if there is nowhere to go
     * @param behaviours how many behaviours were seen in the view
     * @param flickers whether pixels behave differently by rounding alone: along the lines of pixels through the edge
     *     there are more changes of behaviour than behaviours
     */
    public record Course(@Nullable Edge edge, int behaviours, boolean flickers) {}

    /** Looks where to go from a view; where that shows one behaviour, to the nearest border. */
    public Course from(Aim view) {
        double[][] places = grid(view);
        Evaluations seen = measured(places);
        int behaviours = distinct(Sign.BEHAVIOUR.of(seen));
        if (behaviours == 1) {
            Optional<BehaviourBorder> border =
                    BehaviourBorder.nearest(plane, task, evaluator, view.x(), view.y(), view.halfWidth());
            return new Course(border.map(Edge::at).orElse(null), 1, false);
        }
        Sign sign = distinct(Sign.FITNESS.of(seen)) > 1 ? Sign.FITNESS : Sign.BEHAVIOUR;
        Edge edge = narrowed(view, liveliest(places, sign.of(seen)), sign);
        return new Course(edge, behaviours, flickers(view, edge));
    }

    private static double[][] grid(Aim view) {
        double[][] places = new double[SIDE * SIDE][];
        for (int i = 0; i < places.length; i++) {
            places[i] = new double[] {
                view.x() + REACH * offset(i % SIDE) * view.halfWidth(),
                view.y() + REACH * offset(i / SIDE) * view.halfWidth()
            };
        }
        return places;
    }

    private static double offset(int line) {
        return 2.0 * line / (SIDE - 1) - 1;
    }

    private Evaluations measured(double[][] places) {
        double[][] points = Arrays.stream(places)
                .map(place -> plane.point(place[0], place[1]))
                .toArray(double[][]::new);
        return evaluator.evaluate(task, Points.of(points), new Cancellation());
    }

    /** The pair of neighbours around which there are most behaviours, of equals the one nearest to the middle. */
    private static Edge liveliest(double[][] places, long[] seen) {
        int reach = (int) Math.round(AROUND / REACH * (SIDE - 1) / 2);
        double best = Double.NEGATIVE_INFINITY;
        Edge edge = null;
        for (int i = 0; i < seen.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            for (int step : new int[] {1, SIDE}) {
                boolean inside = step == 1 ? x < SIDE - 1 : y < SIDE - 1;
                if (!inside || seen[i] == seen[i + step]) {
                    continue;
                }
                double distance = Math.hypot(offset(x), offset(y));
                double worth = distinct(
                                seen,
                                Math.max(0, x - reach),
                                Math.min(SIDE - 1, x + reach),
                                Math.max(0, y - reach),
                                Math.min(SIDE - 1, y + reach))
                        - 4 * FAR * distance * distance;
                if (worth > best) {
                    best = worth;
                    edge = new Edge(places[i][0], places[i][1], places[i + step][0], places[i + step][1]);
                }
            }
        }
        if (edge == null) {
            throw new IllegalStateException("view: expected two behaviours, got one");
        }
        return edge;
    }

    private static int distinct(long[] seen, int left, int right, int top, int bottom) {
        long[] found = new long[(right - left + 1) * (bottom - top + 1)];
        int count = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                found[count++] = seen[y * SIDE + x];
            }
        }
        return distinct(found);
    }

    private static int distinct(long[] signs) {
        return (int) Arrays.stream(signs).distinct().count();
    }

    /**
     * Whether along the row and the column of pixels through an edge there are more changes of behaviour than
     * behaviours, at distances where rounding is felt: borders that fold do the same at larger ones.
     */
    private boolean flickers(Aim view, Edge edge) {
        if (PIXEL * view.halfWidth() > ROUNDED) {
            return false;
        }
        double[][] places = new double[2 * LINE][];
        for (int i = 0; i < LINE; i++) {
            double away = (i - LINE / 2) * PIXEL * view.halfWidth();
            places[i] = new double[] {edge.x() + away, edge.y()};
            places[LINE + i] = new double[] {edge.x(), edge.y() + away};
        }
        long[] seen = measured(places).fingerprint();
        int changes = 0;
        for (int i = 1; i < LINE; i++) {
            changes += seen[i] == seen[i - 1] ? 0 : 1;
            changes += seen[LINE + i] == seen[LINE + i - 1] ? 0 : 1;
        }
        return changes > distinct(Arrays.copyOf(seen, LINE)) + distinct(Arrays.copyOfRange(seen, LINE, 2 * LINE));
    }

    /** Divides the way from a place to one with another sign until it is short, or has no place between. */
    private Edge narrowed(Aim view, Edge wide, Sign sign) {
        Edge edge = wide;
        long inside = sign.of(measured(new double[][] {{edge.x1(), edge.y1()}}))[0];
        while (edge.length() > view.halfWidth() * ACCURACY) {
            double[][] between = new double[SECTIONS - 1][];
            for (int i = 0; i < between.length; i++) {
                between[i] = edge.between((i + 1) / (double) SECTIONS);
            }
            long[] seen = sign.of(measured(between));
            int outside = 0;
            while (outside < seen.length && seen[outside] == inside) {
                outside++;
            }
            Edge part = edge.part(outside / (double) SECTIONS, (outside + 1) / (double) SECTIONS);
            if (part.length() >= edge.length() || part.length() == 0) {
                return edge;
            }
            edge = part;
        }
        return edge;
    }
}
