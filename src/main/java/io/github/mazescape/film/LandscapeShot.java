package io.github.mazescape.film;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.figure.Averaging;
import io.github.mazescape.draw.figure.FigurePart;
import io.github.mazescape.draw.figure.FigureWords;
import io.github.mazescape.draw.figure.LandscapeFigure;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A landscape, every pixel of it measured, to be drawn. All that it depends on is its bookmark: whether the window made
 * it, or a command from a run, a line or another picture, the bytes are the same.
 *
 * @param bookmark what it shows
 * @param shown the task that its pixels were measured on
 * @param raster the numbers behind it
 * @param centre the fitness from which differences are taken
 * @param dots the champion and the path to it, as far as they are known
 * @param supersampling how many numbers lie along the side of a pixel, at least 1
 */
public record LandscapeShot(
        Bookmark bookmark, ShownTask shown, Raster raster, double centre, LandscapeModel.Dots dots, int supersampling) {
    private static final int PERMILLE = 1000;

    /** One of which each number is a pixel. */
    public LandscapeShot(Bookmark bookmark, ShownTask shown, Raster raster, double centre, LandscapeModel.Dots dots) {
        this(bookmark, shown, raster, centre, dots, 1);
    }

    /** See {@link #take(Bookmark, List, CopiedChampions, int, Backend, boolean)}. */
    public static LandscapeShot take(Bookmark bookmark, Backend backend, boolean showsProgress) {
        return take(bookmark, List.of(), CopiedChampions.NONE, 1, backend, showsProgress);
    }

    /**
     * Measures what a bookmark shows; makes its run again for that where the bookmark needs it.
     *
     * @param champions those of its run up to its generation, oldest first, if they are known
     * @param others champions of other runs to be marked, besides those that the bookmark asks for
     * @param supersampling how many networks are measured along the side of a pixel
     * @param backend evaluates; stays open
     * @throws CancellationException if the user interrupts it
     */
    public static LandscapeShot take(
            Bookmark bookmark,
            List<double[]> champions,
            CopiedChampions others,
            int supersampling,
            Backend backend,
            boolean showsProgress) {
        requireMemory(bookmark, supersampling);
        return with(
                bookmark, champions, others, supersampling, backend, showsProgress, "no picture was made", scene -> {
                    Raster raster = scene.raster();
                    if (!new Renderer(scene.evaluator(), scene.progress()).render(raster, scene.cancellation())) {
                        throw new CancellationException("landscape");
                    }
                    return scene.shot(raster);
                });
    }

    /** Refuses a picture for which there is too little memory. */
    public static void requireMemory(Bookmark bookmark, int supersampling) {
        Viewport seen = finer(bookmark.viewport(), supersampling);
        MemoryNeed.ofLandscape(seen.width(), seen.height()).require("bookmark");
    }

    /**
     * What is to be measured and who measures it.
     *
     * @param bookmark what it shows
     * @param view the same, with a pixel for each network
     * @param champions those up to that moment, the last of them its own
     * @param others those of other runs
     * @param evaluator who measures the pixels
     * @param progress is told the share of them that is measured, in [0, 1]
     */
    public record Scene(
            Bookmark bookmark,
            LandscapeView view,
            List<double[]> champions,
            CopiedChampions others,
            int supersampling,
            BatchEvaluator evaluator,
            DoubleConsumer progress,
            Cancellation cancellation) {
        /** A picture of it of which nothing is known yet. */
        public Raster raster() {
            return view.raster();
        }

        /** The landscape, with a picture of it whose pixels are all measured. */
        public LandscapeShot shot(Raster raster) {
            Colouring colouring = Colouring.of(bookmark.settings());
            double centre = colouring.layer().isDifference() ? view.centre(evaluator, cancellation) : 0;
            return new LandscapeShot(bookmark, view.shown(), raster, centre, dots(), supersampling);
        }

        /** The champion and the path to it. */
        public LandscapeModel.Dots dots() {
            Colouring colouring = Colouring.of(bookmark.settings());
            return view.model(null, colouring, 0, null, null, champions, 1, 1, List.of())
                    .with(view.others(others))
                    .dots();
        }
    }

    /**
     * Makes what a bookmark shows ready to be measured; makes its run again for that where the bookmark needs it.
     *
     * @param champions those of its run up to its generation, oldest first, if they are known
     * @param others those of other runs, if they are known
     * @param supersampling how many networks are measured along the side of a pixel
     * @param backend evaluates; stays open
     * @param kept what is kept if the user interrupts it
     * @param work what is done then
     * @throws CancellationException if the user interrupts it
     */
    public static <T> T with(
            Bookmark bookmark,
            List<double[]> champions,
            CopiedChampions others,
            int supersampling,
            Backend backend,
            boolean showsProgress,
            String kept,
            Function<Scene, T> work) {
        Viewport seen = finer(bookmark.viewport(), supersampling);
        Cancellation cancellation = new Cancellation();
        BatchEvaluator workers = new Setup(bookmark.settings()).evaluator(backend);
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, kept);
                Progress progress = Progress.of(showsProgress, "landscape", PERMILLE, " ‰")) {
            Consumer<String> evolved = words -> progress.show(0, words);
            Known known = known(bookmark, champions, seen, plan -> new Timeline(plan, workers), evolved, cancellation);
            T result = work.apply(new Scene(
                    bookmark,
                    known.view(),
                    known.champions(),
                    others.evolved().isEmpty() ? known.others() : others,
                    supersampling,
                    known.view().viewport().evaluator(workers),
                    share -> progress.show(Math.round(share * PERMILLE), ""),
                    cancellation));
            interrupts.done();
            return result;
        }
    }

    private static Viewport finer(Viewport seen, int times) {
        if (times == 1) {
            return seen;
        }
        int width = times * seen.width();
        int height = times * seen.height();
        if (width > Raster.MAX_SIDE || height > Raster.MAX_SIDE) {
            throw InputException.got(
                    "--supersample", "at most " + Raster.MAX_SIDE + " networks a side", width + " x " + height);
        }
        return seen.onLattice() ? seen.resized(width, height) : seen.reaching(seen.halfWidth(), width, height);
    }

    /** What is seen, the champions up to that moment, the last of them its own, and those of other runs. */
    private record Known(LandscapeView view, List<double[]> champions, CopiedChampions others) {}

    /**
     * What a bookmark shows, in another viewport; makes its run again for that where the bookmark needs it.
     *
     * @param runs makes a run of a plan, or knows it already
     * @param evolved is told of each generation that is made for it
     * @throws CancellationException if the user interrupts it
     */
    public static LandscapeView view(
            Bookmark bookmark,
            Viewport seen,
            Function<Plan, Timeline> runs,
            Consumer<String> evolved,
            Cancellation cancellation) {
        return known(bookmark, List.of(), seen, runs, evolved, cancellation).view();
    }

    private static Known known(
            Bookmark bookmark,
            List<double[]> champions,
            Viewport seen,
            Function<Plan, Timeline> runs,
            Consumer<String> evolved,
            Cancellation cancellation) {
        String directions = bookmark.plane().directions().word();
        Bookmark.Carried carried = bookmark.carried();
        if (carried != null) {
            LandscapeView view = new LandscapeView(directions, carried.plane(), seen, bookmark.shown());
            return new Known(
                    view, champions.isEmpty() ? List.of(carried.plane().origin()) : champions, CopiedChampions.NONE);
        }
        long last = bookmark.generation();
        Timeline timeline = runs.apply(bookmark.plan());
        RunState state = timeline.state(
                timeline.at(last, cancellation, made -> evolved.accept("generation " + made.number() + " of " + last)),
                last,
                cancellation);
        LandscapeView view = new LandscapeView(
                directions,
                timeline.planes(cancellation).of(bookmark.plane()),
                seen,
                ShownTask.of(bookmark.settings(), state));
        return new Known(view, state.history().path(last), others(bookmark, timeline, cancellation));
    }

    /** The champions of other runs that are marked on what a bookmark of the sandbox shows, as the sandbox marks them. */
    private static CopiedChampions others(Bookmark bookmark, Timeline timeline, Cancellation cancellation) {
        PlaneRecipe plane = bookmark.plane();
        boolean through = plane.directions() == DirectionKind.ALIGNED;
        if (through) {
            return timeline.copied(plane.centre(), Way.of(plane.draw()), cancellation);
        }
        return bookmark.settings().flag(Parameters.VIEW_COPIES)
                ? timeline.copied(bookmark.generation(), Way.MIRRORED, cancellation)
                : CopiedChampions.NONE;
    }

    private LandscapeImage.Source source() {
        Colouring colouring = Colouring.of(bookmark.settings());
        // In the window a fitness has the same colour everywhere; the command's pictures use the whole palette.
        boolean asInWindow = bookmark.carried() == null;
        ValueRange range = asInWindow ? colouring.range() : null;
        return new LandscapeImage.Source(raster.snapshot(), colouring, range, centre);
    }

    /** The bare landscape in the colours that the bookmark's settings ask for. */
    public BufferedImage picture() {
        LandscapeImage.Source source = source();
        return Averaging.of(new LandscapeImage().of(source, raster.width(), raster.height()), supersampling);
    }

    /**
     * The landscape as a figure.
     *
     * @param parts what it has besides the landscape
     * @param caption in place of one that tells what was measured; null for that
     */
    public LandscapeFigure figure(Set<FigurePart> parts, @Nullable String caption) {
        LandscapeFigure.Words words = FigureWords.of(bookmark, shown, supersampling, caption);
        return new LandscapeFigure(source(), dots, bookmark.viewport(), parts, words, supersampling);
    }

    /** Writes the bare picture with its bookmark, whole or not at all. */
    public void write(PictureFile file) {
        file.write(picture(), bookmark.texts());
    }

    /** Writes the picture likewise, but over none that is there; the name that it got. */
    public Path writeNew(PictureFile file) {
        return file.writeNew(picture(), bookmark.texts());
    }
}
