package io.github.mazescape.live.worker;

import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.PlaneRecipe;

/**
 * Where the user looks.
 *
 * @param plane which plane
 * @param viewport which piece of it
 * @param following whether the plane moves on with the champion
 */
public record Viewpoint(PlaneRecipe plane, Viewport viewport, boolean following) {
    public Viewpoint with(PlaneRecipe other) {
        return new Viewpoint(other, viewport, following);
    }

    public Viewpoint with(Viewport other) {
        return new Viewpoint(plane, other, following);
    }

    public Viewpoint following(boolean wanted) {
        return new Viewpoint(plane, viewport, wanted);
    }

    /** The same place in another size [pixels]. */
    public Viewpoint resized(int width, int height) {
        return with(viewport.resized(width, height));
    }
}
