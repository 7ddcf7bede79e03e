package io.github.mazescape.app;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import org.jspecify.annotations.Nullable;

/**
 * Renders the landscape on a thread of its own. A new view takes over from an old one once the old one's picture is fine enough to
 * be worth looking at, so that a champion that moves on quickly does not keep the picture coarse for ever; what is shown is the
 * newest picture that has come so far.
 */
final class LandscapeLoop implements AutoCloseable {
    /** A picture is worth showing once it is being filled in at this pixel step. */
    private static final int PRESENTABLE = 2;

    private final Renderer renderer;
    private final Thread thread = new Thread(this::run, "landscape");
    private @Nullable LandscapeView wanted;
    private int wantedSide = 1;
    private boolean closed;
    private @Nullable Rendering current;
    private @Nullable Rendering shown;
    private volatile @Nullable RuntimeException failure;

    /** A picture in the making. */
    record Rendering(LandscapeView view, Raster raster, Cancellation cancellation) {
        boolean presentable() {
            return raster.resolution() <= PRESENTABLE || raster.complete();
        }
    }

    LandscapeLoop(BatchEvaluator evaluator) {
        renderer = new Renderer(evaluator);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Asks for another view, or for another size of it [pixels]. */
    synchronized void show(LandscapeView view, int side) {
        wanted = view;
        wantedSide = side;
        notifyAll();
    }

    /** The picture to show now, or null before the first. Also gives way to a wanted view when the time has come. */
    synchronized @Nullable Rendering shown() {
        Rendering rendering = current;
        if (rendering != null && (rendering.presentable() || shown == null)) {
            shown = rendering;
        }
        if (rendering != null && outdated(rendering) && rendering.presentable()) {
            rendering.cancellation().request();
        }
        return shown;
    }

    /** Why the loop has ended, or null while all is well. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    private boolean outdated(Rendering rendering) {
        return rendering.view() != wanted || rendering.raster().width() != wantedSide;
    }

    private void run() {
        try {
            Rendering next = await();
            while (next != null) {
                renderer.render(next.raster(), next.cancellation());
                next = await();
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private synchronized @Nullable Rendering await() {
        try {
            while (!closed && (wanted == null || current != null && !outdated(current))) {
                wait();
            }
        } catch (InterruptedException e) {
            return null;
        }
        LandscapeView view = wanted;
        if (closed || view == null) {
            return null;
        }
        current = new Rendering(view, view.raster(wantedSide), new Cancellation());
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
