package io.github.mazescape.draw.chart;

import io.github.mazescape.run.ReferenceLevel;
import java.util.List;

/**
 * What the reference foragers reach for as long as the mazes of a run are of one kind.
 *
 * @param from the first generation on these mazes
 * @param to the last generation on these mazes, or Long.MAX_VALUE for as long as the run goes on
 * @param heldOut what they reach on the held-out mazes; may be empty
 * @param own what they reach on the mazes of the files, in which the run evolves; empty where mazes are generated,
 *     since held-out mazes are of the same kind then
 */
public record ReferenceStretch(long from, long to, List<ReferenceLevel> heldOut, List<ReferenceLevel> own) {
    public ReferenceStretch {
        heldOut = List.copyOf(heldOut);
        own = List.copyOf(own);
    }

    /** A stretch that lasts for the whole run, on generated mazes. */
    public static ReferenceStretch whole(List<ReferenceLevel> heldOut) {
        return new ReferenceStretch(1, Long.MAX_VALUE, heldOut, List.of());
    }

    boolean holds(double generation) {
        return generation >= from - 0.5 && generation < to + 0.5;
    }

    /** The levels that lines are drawn for. */
    List<ReferenceLevel> drawn() {
        return own.isEmpty() ? heldOut : own;
    }
}
