package io.github.mazescape.live.pilot;

import io.github.mazescape.landscape.zoom.Edge;
import io.github.mazescape.live.worker.PlaneView;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the borders of behaviour where the user looks.
 *
 * @param piloting whether the zoom steers itself
 * @param words what differs across the border that it follows, or empty
 * @param alike the view that was last found to be alike all over, or null
 */
public record Edges(
        boolean piloting, String words, @Nullable Alike alike) {
    /** Nothing. */
    public static final Edges NONE = new Edges(false, "", null);

    /**
     * A view of one fitness.
     *
     * @param behaviour whether behaviour is the same in it, too
     * @param nearest the border that was found nearest to its middle, or null if none was
     */
    public record Alike(
            PlaneView view, boolean behaviour, @Nullable Edge nearest) {}
}
