package io.github.mazescape.live;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Renders the landscape on a thread of its own. A view that a person asked for takes over at once, with what is known of the old one. One that
 * came about because evolution moved on waits until the old picture is fine enough to be worth looking at, so that a champion
 * that moves on quickly does not keep the picture coarse for ever.
 */
final class LandscapeLoop implements AutoCloseable {
    /** A picture is worth showing once it is being filled in at this pixel step. */
    private static final int PRESENTABLE = 2;

    private final Turn turn;
    private final Thread thread = new Thread(this::run, "landscape");
    private @Nullable PlaneView wanted;
    /** A view for which there was no room; the next one is tried again. */
    private @Nullable PlaneView hopeless;

    private boolean urgent;
    private boolean closed;
    private @Nullable Rendering current;
    private @Nullable Rendering shown;
    private double focusX = Double.NaN;
    private double focusY = Double.NaN;
    private volatile @Nullable RuntimeException failure;

    /** A picture in the making. */
    record Rendering(PlaneView view, Raster raster, Cancellation cancellation, boolean atOnce) {
        /** Whether it may take the place of the picture before it; one of which nothing is known yet would only flicker. */
        boolean presentable() {
            return raster.version() > 0 && (atOnce || raster.resolution() <= PRESENTABLE || raster.complete());
        }
    }

    /** @param turn asked before each piece of work */
    LandscapeLoop(Turn turn) {
        this.turn = turn;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Asks for a view.
     *
     * @param asked whether a person asked for it, who is not to wait
     */
    synchronized void show(PlaneView view, boolean asked) {
        PlaneView before = wanted;
        if (before != null && before.shows(view)) {
            return;
        }
        wanted = view;
        urgent |= asked;
        if (urgent && current != null) {
            current.cancellation().request();
        }
        notifyAll();
    }

    /** Where the pointer is [pixels]; what is near it comes first. NaN where it is elsewhere. */
    synchronized void focus(double x, double y) {
        focusX = x;
        focusY = y;
        if (current != null) {
            current.raster().focus(x, y);
        }
    }

    /** The picture to show now, or null before the first. Also gives way to a wanted view when the time has come. */
    synchronized @Nullable Rendering shown() {
        Rendering rendering = current;
        if (rendering != null && (rendering.presentable() || shown == null)) {
            shown = rendering;
        }
        if (rendering != null && outdated(rendering) && (rendering.presentable() || urgent)) {
            rendering.cancellation().request();
        }
        return shown;
    }

    /** Whether the wanted view is there, every pixel of it measured. */
    synchronized boolean complete() {
        Rendering rendering = shown;
        return rendering != null && !outdated(rendering) && rendering.raster().complete();
    }

    /** Whether the place that a view shows is the one that is shown, however coarse, and perhaps on mazes of a moment ago. */
    synchronized boolean showing(PlaneView view) {
        return shown != null
                && shown.view().viewport().equals(view.viewport())
                && shown.view().plane().equals(view.plane())
                && shown.raster().version() > 0;
    }

    /** Why the newest picture was not finished, or null while all is well; the next one is tried all the same. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    private boolean outdated(Rendering rendering) {
        return wanted == null || !rendering.view().shows(wanted);
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                more = renderNext();
            } catch (RuntimeException | Error e) {
                failure = MemoryShortage.orElse(e);
            }
        }
    }

    private boolean renderNext() {
        Rendering next = await();
        if (next == null) {
            return false;
        }
        failure = null;
        new Renderer(next.view().evaluator(), turn).render(next.raster(), next.cancellation());
        return true;
    }

    private synchronized @Nullable Rendering await() {
        try {
            while (!closed && (wanted == null || wanted == hopeless || current != null && !outdated(current))) {
                if (current != null && !outdated(current) && current.raster().complete()) {
                    failure = null;
                }
                wait();
            }
        } catch (InterruptedException e) {
            return null;
        }
        PlaneView view = wanted;
        if (closed || view == null) {
            return null;
        }
        hopeless = view;
        Raster raster = view.raster();
        Rendering known = current;
        if (known != null && known.view().measures(view)) {
            raster.reuse(known.raster());
        }
        raster.focus(focusX, focusY);
        current = new Rendering(view, raster, new Cancellation(), urgent);
        hopeless = null;
        urgent = false;
        return current;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (current != null) {
            current.cancellation().request();
        }
        notifyAll();
    }
}
