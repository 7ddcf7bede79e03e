package io.github.mazescape.live.worker;

import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.PlaneRecipe;

/**
 * Where the user looks.
 *
 * @param plane which plane
 * @param viewport which piece of it
 * @param following whether the plane moves on with the champion
 * @param seeking where the viewport is to move as soon as that is known
 */
public record Viewpoint(PlaneRecipe plane, Viewport viewport, boolean following, Seeking seeking) {
    /** What a viewport is to move to. */
    public enum Seeking {
        /** It stays. */
        NOTHING,
        /** The nearest border of behaviour. */
        BORDER,
        /** The path of the run, all of it to be seen. */
        PATH
    }

    /** A place that is known. */
    public Viewpoint(PlaneRecipe plane, Viewport viewport, boolean following) {
        this(plane, viewport, following, Seeking.NOTHING);
    }

    public Viewpoint with(PlaneRecipe other) {
        return new Viewpoint(other, viewport, following, seeking);
    }

    public Viewpoint with(Viewport other) {
        return new Viewpoint(plane, other, following, seeking);
    }

    public Viewpoint following(boolean wanted) {
        return new Viewpoint(plane, viewport, wanted, seeking);
    }

    /** What is sought from here. */
    public Viewpoint seeking(Seeking wanted) {
        return new Viewpoint(plane, viewport, following, wanted);
    }

    /** Whether this is another viewpoint, at most moved on with the champion that it follows. */
    public boolean followsOnFrom(Viewpoint before) {
        PlaneRecipe moved = before.following && following ? before.plane.centredOn(plane.centre()) : before.plane;
        return equals(before.with(moved));
    }

    /** Whether the viewport is about to move. */
    public boolean moves() {
        return seeking != Seeking.NOTHING;
    }

    /** The same place in another size [pixels]. */
    public Viewpoint resized(int width, int height) {
        return with(viewport.resized(width, height));
    }
}
