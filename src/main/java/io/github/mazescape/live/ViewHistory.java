package io.github.mazescape.live;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.Aim;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.landscape.zoom.PictureSize;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.live.worker.Viewpoint.Seeking;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the user looks, and the way back to where the user looked before. Pixels are those of the landscape, from its
 * upper left corner; times are in [ms]. For the conductor's thread.
 */
public final class ViewHistory {
    private static final int MOST_BACK = 200;
    private static final long ONE_GESTURE_MILLIS = 700;
    private static final int FIRST_SIDE = 64;

    private final Deque<Viewpoint> back = new ArrayDeque<>();
    private final Deque<Viewpoint> forward = new ArrayDeque<>();
    private Viewpoint now;
    private Home home;
    private PictureSize size;
    private @Nullable Aimed aimed;
    private long gestureAt = Long.MIN_VALUE / 2;
    private String gesture = "";

    /**
     * Where a new picture begins.
     *
     * @param halfWidth how far it reaches, until what is sought is known [direction lengths]
     * @param seeking what it is to move to from the plane's centre
     */
    public record Home(double halfWidth, Seeking seeking) {
        /** As settings say. */
        static Home of(Settings settings) {
            Setup setup = new Setup(settings);
            boolean border = settings.choice(Parameters.VIEW_BEGIN).equals("border");
            return new Home(
                    setup.halfWidth(), border ? Seeking.BORDER : setup.fitsPath() ? Seeking.PATH : Seeking.NOTHING);
        }
    }

    /** What the last zoom by any factor was to show, and the view of whole pixels that it led to. */
    private record Aimed(Aim aim, Viewport view) {}

    public ViewHistory(Viewpoint first, Home home) {
        now = first;
        this.home = home;
        size = PictureSize.of(first.viewport());
    }

    /** Begins with the whole plane around the first champion, which follows the champion. */
    public static ViewHistory of(DirectionKind directions, Home home) {
        Viewport whole = Viewport.of(home.halfWidth(), FIRST_SIDE, FIRST_SIDE);
        PlaneRecipe plane = PlaneRecipe.around(1, directions, 0);
        return new ViewHistory(new Viewpoint(plane, whole, true, home.seeking()), home);
    }

    /** Where the user looks now. */
    public Viewpoint now() {
        return now;
    }

    /** The landscape is shown in another size [pixels]; what is in its middle stays. */
    public void resize(int width, int height) {
        resize(width, height, 0);
    }

    /**
     * As {@link #resize(int, int)}.
     *
     * @param finest how many times a picture is refined to twice as many pixels along each side while there is nothing
     *     else to do
     */
    public void resize(int width, int height, int finest) {
        boolean plain = now.viewport().width() == size.width();
        size = new PictureSize(width, height, finest);
        now = plain ? now.resized(width, height) : resized(now);
    }

    /** Whether the picture could have more pixels. */
    boolean coarse() {
        return size.coarse(now.viewport());
    }

    /** Shows the same piece in more pixels; that is no move. */
    void refine() {
        now = now.with(now.viewport().finer());
    }

    /**
     * Zooms in by a factor over 1, out by one below.
     *
     * @param u the point that stays where it is, from -1 at the left border to 1
     * @param v as {@code u}, from the upper border to the lower one
     */
    public void zoomBy(double u, double v, double factor, long millis) {
        Viewport from = now.viewport();
        aim(aim().zoomed(u, v, (double) from.height() / from.width(), factor), millis);
    }

    /** What is to be seen, but for the rounding to whole pixels. */
    Aim aim() {
        Aimed last = aimed;
        return last != null && last.view().equals(now.viewport()) ? last.aim() : Aim.of(now.viewport());
    }

    /** Shows another piece, with pixels of the lattice that there is, of a finer or of a coarser one. */
    void aim(Aim wanted, long millis) {
        Viewport view = wanted.on(now.viewport(), size.width(), size.height());
        move(view, "zoom", millis);
        aimed = new Aimed(wanted, view);
    }

    /** Zooms in by powers of 2; what is under the pixel stays there. */
    public void zoom(int px, int py, int octaves, long millis) {
        move(now.viewport().zoomed(px, py, octaves), "zoom", millis);
    }

    /** Drags the picture by n pixels. */
    public void pan(long right, long down, long millis) {
        move(now.viewport().panned(-right, -down), "pan", millis);
    }

    /** Shows what lies in a rectangle, as large as there is room. */
    public void box(int left, int top, int right, int bottom, long millis) {
        move(now.viewport().box(left, top, right, bottom), "", millis);
    }

    /** Moves a pixel to the middle. */
    public void centre(int px, int py, long millis) {
        move(now.viewport().centredOn(px, py), "", millis);
    }

    private void move(Viewport viewport, String kind, long millis) {
        if (!viewport.equals(now.viewport())) {
            remember(kind, millis);
            now = new Viewpoint(now.plane(), viewport, false);
        }
    }

    /** Goes back to the whole plane around its origin. */
    public void home(long millis) {
        Viewpoint begun = begun(now);
        if (!begun.equals(now)) {
            remember("", millis);
            now = begun;
        }
    }

    private Viewport whole() {
        return Viewport.of(home.halfWidth(), size.width(), size.height());
    }

    /** Where a new picture of a plane begins. */
    private Viewpoint begun(Viewpoint anywhere) {
        return anywhere.with(whole()).seeking(home.seeking());
    }

    /** Where {@link #home} is from now on. */
    void setHome(Home other) {
        home = other;
    }

    /** Where {@link #home} is from now on; also goes there. */
    void reach(Home other, long millis) {
        home = other;
        remember("reach", millis);
        now = begun(now);
    }

    /** Moves to the border of behaviour that is nearest to the middle, once it is found. */
    void seekBorder(long millis) {
        remember("", millis);
        now = new Viewpoint(now.plane(), now.viewport(), false, Seeking.BORDER);
    }

    /** What a viewpoint was seeking was found at a place of its plane, or nowhere. */
    void found(Viewpoint from, Optional<BehaviourBorder> border) {
        if (now.equals(from)) {
            now = now.seeking(Seeking.NOTHING);
            border.ifPresent(place -> now = now.with(now.viewport().centredAt(place.x(), place.y())));
        }
    }

    /** The view that shows the path of the run is known: the viewport moves there, in the size that there is. */
    void fitted(Viewpoint from, Viewport view) {
        if (now.equals(from)) {
            now = resized(now.with(view)).seeking(Seeking.NOTHING);
        }
    }

    /** Looks at another plane, all of it. */
    void turn(PlaneRecipe plane, boolean following, long millis) {
        remember("", millis);
        now = begun(new Viewpoint(plane, now.viewport(), following));
    }

    /** Moves the plane along the third direction [direction lengths]. */
    public void depth(double depth, long millis) {
        if (depth != now.plane().depth()) {
            remember("depth", millis);
            now = new Viewpoint(now.plane().atDepth(depth), size.plain(now.viewport()), false);
        }
    }

    /** The champion has moved on: centres the plane on that of a generation; there is no way back from that. */
    void follow(long generation) {
        now = now.with(now.plane().centredOn(generation)).with(size.plain(now.viewport()));
        if (followsBorder()) {
            now = now.with(now.viewport().centredAt(0, 0)).seeking(Seeking.BORDER);
        } else if (followsPath()) {
            now = now.seeking(Seeking.PATH);
        }
    }

    /** Whether the viewport moves to the nearest border of behaviour whenever the plane follows the champion. */
    boolean followsBorder() {
        return home.seeking() == Seeking.BORDER && now.following();
    }

    /** Whether the view stays until the run leaves it, and is then fitted to the path of the run anew. */
    boolean followsPath() {
        return home.seeking() == Seeking.PATH && now.following();
    }

    /** Follows the champion from now on, or stays. */
    void setFollowing(boolean following) {
        now = now.following(following);
    }

    /** Looks as at another time, in the size that there is; the way back stays. */
    void restore(Viewpoint other) {
        gesture = "";
        now = resized(other);
    }

    /** Looks where a bookmark says, in the size that there is; there is no way back. */
    void open(Viewpoint other) {
        forgetAll();
        now = resized(other);
    }

    /** A run has begun anew: only its first generation is known. */
    void restart() {
        forgetAll();
        PlaneRecipe plane = now.plane();
        PlaneRecipe first = PlaneRecipe.around(1, plane.directions().ofChampions(), plane.draw());
        now = begun(new Viewpoint(first, now.viewport(), true));
    }

    private Viewpoint resized(Viewpoint other) {
        return other.with(size.fitted(other.viewport()));
    }

    private void forgetAll() {
        back.clear();
        forward.clear();
        gesture = "";
    }

    /** The generations after one are given up, and so are planes through them. */
    void forgetAfter(long generation) {
        back.removeIf(before -> before.plane().centre() > generation);
        forward.removeIf(after -> after.plane().centre() > generation);
        if (now.plane().centre() > generation) {
            follow(generation);
        }
    }

    /** Takes the last move back; false if there is none. */
    public boolean goBack() {
        return go(back, forward);
    }

    /** Moves again as before {@link #goBack}; false if there is no such move. */
    public boolean goForward() {
        return go(forward, back);
    }

    private boolean go(Deque<Viewpoint> from, Deque<Viewpoint> to) {
        Viewpoint other = from.pollLast();
        if (other == null) {
            return false;
        }
        to.addLast(now);
        restore(other);
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
        back.addLast(now);
        if (back.size() > MOST_BACK) {
            back.removeFirst();
        }
    }
}
