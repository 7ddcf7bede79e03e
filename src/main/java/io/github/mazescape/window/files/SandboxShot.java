package io.github.mazescape.window.files;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapePicture;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.run.RunState;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.store.bookmark.SandboxBookmark;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.PngPicture;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The landscape of a moment of the sandbox as a picture, every pixel of it measured. The same bookmark gives the same bytes, with a window or
 * without one.
 *
 * @param bookmark the moment
 * @param picture the landscape in its colours
 * @param raster the numbers behind it
 */
public record SandboxShot(SandboxBookmark bookmark, BufferedImage picture, Raster raster) {
    private static final int PERMILLE = 1000;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** What a frame shows, or null while it is not complete. */
    public static @Nullable SandboxShot of(Frame frame) {
        Rendering whole = frame.whole();
        LandscapeModel model = frame.landscape();
        SandboxBookmark bookmark = frame.bookmark();
        return whole == null || model == null || bookmark == null || !frame.settled()
                ? null
                : new SandboxShot(bookmark, LandscapePicture.of(model), whole.raster());
    }

    /**
     * Goes to a moment without a window, and waits until its landscape is complete, or the run stands still.
     *
     * @throws CancellationException if a person interrupts it, or another thread this one
     */
    public static SandboxShot of(SandboxBookmark bookmark, int threads, boolean showsProgress) {
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation);
                Sandbox sandbox = new Sandbox(bookmark, threads);
                Progress progress = Progress.of(showsProgress, "landscape", PERMILLE, " ‰")) {
            interrupts.outcome("no picture was made");
            sandbox.start();
            SandboxShot shot = of(sandbox.frame());
            while (shot == null) {
                LockSupport.parkNanos(BETWEEN_NANOS);
                if (cancellation.requested() || Thread.interrupted()) {
                    throw new CancellationException("landscape");
                }
                requireHope(sandbox);
                show(sandbox.frame(), progress);
                shot = of(sandbox.frame());
            }
            interrupts.done();
            return shot;
        }
    }

    /** Refuses to wait for what will not come. */
    private static void requireHope(Sandbox sandbox) {
        RuntimeException failure = sandbox.frame().failure();
        if (failure != null) {
            if (failure.getCause() instanceof Error broken) {
                throw broken;
            }
            throw failure;
        }
    }

    private static void show(Frame frame, Progress progress) {
        long making = frame.run().going().passing();
        progress.show(
                Math.round(frame.progress() * PERMILLE),
                making == 0 ? "" : "generation " + making + " of " + frame.run().position());
    }

    /** Writes the picture with its bookmark, whole or not at all. */
    public void write(PictureFile file) {
        file.write(picture, List.of(new PngPicture.Text(SandboxBookmark.KEYWORD, bookmark.line())));
    }

    /** As {@link #write(PictureFile)}. */
    void write(Path file) {
        write(new PictureFile(file));
    }
}
