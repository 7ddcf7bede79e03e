package io.github.mazescape.live.pilot;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.Aim;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.landscape.zoom.Edge;
import io.github.mazescape.landscape.zoom.EdgePilot;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.PlaneView;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The edge pilot: while it is on, the view zooms by itself towards the border where most behaviours meet, until double
 * precision ends. While it is off, it looks for the nearest border of views that show one behaviour. It searches on a
 * thread of its own, "edges"; all else is for the conductor's thread.
 */
public final class Pilot implements AutoCloseable {
    /** How fast it zooms [octaves/s]. */
    private static final double SPEED = 1;

    private static final int LONGEST_STEP_MILLIS = 200;
    /** The course is looked for anew once the view is so much smaller. */
    private static final double ANEW = 0.75;
    /** A border that was found in a view is not known well enough for one that is so much smaller. */
    private static final double BLIND = 0.06;
    /** A picture is looked at for whether it shows one fitness at this step and once it is whole [pixels]. */
    private static final int COARSE = 4;

    private final ExecutorService search = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "edges");
        thread.setDaemon(true);
        return thread;
    });
    private boolean on;
    private String news = "";
    private @Nullable Future<Heading> looking;
    private @Nullable Heading heading;
    private @Nullable Aim last;
    /** When the last step was [ms]; on a clock that is not known before the first. */
    private long stepped = Long.MAX_VALUE;

    private @Nullable Future<Edges> watching;
    private @Nullable Rendering watched;
    private boolean watchedWhole;
    private Edges found = Edges.NONE;

    /** Where the pilot flies, found from a view, and what differs there in words. */
    private record Heading(Aim from, PlaneView view, EdgePilot.Course course, String words) {
        static Heading of(Aim from, PlaneView view) {
            EdgePilot.Course course = new EdgePilot(view.plane(), view.task(), view.exactEvaluator()).from(from);
            Edge edge = course.edge();
            return new Heading(from, view, course, edge == null ? "" : BorderWords.of(view, edge));
        }
    }

    /** Flies from now on, or no longer. */
    public void toggle() {
        on = !on;
        forget();
        stepped = Long.MAX_VALUE;
        news = on ? "the edge pilot flies; w ends it" : "the edge pilot rests";
    }

    private void forget() {
        heading = null;
        last = null;
        Future<Heading> running = looking;
        if (running != null) {
            running.cancel(true);
            looking = null;
        }
    }

    /** What it did, in words; empty for nothing new. Asking makes it old. */
    public String news() {
        String words = news;
        news = "";
        return words;
    }

    private void end(String words) {
        on = false;
        forget();
        news = words;
    }

    /** Whether it flies. */
    public boolean on() {
        return on;
    }

    /** What is known of borders. */
    public Edges edges() {
        Heading now = heading;
        return new Edges(on, on && now != null ? now.words() : "", found.alike());
    }

    /**
     * Where the view goes next.
     *
     * @param now where it is
     * @param wanted what is to be seen there, or null while that is not known
     * @return null to stay
     */
    public @Nullable Aim step(Aim now, @Nullable PlaneView wanted, long millis) {
        if (!on || wanted == null) {
            return null;
        }
        take(wanted);
        if (last != null && !last.equals(now)) {
            // The user moved the view: the way goes on from there.
            forget();
        }
        last = now;
        double octaves = SPEED * Math.min(LONGEST_STEP_MILLIS, Math.max(0, millis - stepped)) / 1000.0;
        stepped = millis;
        Heading known = heading;
        if (on
                && looking == null
                && (known == null || now.halfWidth() < known.from().halfWidth() * ANEW)) {
            looking = search.submit(() -> Heading.of(now, wanted));
        }
        Edge edge = known == null ? null : known.course().edge();
        if (!on
                || edge == null
                || known == null
                || now.halfWidth() < known.from().halfWidth() * BLIND) {
            return null;
        }
        Aim next = now.towards(edge, octaves);
        last = next;
        if (next.halfWidth() <= Viewport.LEAST_HALF_WIDTH) {
            end("the edge pilot rests: here double precision ends");
        }
        return next;
    }

    private void take(PlaneView wanted) {
        Future<Heading> running = looking;
        if (running == null || !running.isDone()) {
            return;
        }
        looking = null;
        Heading made = result(running);
        if (made == null || !made.view().showsPlaneOf(wanted)) {
            heading = null;
        } else if (made.course().flickers()) {
            end(String.format(
                    Locale.ROOT,
                    "the edge pilot rests: at a half-width of %.1e neighbours differ by rounding alone,"
                            + " for here double precision ends",
                    made.from().halfWidth()));
        } else if (made.course().edge() == null) {
            end("the edge pilot rests: behaviour is the same wherever it was looked for");
        } else {
            heading = made;
        }
    }

    /**
     * A picture is on screen: whether it shows one fitness, and where the nearest border is, will be known in a
     * while.
     */
    public void watch(@Nullable Rendering picture) {
        Future<Edges> running = watching;
        if (running != null && running.isDone()) {
            watching = null;
            Edges made = result(running);
            found = made == null ? Edges.NONE : made;
        }
        if (picture == null || watching != null || on) {
            return;
        }
        boolean whole = picture.raster().complete();
        boolean fine = whole || picture.raster().resolution() <= COARSE;
        if (fine && (picture != watched || whole && !watchedWhole)) {
            watched = picture;
            watchedWhole = whole;
            watching = search.submit(() -> alike(picture));
        }
    }

    /** Whether there is something to wait for. */
    public boolean busy() {
        return watching != null || looking != null;
    }

    private static Edges alike(Rendering picture) {
        Snapshot seen = picture.raster().snapshot();
        float[] fitness = seen.measured(Layer.FITNESS);
        for (float value : fitness) {
            if (value != fitness[0]) {
                return Edges.NONE;
            }
        }
        boolean behaviour = LongStream.of(seen.fingerprint()).allMatch(each -> each == seen.fingerprint()[0]);
        PlaneView view = picture.view();
        Aim aim = Aim.of(view.viewport());
        Edge nearest = BehaviourBorder.nearest(
                        view.plane(), view.task(), view.evaluator(), aim.x(), aim.y(), aim.halfWidth())
                .map(Edge::at)
                .orElse(null);
        return new Edges(false, "", new Edges.Alike(view, behaviour, nearest));
    }

    private static <T> @Nullable T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | CancellationException e) {
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                return null;
            }
            throw new IllegalStateException("the search for borders failed", e.getCause());
        }
    }

    @Override
    public void close() {
        search.shutdownNow();
    }
}
