package io.github.mazescape.live;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The live sandbox without its window: evolution and landscape run on threads of their own, and a third one, the publisher, turns what they
 * have into immutable models a few dozen times a second. The window picks up the newest models and says what a person wants; it
 * never computes or waits.
 */
public final class Simulation implements AutoCloseable {
    private static final int PUBLISH_MILLIS = 30;

    private final BatchEvaluator workers;
    private final CoreShare share = new CoreShare();
    private final EvolutionLoop evolution;
    private final LandscapeWatch landscape;
    private final LandscapeControl control;
    private final SubjectFeed subjects = new SubjectFeed();
    private final ReplayFeed replays = new ReplayFeed();
    private final MazeEditor editor;
    private final RunControl run;
    private final MazePainting painting;
    private final ChartFeed chart = new ChartFeed();
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "publisher");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable RuntimeException failure;

    /** A simulation that begins with the first generation. */
    public Simulation(Settings settings, int threads) {
        this(Plan.of(settings), 1, settings, null, threads);
    }

    /** A simulation that goes where a bookmark says, and pauses there. */
    public Simulation(Bookmark bookmark, int threads) {
        this(bookmark.plan(), bookmark.generation(), bookmark.settings(), bookmark, threads);
        evolution.pause();
    }

    private Simulation(Plan plan, long generation, Settings settings, @Nullable Bookmark bookmark, int threads) {
        workers = new Setup(settings).evaluator(threads);
        evolution = new EvolutionLoop(plan, generation, workers, RunControl.speed(settings), share);
        double extent = settings.number(Parameters.LANDSCAPE_EXTENT);
        control = bookmark == null
                ? new LandscapeControl(settings.choice(Parameters.LANDSCAPE_DIRECTIONS), extent)
                : new LandscapeControl(bookmark, extent);
        landscape = new LandscapeWatch(evolution, control, share);
        editor = new MazeEditor(new Setup(settings).tasks());
        run = new RunControl(evolution, control, subjects, this::publishSoon, settings);
        painting = new MazePainting(editor, evolution, control, run::situation);
    }

    public void start() {
        evolution.start();
        landscape.start();
        publisher.scheduleWithFixedDelay(this::publishOrFail, 0, PUBLISH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void publishOrFail() {
        try {
            publish();
            failure = null;
        } catch (CancellationException e) {
            // The run has become another one meanwhile; the next time is soon.
        } catch (RuntimeException | Error e) {
            failure = MemoryShortage.orElse(e);
        }
    }

    private void publish() {
        RunState moment = evolution.latest();
        if (moment == null) {
            return;
        }
        landscape.publish(moment, run.settings());
        chart.publish(moment);
        painting.publish(moment);
        subjects.publish(moment, replays);
        replays.publish(moment, subjects);
    }

    /** Where the run stands, or null before the first generation. */
    @Nullable
    public RunState moment() {
        return evolution.latest();
    }

    /** The landscape as it is now, or null before the first. */
    @Nullable
    public LandscapeModel landscape() {
        return landscape.model();
    }

    /** What a person does to the run. */
    public RunControl run() {
        return run;
    }

    /** The maze editor. */
    public MazeEditor editor() {
        return editor;
    }

    /** What a person points at in the landscape, with the box being taken, if any. */
    public LandscapeMarks marks(LandscapeMarks.@Nullable Selection box) {
        return landscape.marks(subjects, box);
    }

    /** Who is under the magnifying glass. */
    public SubjectFeed subjects() {
        return subjects;
    }

    /** A pixel of the landscape becomes the subject, or stands beside it. */
    public void pick(int px, int py, boolean beside) {
        PlaneView view = landscape.seen();
        if (view == null) {
            return;
        }
        double x = view.viewport().x(px);
        double y = view.viewport().y(py);
        String label = String.format(Locale.ROOT, "pixel (%.3g, %.3g)", x, y).replace('-', '\u2212');
        subjects.pick(new Subject.Place(view, x, y), label, beside);
        publishSoon();
    }

    /** What is being replayed. */
    public ReplayFeed replays() {
        return replays;
    }

    /** The landscape's own affairs. */
    public LandscapeWatch watch() {
        return landscape;
    }

    /** The chart as it is now. */
    public ChartModel chart() {
        return chart.chart();
    }

    /** Where a person looks. */
    public LandscapeControl control() {
        return control;
    }

    /** What was painted, for undo. */
    MazePainting painting() {
        return painting;
    }

    /** The evolution's own controls. */
    public EvolutionLoop evolution() {
        return evolution;
    }

    /** How evolution and landscape share the cores. */
    public CoreShare share() {
        return share;
    }

    /** Publishes without waiting for the next time that is due. */
    public void publishSoon() {
        aside(this::publishOrFail);
    }

    /** Runs something short on the publisher's thread; nothing new is shown until it is done. */
    void aside(Runnable work) {
        try {
            publisher.execute(work);
        } catch (RejectedExecutionException e) {
            // The window has been closed.
        }
    }

    /** Why the simulation has come to a stand, or null while all is well. */
    @Nullable
    public RuntimeException failure() {
        RuntimeException stopped = evolution.failure();
        if (stopped == null) {
            stopped = landscape.failure();
        }
        return stopped == null ? failure : stopped;
    }

    /** How many agent-steps were done since the start. */
    public long agentSteps() {
        return workers.agentSteps();
    }

    /** The time for gestures [ms]. */
    public static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        publisher.shutdownNow();
        evolution.close();
        landscape.close();
        workers.close();
    }
}
