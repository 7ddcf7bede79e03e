package io.github.mazescape.film;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * A landscape as a picture, every pixel of it measured. All that it depends on is its bookmark: whether the window made
 * it, or a command from a run, a line or another picture, the bytes are the same.
 *
 * @param bookmark what it shows
 * @param shown the task that its pixels were measured on
 * @param raster the numbers behind it
 * @param picture the numbers in the colours that the bookmark's settings ask for
 */
public record LandscapeShot(Bookmark bookmark, ShownTask shown, Raster raster, BufferedImage picture) {
    private static final int PERMILLE = 1000;

    /**
     * Colours a raster.
     *
     * @param shown the task that it shows
     * @param raster what the bookmark shows, complete
     * @param centre the fitness from which differences are taken
     */
    public static LandscapeShot of(Bookmark bookmark, ShownTask shown, Raster raster, double centre) {
        Colouring colouring = Colouring.of(bookmark.settings());
        // In the window a fitness has the same colour everywhere; the command's pictures use the whole palette.
        boolean asInWindow = bookmark.carried() == null;
        ValueRange range = asInWindow ? colouring.range() : null;
        return new LandscapeShot(
                bookmark, shown, raster, LandscapeImage.of(raster.snapshot(), colouring, range, centre));
    }

    /**
     * Measures what a bookmark shows; makes its run again for that where the bookmark needs it.
     *
     * @throws CancellationException if the user interrupts it
     */
    public static LandscapeShot take(Bookmark bookmark, int threads, boolean showsProgress) {
        Viewport seen = bookmark.viewport();
        MemoryNeed.ofLandscape(seen.width(), seen.height()).require("bookmark");
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, "no picture was made");
                BatchEvaluator workers = new Setup(bookmark.settings()).evaluator(threads);
                Progress progress = Progress.of(showsProgress, "landscape", PERMILLE, " ‰")) {
            LandscapeView view = view(bookmark, workers, progress, cancellation);
            BatchEvaluator evaluator = view.viewport().evaluator(workers);
            Raster raster = view.raster();
            Renderer renderer = new Renderer(evaluator, share -> progress.show(Math.round(share * PERMILLE), ""));
            if (!renderer.render(raster, cancellation)) {
                throw new CancellationException("landscape");
            }
            boolean differs = Colouring.of(bookmark.settings()).layer().isDifference();
            LandscapeShot shot = of(bookmark, view.shown(), raster, differs ? view.centre(evaluator, cancellation) : 0);
            interrupts.done();
            return shot;
        }
    }

    private static LandscapeView view(
            Bookmark bookmark, BatchEvaluator workers, Progress progress, Cancellation cancellation) {
        String directions = bookmark.plane().directions().word();
        Bookmark.Carried carried = bookmark.carried();
        if (carried != null) {
            return new LandscapeView(directions, carried.plane(), bookmark.viewport(), bookmark.shown());
        }
        long last = bookmark.generation();
        Timeline timeline = new Timeline(bookmark.plan(), workers);
        RunState state = timeline.state(
                timeline.at(
                        last, cancellation, made -> progress.show(0, "generation " + made.number() + " of " + last)),
                last,
                cancellation);
        return new LandscapeView(
                directions,
                timeline.planes(cancellation).of(bookmark.plane()),
                bookmark.viewport(),
                ShownTask.of(bookmark.settings(), state));
    }

    /** Writes the picture with its bookmark, whole or not at all. */
    public void write(PictureFile file) {
        file.write(picture, bookmark.texts());
    }

    /** Writes the picture likewise, but over none that is there; the name that it got. */
    public Path writeNew(PictureFile file) {
        return file.writeNew(picture, bookmark.texts());
    }
}
