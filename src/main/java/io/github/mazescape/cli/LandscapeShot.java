package io.github.mazescape.cli;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapePicture;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * A landscape to be taken. All that it depends on is its bookmark: whether that was put together from a run or found in a picture, the
 * pixels are the same.
 *
 * @param bookmark what to take
 */
record LandscapeShot(Bookmark bookmark) {
    private static final int STEP_PERMILLE = 1000;
    /** What a pixel takes in memory while it is measured, coloured and written [bytes]. */
    private static final int BYTES_PER_PIXEL = 96;

    /**
     * A landscape around a champion of a run.
     *
     * @param settings the run's own, or changed ones
     * @param generation whose champion is the centre
     * @param draw which of the random directions
     */
    static LandscapeShot of(RecordedRun run, Settings settings, long generation, long draw, PictureSize size) {
        requireSameNetworks(run.experiment().settings(), settings);
        Setup experiment = new Setup(settings);
        List<double[]> champions = run.championsUntil(generation);
        Directions plane =
                experiment.directions().directions(experiment.topology(), champions, experiment.seed(), draw);
        return new LandscapeShot(new Bookmark(
                settings,
                generation,
                draw,
                size.width(),
                size.height(),
                champions.get(champions.size() - 1),
                plane.across(),
                plane.down(),
                Bookmark.mazesOf(experiment)));
    }

    /** Refuses settings under which the weights of a run would mean something else. */
    static void requireSameNetworks(Settings recorded, Settings wanted) {
        for (Difference difference : recorded.differences(wanted)) {
            if (difference.parameter().effect() == Effect.RESTARTS
                    && !difference.parameter().equals(Parameters.SEED)) {
                throw InputException.at(difference.parameter().key())
                        .expected(difference.from() + ", as in the run")
                        .got(difference.to())
                        .advise("its networks are what they are, so leave this setting out");
            }
        }
    }

    /** Refuses a picture for which Java has too little memory, before the work begins. */
    static void requireMemory(PictureSize size) {
        long bytes = (long) size.width() * size.height() * BYTES_PER_PIXEL;
        long there = Runtime.getRuntime().maxMemory();
        if (bytes > there) {
            throw InputException.at("--size")
                    .found(String.format(
                            Locale.ROOT,
                            "%dx%d takes about %.1f GiB of memory, and Java has %.1f",
                            size.width(),
                            size.height(),
                            bytes / 0x1p30,
                            there / 0x1p30))
                    .advise("choose a smaller size, or set MAZESCAPE_JAVA_OPTS=-Xmx" + ((bytes >> 30) + 1) + "g");
        }
    }

    /** Measures all pixels. */
    Raster take(int threads, boolean showsProgress) {
        Raster raster = new Raster(bookmark.slice(), bookmark.task(), bookmark.width(), bookmark.height());
        Cancellation cancellation = new Cancellation();
        try (BatchEvaluator evaluator = new Setup(bookmark.settings()).evaluator(threads);
                Interrupts interrupts = Interrupts.cancelling(cancellation);
                Progress progress = Progress.of(showsProgress, "landscape", STEP_PERMILLE, " ‰")) {
            interrupts.outcome("no picture was made");
            Renderer renderer = new Renderer(evaluator, share -> progress.show(Math.round(share * STEP_PERMILLE), ""));
            if (!renderer.render(raster, cancellation)) {
                throw new CancellationException("landscape");
            }
            interrupts.done();
        }
        return raster;
    }

    /** The pixels in the colours that the bookmark's settings ask for. */
    BufferedImage picture(Raster raster) {
        Colouring colouring = Colouring.of(bookmark.settings());
        double centre = colouring.layer() == Layer.DIFFERENCE ? centre() : 0;
        return LandscapePicture.of(raster.snapshot(), colouring, centre);
    }

    private double centre() {
        try (BatchEvaluator evaluator = new Setup(bookmark.settings()).evaluator(1)) {
            return LandscapeView.centre(evaluator, bookmark.slice(), bookmark.task(), new Cancellation());
        }
    }
}
