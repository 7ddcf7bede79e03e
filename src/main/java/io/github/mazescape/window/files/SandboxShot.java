package io.github.mazescape.window.files;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.live.Simulation;
import io.github.mazescape.run.RunState;
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

    /** What a simulation shows now, or null while it is not complete. */
    static @Nullable SandboxShot now(Simulation simulation) {
        RunState moment = simulation.moment();
        if (moment == null || !simulation.watch().settled(moment)) {
            return null;
        }
        SandboxBookmark bookmark = simulation.run().bookmark();
        Raster raster = simulation.watch().whole();
        BufferedImage picture = simulation.watch().picture(simulation.run().settings());
        boolean ofOneMoment = simulation.watch().settled(moment) && moment == simulation.moment();
        return bookmark == null || raster == null || picture == null || !ofOneMoment
                ? null
                : new SandboxShot(bookmark, picture, raster);
    }

    /**
     * Goes to a moment without a window, and waits until its landscape is complete, or the run stands still.
     *
     * @throws CancellationException if a person interrupts it, or another thread this one
     */
    public static SandboxShot of(SandboxBookmark bookmark, int threads, boolean showsProgress) {
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation);
                Simulation simulation = new Simulation(bookmark, threads);
                Progress progress = Progress.of(showsProgress, "landscape", PERMILLE, " ‰")) {
            interrupts.outcome("no picture was made");
            simulation.start();
            SandboxShot shot = now(simulation);
            while (shot == null) {
                LockSupport.parkNanos(BETWEEN_NANOS);
                if (cancellation.requested() || Thread.interrupted()) {
                    throw new CancellationException("landscape");
                }
                requireHope(simulation);
                show(simulation, progress);
                shot = now(simulation);
            }
            interrupts.done();
            return shot;
        }
    }

    /** Refuses to wait for what will not come. */
    private static void requireHope(Simulation simulation) {
        RuntimeException failure = simulation.failure();
        if (failure != null) {
            if (failure.getCause() instanceof Error broken) {
                throw broken;
            }
            throw failure;
        }
    }

    private static void show(Simulation simulation, Progress progress) {
        long making = simulation.evolution().making();
        long done = Math.round(simulation.watch().progress() * PERMILLE);
        progress.show(
                done,
                making == 0
                        ? ""
                        : "generation " + making + " of "
                                + simulation.evolution().position());
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
