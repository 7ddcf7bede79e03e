package io.github.mazescape.window.files;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Moment;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.PlaneView;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Completes the picture of one moment to save it, whatever the run does meanwhile: a fast run may never stand still for
 * long enough that the picture on the screen is complete. For one of the threads that write files.
 */
final class MomentSaving {
    private static final int TENTH = 10;

    private final Sandbox sandbox;
    private final IntConsumer progress;
    private final Cancellation cancellation = new Cancellation();
    private int told;

    /** @param progress is told how much of the picture is complete, every tenth of it [%] */
    MomentSaving(Sandbox sandbox, IntConsumer progress) {
        this.sandbox = sandbox;
        this.progress = progress;
    }

    /** Gives it up. For any thread. */
    void cancel() {
        cancellation.request();
    }

    /**
     * Waits for a whole picture and hands it on.
     *
     * @param asked the moment that is wanted, or null for the next one of which the plane is known
     * @param write writes the picture, and returns the file in which it is
     * @return that file, or null where it was cancelled
     * @throws IllegalStateException if the sandbox stands still, so that there is no such moment
     */
    @Nullable
    Path write(@Nullable Moment asked, Function<LandscapeShot, Path> write) {
        try {
            Moment moment = asked == null ? next() : asked;
            return write.apply(shot(moment));
        } catch (CancellationException e) {
            return null;
        }
    }

    private Moment next() {
        while (!cancellation.requested()) {
            Frame frame = sandbox.frame();
            Moment moment = frame.moment();
            if (moment != null) {
                return moment;
            }
            if (frame.failure() != null) {
                throw new IllegalStateException(frame.failure().getMessage(), frame.failure());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TENTH));
        }
        throw new CancellationException("saving");
    }

    private LandscapeShot shot(Moment moment) {
        PlaneView view = moment.view();
        Raster raster = view.drawn().raster();
        Rendering shown = sandbox.frame().look().picture();
        if (shown != null && shown.view().measures(view)) {
            raster.reuse(shown.raster());
        }
        if (!new Renderer(view.evaluator(), this::tell).render(raster, cancellation)) {
            throw new CancellationException("saving");
        }
        boolean differs = Colouring.of(moment.bookmark().settings()).layer().isDifference();
        return new LandscapeShot(
                moment.bookmark(),
                view.shown(),
                raster,
                differs ? view.drawn().centre(view.evaluator(), cancellation) : 0,
                dots(moment));
    }

    /** The champion and its path, if they are still seen as they were. */
    private LandscapeModel.Dots dots(Moment moment) {
        Frame frame = sandbox.frame();
        LandscapeModel model = frame.landscape();
        return model != null && moment.equals(frame.moment())
                ? model.dots()
                : new LandscapeModel.Dots(List.of(), List.of(), null);
    }

    private void tell(double share) {
        int tenths = (int) Math.floor(TENTH * share);
        if (tenths > told) {
            told = tenths;
            progress.accept(TENTH * tenths);
        }
    }
}
