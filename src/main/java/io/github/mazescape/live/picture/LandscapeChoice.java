package io.github.mazescape.live.picture;

import io.github.mazescape.live.worker.LandscapeWorker.Goal;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Viewpoint;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which picture of the landscape is shown, and when the one in the making gives way: see {@link Urgency}. For the
 * conductor's thread.
 */
public final class LandscapeChoice {
    /** A picture is worth a look once it is being filled in at this pixel step. */
    private static final int FINE = 2;

    private final Consumer<@Nullable Goal> worker;
    private @Nullable PlaneView wanted;
    private @Nullable PlaneView sent;
    /** That of the most urgent view since a picture of a wanted one was begun. */
    private Urgency urgency = Urgency.WHOLE;

    private @Nullable Rendering current;
    private @Nullable Rendering shown;
    private @Nullable RuntimeException failure;
    private double focusX = Double.NaN;
    private double focusY = Double.NaN;

    /** When the picture in the making gives way to that of another view; from the mildest to the strongest. */
    public enum Urgency {
        /** Once it is whole: a run with a new champion in each generation would never have a whole picture else. */
        WHOLE,
        /** Once it is fine enough to be worth a look. */
        PRESENTABLE,
        /** At once, for the user waits for the other one. */
        AT_ONCE;

        private boolean satisfiedBy(Rendering rendering) {
            return this == AT_ONCE || rendering.raster().complete() || this == PRESENTABLE && rendering.presentable();
        }
    }

    /** @param worker takes the newest goal; null withdraws it */
    public LandscapeChoice(Consumer<@Nullable Goal> worker) {
        this.worker = worker;
    }

    /** Another view is wanted. */
    public void want(PlaneView view, Urgency how) {
        PlaneView before = wanted;
        if (before != null && before.shows(view)) {
            return;
        }
        wanted = view;
        urgency = how.compareTo(urgency) > 0 ? how : urgency;
        Rendering now = current;
        if (urgency == Urgency.AT_ONCE && now != null && !now.serves(view)) {
            now.cancellation().request();
        }
        send();
    }

    private void send() {
        PlaneView view = wanted;
        Rendering now = current;
        if (view == null || now != null && now.serves(view)) {
            urgency = Urgency.WHOLE;
            if (sent != null) {
                worker.accept(null);
                sent = null;
            }
        } else if (sent == null || !sent.equals(view)) {
            worker.accept(new Goal(view, urgency == Urgency.AT_ONCE, focusX, focusY));
            sent = view;
        }
    }

    /** The pointer is at a pixel, near which the picture comes first; NaN where it is elsewhere. */
    public void focus(double x, double y) {
        if (Double.compare(x, focusX) == 0 && Double.compare(y, focusY) == 0) {
            return;
        }
        focusX = x;
        focusY = y;
        if (current != null) {
            current.raster().focus(x, y);
        }
    }

    /** A picture is being made. */
    public void begun(Rendering rendering) {
        current = rendering;
        failure = null;
        sent = null;
        PlaneView view = wanted;
        if (urgency == Urgency.AT_ONCE && (view == null || !rendering.serves(view))) {
            rendering.cancellation().request();
        }
        send();
    }

    /** A picture has ended; with a problem where it failed, and then the next one is tried all the same. */
    public void ended(PlaneView view, @Nullable RuntimeException problem) {
        failure = problem;
        if (problem != null && sent == view) {
            sent = null;
        }
    }

    /** Looks whether a picture is fine enough by now to be shown, or to give way. */
    public void look() {
        Rendering now = current;
        if (now == null) {
            return;
        }
        if (now.presentable() || shown == null) {
            shown = now;
        }
        PlaneView view = wanted;
        if (view != null && !now.view().shows(view) && urgency.satisfiedBy(now)) {
            now.cancellation().request();
        }
    }

    /** Whether a picture is in the making, so that there is something to look for. */
    public boolean busy() {
        Rendering now = current;
        return now != null && !now.raster().complete() && !now.cancellation().requested() || shown != now;
    }

    /** Whether the picture that is wanted is whole. */
    public boolean whole() {
        PlaneView view = wanted;
        Rendering now = shown;
        return view != null
                && now != null
                && now.view().shows(view)
                && now.raster().complete();
    }

    /** How much of the picture is measured that is wanted, in [0, 1]. */
    public double coming() {
        PlaneView view = wanted;
        Rendering now = current;
        return view != null && now != null && now.serves(view) ? now.raster().progress() : 0;
    }

    /** The picture to show, or null before the first. */
    @Nullable
    public Rendering shown() {
        return shown;
    }

    /** The view that is wanted, or null before the first. */
    @Nullable
    public PlaneView wanted() {
        return wanted;
    }

    /**
     * Whether the picture that is shown is of the place that is wanted, however coarse, and perhaps on mazes of a
     * moment ago.
     */
    public boolean showing() {
        PlaneView view = wanted;
        Rendering now = shown;
        return view != null
                && now != null
                && now.view().viewport().equals(view.viewport())
                && now.view().plane().equals(view.plane())
                && now.raster().version() > 0;
    }

    /** Whether a picture of what is seen from a viewpoint is shown, and is worth a look. */
    public boolean fine(Viewpoint viewpoint) {
        Rendering now = shown;
        return now != null
                && now.view().viewport().equals(viewpoint.viewport())
                && now.view().spec().equals(viewpoint.plane())
                && (now.raster().complete() || now.raster().resolution() <= FINE);
    }

    /** Why the newest picture failed, or null. */
    @Nullable
    public RuntimeException failure() {
        return failure;
    }
}
