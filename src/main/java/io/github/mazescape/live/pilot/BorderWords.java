package io.github.mazescape.live.pilot;

import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.landscape.zoom.Edge;
import io.github.mazescape.live.worker.PlaneView;
import java.util.Arrays;

/** Says what the agents on either side of a border of behaviour do otherwise. Computes. */
final class BorderWords {
    private BorderWords() {}

    /** Where the two sides part soonest, in words; empty if they act alike. */
    static String of(PlaneView view, Edge edge) {
        byte[][] one = actions(view, edge.x1(), edge.y1());
        byte[][] other = actions(view, edge.x2(), edge.y2());
        int soonest = -1;
        int parting = Integer.MAX_VALUE;
        for (int maze = 0; maze < one.length; maze++) {
            int step = Arrays.mismatch(one[maze], other[maze]);
            if (step >= 0 && step < parting) {
                parting = step;
                soonest = maze;
            }
        }
        if (soonest < 0) {
            return "";
        }
        String first = edge.sides()[0] + " the border they " + does(one[soonest][parting]);
        String second = edge.sides()[1] + " it they " + does(other[soonest][parting]);
        return first + " at step " + (parting + 1) + " in maze " + (soonest + 1) + ", " + second;
    }

    private static byte[][] actions(PlaneView view, double x, double y) {
        return TrajectoryRecorder.actions(
                view.exactEvaluator().kernel(),
                view.evaluator().topology(),
                view.plane().point(x, y),
                view.task());
    }

    private static String does(byte action) {
        if (action < 0) {
            return "have ended";
        }
        return switch (Action.values()[action]) {
            case FORWARD -> "go forward";
            case TURN_RIGHT -> "turn right";
            case TURN_LEFT -> "turn left";
        };
    }
}
