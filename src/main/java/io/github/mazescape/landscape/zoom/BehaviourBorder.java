package io.github.mazescape.landscape.zoom;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A place on a plane where behaviour changes. Behaviour is constant over pieces of a plane, so that a deep zoom shows
 * one colour unless it begins at the border of a piece.
 *
 * @param x along the first direction, in its lengths
 * @param y along the second direction, in its lengths
 */
public record BehaviourBorder(double x, double y) {
    private static final int RAYS = 8;
    /** How far it is searched for [direction lengths]. */
    private static final double FARTHEST = 1;
    /** Of how near the place is to be, the share that it is found to. */
    private static final int SHARE = 4;

    /**
     * The border across which fitness changes that is nearest along one of eight rays, at distances that double from
     * point to point; thin pieces between two points are overlooked. Where fitness is the same at all of these points,
     * the nearest border of whatever behaviour.
     *
     * @param fromX where the rays begin, along the first direction
     * @param fromY as {@code fromX}, along the second direction
     * @param within how near to the border the place is to be [direction lengths], over 0
     * @return empty if behaviour is the same up to a distance of 1
     */
    public static Optional<BehaviourBorder> nearest(
            Plane plane, Task task, BatchEvaluator evaluator, double fromX, double fromY, double within) {
        List<BehaviourBorder> places = new ArrayList<>(List.of(new BehaviourBorder(fromX, fromY)));
        for (double distance = Math.min(within, FARTHEST); distance <= FARTHEST; distance *= 2) {
            for (int ray = 0; ray < RAYS; ray++) {
                double angle = 2 * Math.PI * ray / RAYS;
                places.add(new BehaviourBorder(fromX + distance * Math.cos(angle), fromY + distance * Math.sin(angle)));
            }
        }
        Evaluations seen = measured(plane, task, evaluator, places);
        for (Sign sign : Sign.values()) {
            long[] signs = sign.of(seen);
            for (int i = 1; i < signs.length; i++) {
                if (signs[i] != signs[0]) {
                    BehaviourBorder inside = i <= RAYS ? places.get(0) : places.get(i - RAYS);
                    return Optional.of(between(plane, task, evaluator, inside, places.get(i), sign, signs[0], within));
                }
            }
        }
        return Optional.empty();
    }

    /** How near to a border the place is that is found for a view [direction lengths]. */
    public static double nearness(Viewport view) {
        return view.halfWidth() / SHARE;
    }

    /** Halves the way from a place of one sign to one of another until it is short, or has no place between. */
    private static BehaviourBorder between(
            Plane plane,
            Task task,
            BatchEvaluator evaluator,
            BehaviourBorder from,
            BehaviourBorder to,
            Sign sign,
            long same,
            double within) {
        BehaviourBorder inside = from;
        BehaviourBorder outside = to;
        while (Math.hypot(outside.x - inside.x, outside.y - inside.y) > within / SHARE) {
            BehaviourBorder middle = new BehaviourBorder((inside.x + outside.x) / 2, (inside.y + outside.y) / 2);
            if (middle.equals(inside) || middle.equals(outside)) {
                return inside;
            }
            if (sign.of(measured(plane, task, evaluator, List.of(middle)))[0] == same) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private static Evaluations measured(
            Plane plane, Task task, BatchEvaluator evaluator, List<BehaviourBorder> places) {
        double[][] points =
                places.stream().map(place -> plane.point(place.x, place.y)).toArray(double[][]::new);
        return evaluator.evaluate(task, Points.of(points), new Cancellation());
    }

    /** What tells two places apart, the more telling one first. */
    public enum Sign {
        /** The fitness, as it is seen in most pictures. */
        FITNESS {
            @Override
            public long[] of(Evaluations measured) {
                return Arrays.stream(measured.fitness())
                        .mapToLong(Double::doubleToLongBits)
                        .toArray();
            }
        },
        /** The behaviour, however much of it is the same. */
        BEHAVIOUR {
            @Override
            public long[] of(Evaluations measured) {
                return measured.fingerprint();
            }
        };

        /** For each place a number that is the same where the places are alike. */
        public abstract long[] of(Evaluations measured);
    }
}
