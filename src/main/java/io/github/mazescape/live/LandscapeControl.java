package io.github.mazescape.live;

import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a person looks: the plane, the piece of it, and whether the plane moves on with the champion. Every look but the smallest can be
 * taken back. Pixels are those of the landscape, from its upper left corner. Thread-safe.
 */
public final class LandscapeControl {
    private static final int MOST_BACK = 200;
    private static final long ONE_GESTURE_MILLIS = 700;

    private final Deque<Look> back = new ArrayDeque<>();
    private final Deque<Look> forward = new ArrayDeque<>();
    private Look look;
    private double homeHalfWidth;
    private double focusX = Double.NaN;
    private double focusY = Double.NaN;
    private long gestureAt = Long.MIN_VALUE / 2;
    private String gesture = "";

    /**
     * A look at the landscape.
     *
     * @param plane which plane
     * @param viewport which piece of it
     * @param following whether the plane moves on with the champion
     */
    public record Look(PlaneRecipe plane, Viewport viewport, boolean following) {}

    /**
     * @param directions the kind of directions to begin with
     * @param halfWidth how far the first view reaches [direction lengths]
     */
    public LandscapeControl(String directions, double halfWidth) {
        homeHalfWidth = halfWidth;
        look = new Look(PlaneRecipe.around(1, directions, 0), Viewport.of(halfWidth, 64, 64), true);
    }

    /** The look that a bookmark describes. */
    public LandscapeControl(Bookmark bookmark, double homeHalfWidth) {
        this.homeHalfWidth = homeHalfWidth;
        look = new Look(bookmark.plane(), bookmark.viewport(), bookmark.following());
    }

    /** The look as it is now. */
    public synchronized Look look() {
        return look;
    }

    /** Where the pointer is [pixels], or NaN where it is elsewhere. */
    public synchronized double focusX() {
        return focusX;
    }

    /** As {@link #focusX}, downward. */
    public synchronized double focusY() {
        return focusY;
    }

    /** The pointer has moved; NaN where it has left. */
    public synchronized void focus(double x, double y) {
        focusX = x;
        focusY = y;
    }

    /** The landscape is shown in another size [pixels]; what is in its middle stays. */
    public synchronized void resize(int width, int height) {
        Viewport now = look.viewport();
        if (now.width() != width || now.height() != height) {
            look = new Look(look.plane(), now.resized(width, height), look.following());
        }
    }

    /** Zooms in by so many powers of 2; what is under the pixel stays there. */
    public synchronized void zoom(int px, int py, int octaves, long millis) {
        move(look.viewport().zoomed(px, py, octaves), "zoom", millis);
    }

    /** Drags the picture by so many pixels. */
    public synchronized void pan(long right, long down, long millis) {
        move(look.viewport().panned(-right, -down), "pan", millis);
    }

    /** Shows what lies in a rectangle, as large as there is room. */
    public synchronized void box(int left, int top, int right, int bottom, long millis) {
        move(look.viewport().box(left, top, right, bottom), "", millis);
    }

    /** Moves a pixel to the middle. */
    public synchronized void centre(int px, int py, long millis) {
        move(look.viewport().centredOn(px, py), "", millis);
    }

    /** Goes back to the whole plane around its origin. */
    synchronized void home(long millis) {
        Viewport now = look.viewport();
        Viewport home = Viewport.of(homeHalfWidth, now.width(), now.height());
        if (!home.equals(now)) {
            remember("", millis);
            look = new Look(look.plane(), home, look.following());
        }
    }

    /** How far {@link #home} reaches from now on. */
    synchronized void setHome(double halfWidth) {
        homeHalfWidth = halfWidth;
    }

    /** How far {@link #home} reaches; also goes there. */
    synchronized void reach(double halfWidth, long millis) {
        homeHalfWidth = halfWidth;
        Viewport now = look.viewport();
        remember("reach", millis);
        look = new Look(look.plane(), Viewport.of(halfWidth, now.width(), now.height()), look.following());
    }

    private void move(Viewport viewport, String kind, long millis) {
        if (!viewport.equals(look.viewport())) {
            remember(kind, millis);
            look = new Look(look.plane(), viewport, false);
        }
    }

    /** Looks at another plane, from the same distance or, where the plane has nothing in common with the old one, from home. */
    synchronized void turn(PlaneRecipe plane, boolean following, long millis) {
        remember("", millis);
        Viewport now = look.viewport();
        look = new Look(plane, Viewport.of(homeHalfWidth, now.width(), now.height()), following);
    }

    /** Travels along the third direction. */
    public synchronized void depth(double depth, long millis) {
        if (depth != look.plane().depth()) {
            remember("depth", millis);
            look = new Look(look.plane().atDepth(depth), look.viewport(), false);
        }
    }

    /** The champion has moved on: the plane is centred on that of a generation, and nothing is to be taken back. */
    synchronized void follow(long generation) {
        look = new Look(look.plane().centredOn(generation), look.viewport(), look.following());
    }

    /** Follows the champion from now on, or stays where it is. */
    synchronized void setFollowing(boolean following) {
        look = new Look(look.plane(), look.viewport(), following);
    }

    /** Looks as a bookmark says, in the size that there is. */
    synchronized void open(Bookmark bookmark) {
        Viewport now = look.viewport();
        forgetAll();
        look = new Look(bookmark.plane(), bookmark.viewport().resized(now.width(), now.height()), bookmark.following());
    }

    /** Looks as it did at another time, in the size that there is; looks before it stay. */
    synchronized void restore(Look other) {
        Viewport now = look.viewport();
        gesture = "";
        look = new Look(other.plane(), other.viewport().resized(now.width(), now.height()), other.following());
    }

    /** A run has begun anew: only its first generation is known. */
    synchronized void restart() {
        forgetAll();
        PlaneRecipe now = look.plane();
        String directions = now.directions().equals(PlaneRecipe.PICKED) ? "random" : now.directions();
        look = new Look(
                PlaneRecipe.around(1, directions, now.draw()),
                Viewport.of(
                        homeHalfWidth, look.viewport().width(), look.viewport().height()),
                true);
    }

    private void forgetAll() {
        back.clear();
        forward.clear();
        gesture = "";
    }

    /** Generations after one are given up; planes through them are, too. */
    synchronized void forgetAfter(long generation) {
        back.removeIf(before -> before.plane().centre() > generation);
        forward.removeIf(after -> after.plane().centre() > generation);
        if (look.plane().centre() > generation) {
            follow(generation);
        }
    }

    /** Takes the last look back. */
    public synchronized boolean goBack() {
        return go(back, forward);
    }

    /** Looks again as before {@link #goBack}. */
    synchronized boolean goForward() {
        return go(forward, back);
    }

    private boolean go(Deque<Look> from, Deque<Look> to) {
        @Nullable Look other = from.pollLast();
        if (other == null) {
            return false;
        }
        to.addLast(look);
        gesture = "";
        look = new Look(
                other.plane(),
                other.viewport()
                        .resized(look.viewport().width(), look.viewport().height()),
                other.following());
        return true;
    }

    private void remember(String kind, long millis) {
        boolean same = !kind.isEmpty() && kind.equals(gesture) && millis - gestureAt < ONE_GESTURE_MILLIS;
        gesture = kind;
        gestureAt = millis;
        if (same) {
            return;
        }
        forward.clear();
        back.addLast(look);
        if (back.size() > MOST_BACK) {
            back.removeFirst();
        }
    }
}
