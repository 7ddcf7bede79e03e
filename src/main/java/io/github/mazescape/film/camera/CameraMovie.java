package io.github.mazescape.film.camera;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.film.MovieWriter;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.film.SandboxMovie;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Films a camera on its path. Landscapes are measured at places on the way, an octave apart in a zoom; each frame is
 * made of the two nearest, moved to where the camera sees them, so that a deep zoom costs as many landscapes as octaves
 * and not as frames.
 */
public final class CameraMovie {
    private static final double FINEST_IN_SINGLE = 0x1p-22;

    private final CameraPath path;
    private final Form form;
    private final Cancellation cancellation = new Cancellation();
    private int measured;

    /**
     * The form of a movie.
     *
     * @param target a file or folder, as {@link MovieWriter#to} takes it
     * @param frames how many frames, at least one for each move
     * @param framesPerSecond in (0, 240]
     * @param size of a frame
     * @param detail how many pixels wide a landscape is measured, at least 1
     */
    public record Form(String target, int frames, double framesPerSecond, PictureSize size, int detail) {
        /** How many pixels high it is measured. */
        int detailHigh() {
            return Math.max(1, Math.round((float) detail * size.height() / size.width()));
        }
    }

    public CameraMovie(CameraPath path, Form form) {
        this.path = path;
        this.form = form;
        MemoryNeed.ofLandscape(form.detail(), form.detailHigh()).require("--detail");
    }

    /** What became of it: what wrote it, as {@link MovieWriter#encoder()} has it, and how many landscapes it took. */
    public record Made(String encoder, int landscapes) {}

    /**
     * Makes the movie. One that is interrupted ends early, but is whole.
     *
     * @param backend evaluates; stays open
     */
    public Made make(Backend backend, boolean showsProgress) {
        BatchEvaluator workers = new Setup(path.stops().get(0).settings()).evaluator(backend);
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, "no movie was made");
                MovieWriter writer = MovieWriter.keptEarly(form.target(), form.framesPerSecond());
                Progress progress = Progress.of(showsProgress, "movie", form.frames(), " frames")) {
            interrupts.ending("closing the movie " + form.target());
            SandboxMovie.keepUnlessFailed(writer, () -> film(workers, writer, progress), interrupts::outcome);
            interrupts.done();
            return new Made(writer.encoder(), measured);
        }
    }

    private void film(BatchEvaluator workers, MovieWriter writer, Progress progress) {
        List<LandscapeView> views = views(workers, progress);
        List<CameraMove> moves = new ArrayList<>();
        for (int i = 0; i + 1 < views.size(); i++) {
            moves.add(CameraMove.of(slice(views.get(i)), slice(views.get(i + 1))));
        }
        double whole = moves.stream().mapToDouble(CameraMove::length).sum();
        MeasuredPicture last = null;
        double done = 0;
        int frame = 0;
        BufferedImage canvas =
                new BufferedImage(form.size().width(), form.size().height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < moves.size(); i++) {
            CameraMove move = moves.get(i);
            done += move.length();
            int end = i == moves.size() - 1 ? form.frames() : (int) Math.round(done / whole * form.frames());
            last = film(new Shot(move, i, views, workers), last, frame, end, canvas, writer, progress);
            frame = Math.max(frame, end);
        }
    }

    /** One move of the film, with all that its pictures are measured with. */
    private record Shot(CameraMove move, int index, List<LandscapeView> views, BatchEvaluator workers) {}

    private MeasuredPicture film(
            Shot shot,
            @Nullable MeasuredPicture before,
            int from,
            int to,
            BufferedImage canvas,
            MovieWriter writer,
            Progress progress) {
        CameraMove move = shot.move();
        MeasuredPicture first = before == null ? measure(shot, 0) : before;
        MeasuredPicture second = measure(shot, 1);
        int reached = 1;
        for (int frame = from; frame < to; frame++) {
            if (cancellation.requested()) {
                throw new CancellationException("movie");
            }
            double time = to - from == 1 ? 1 : (double) (frame - from) / (to - from - 1);
            double way = CameraMove.eased(time);
            while (way > move.place(reached) && reached < move.pictures()) {
                first = second;
                second = measure(shot, ++reached);
            }
            double share = (way - move.place(reached - 1)) * move.pictures();
            Slice camera = move.camera(time, canvas.getWidth(), canvas.getHeight());
            MeasuredPicture.between(first, second, Math.max(0, Math.min(1, share)), camera, canvas);
            writer.add(canvas);
            progress.show(frame + 1L, measured + " landscapes");
        }
        while (reached < move.pictures()) {
            second = measure(shot, ++reached);
        }
        return second;
    }

    private MeasuredPicture measure(Shot shot, int picture) {
        Slice slice = shot.move().measured(picture, form.detail(), form.detailHigh());
        boolean later = 2 * picture > shot.move().pictures();
        LandscapeView view = shot.views().get(shot.index() + (later ? 1 : 0));
        Bookmark bookmark = path.stops().get(shot.index() + (later ? 1 : 0));
        Setup setup = new Setup(bookmark.settings());
        BatchEvaluator evaluator = evaluator(slice, shot.workers().with(setup.topology(), setup.kernel()));
        Raster raster = new Raster(
                slice.plane(), slice.viewport(), view.task(), view.shown().supplement());
        if (!new Renderer(evaluator).render(raster, cancellation)) {
            throw new CancellationException("movie");
        }
        measured++;
        Colouring colouring = Colouring.of(bookmark.settings());
        double centre = colouring.layer().isDifference() ? view.centre(evaluator, cancellation) : 0;
        LandscapeImage.Source source =
                new LandscapeImage.Source(raster.snapshot(), colouring, colouring.range(), centre);
        BufferedImage image = new LandscapeImage().of(source, raster.width(), raster.height());
        return MeasuredPicture.of(slice, image, CameraMove.BORDER);
    }

    /** In double precision where single cannot tell neighbouring pixels apart. */
    private static BatchEvaluator evaluator(Slice slice, BatchEvaluator run) {
        Kernel kernel = run.kernel();
        double pixel = 2
                * slice.viewport().halfWidth()
                * norm(slice.plane().across())
                / slice.viewport().width();
        boolean fine = pixel < FINEST_IN_SINGLE * norm(slice.plane().origin());
        return fine && kernel.precision() == Precision.SINGLE
                ? run.with(run.topology(), Kernels.named(kernel.name(), Precision.DOUBLE))
                : run;
    }

    private static double norm(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    private static Slice slice(LandscapeView view) {
        return new Slice(view.plane(), view.viewport());
    }

    /** What the bookmarks show, in the form of a frame. */
    private List<LandscapeView> views(BatchEvaluator workers, Progress progress) {
        Map<Plan, Timeline> runs = new HashMap<>();
        List<LandscapeView> views = new ArrayList<>();
        for (Bookmark stop : path.stops()) {
            int known = path.stops().indexOf(stop);
            LandscapeView view = known < views.size()
                    ? views.get(known)
                    : LandscapeShot.view(
                            stop,
                            stop.viewport()
                                    .resized(form.size().width(), form.size().height()),
                            plan -> runs.computeIfAbsent(plan, wanted -> new Timeline(wanted, workers)),
                            words -> progress.show(0, words),
                            cancellation);
            if (!views.isEmpty()
                    && views.get(0).plane().origin().length != view.plane().origin().length) {
                throw InputException.found(
                                "bookmark " + (views.size() + 1),
                                "networks of the same shape as in the first",
                                "others")
                        .advise("leave it out");
            }
            views.add(view);
        }
        return views;
    }
}
