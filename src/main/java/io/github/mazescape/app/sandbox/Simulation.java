package io.github.mazescape.app.sandbox;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.record.Change;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.record.Plan;
import io.github.mazescape.record.PlaneSpec;
import io.github.mazescape.record.SandboxBookmark;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.settings.SettingsException;
import io.github.mazescape.view.ChartModel;
import io.github.mazescape.view.LandscapeMarks;
import io.github.mazescape.view.LandscapeModel;
import java.util.ArrayList;
import java.util.List;
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
    private final MazePainting painting;
    private final ChartFeed chart = new ChartFeed();
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "publisher");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Settings display;
    private volatile @Nullable RuntimeException failure;
    private @Nullable Settings worded;
    private String words = "";

    /** A simulation that begins with the first generation. */
    public Simulation(Settings settings, int threads) {
        this(Plan.of(settings), 1, settings, null, threads);
    }

    /** A simulation that goes where a bookmark says, and pauses there. */
    public Simulation(SandboxBookmark bookmark, int threads) {
        this(bookmark.plan(), bookmark.generation(), bookmark.settings(), bookmark, threads);
        evolution.pause();
    }

    private Simulation(Plan plan, long generation, Settings settings, @Nullable SandboxBookmark bookmark, int threads) {
        display = settings;
        workers = new Experiment(settings).evaluator(threads);
        evolution = new EvolutionLoop(plan, generation, workers, speed(settings), share);
        double extent = settings.number(Parameters.LANDSCAPE_EXTENT);
        control = bookmark == null
                ? new LandscapeControl(settings.choice(Parameters.LANDSCAPE_DIRECTIONS), extent)
                : new LandscapeControl(bookmark, extent);
        landscape = new LandscapeWatch(evolution, control, share);
        editor = new MazeEditor(new Experiment(settings).tasks());
        painting = new MazePainting(editor, evolution, control, this::situation);
    }

    private static double speed(Settings settings) {
        double speed = settings.number(Parameters.VIEW_SPEED);
        return speed == 0 ? Double.POSITIVE_INFINITY : speed;
    }

    void start() {
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
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void publish() {
        Moment moment = evolution.latest();
        if (moment == null) {
            return;
        }
        landscape.publish(moment, settings());
        chart.publish(moment);
        painting.publish(moment);
        subjects.publish(moment, replays);
        replays.publish(moment, subjects);
    }

    /** Where the run stands, or null before the first generation. */
    @Nullable
    Moment moment() {
        return evolution.latest();
    }

    /** The landscape as it is now, or null before the first. */
    @Nullable
    LandscapeModel landscape() {
        return landscape.model();
    }

    /** The maze editor. */
    MazeEditor editor() {
        return editor;
    }

    /** The situation as it is now. */
    Situation situation() {
        return new Situation(evolution.plan(), evolution.position(), evolution.head(), display, control.look());
    }

    /** Makes a situation that has been what is now. */
    void restore(Situation situation) {
        display = situation.display();
        subjects.clear();
        evolution.restore(situation.plan(), situation.position(), situation.head());
        control.restore(situation.look());
        publishSoon();
    }

    /** What a person points at in the landscape, with the box being taken, if any. */
    LandscapeMarks marks(LandscapeMarks.@Nullable Selection box) {
        return landscape.marks(subjects, box);
    }

    /** Who is under the magnifying glass. */
    SubjectFeed subjects() {
        return subjects;
    }

    /** A pixel of the landscape becomes the subject, or stands beside it. */
    void pick(int px, int py, boolean beside) {
        PlaneView view = landscape.view();
        if (view == null) {
            return;
        }
        double x = view.viewport().x(px);
        double y = view.viewport().y(py);
        String label = String.format(Locale.ROOT, "pixel (%.3g, %.3g)", x, y).replace('-', '\u2212');
        subjects.pick(new Subject.Place(view, x, y), label, beside);
        publishSoon();
    }

    /** The subject's point joins the population; false where its plane is of another run or of generations given up. */
    boolean adopt(Subject subject) {
        Subject.Place place = subject.place();
        if (place == null || place.view().spec().centre() > evolution.position()) {
            return false;
        }
        evolution.change(
                position -> List.of(new Change.Adoption(position, place.view().spec(), place.x(), place.y())));
        publishSoon();
        return true;
    }

    /** What is being replayed. */
    ReplayFeed replays() {
        return replays;
    }

    /** The landscape's own affairs. */
    LandscapeWatch watch() {
        return landscape;
    }

    /** The chart as it is now. */
    ChartModel chart() {
        return chart.chart();
    }

    /** Where a person looks. */
    LandscapeControl control() {
        return control;
    }

    /** What was painted, for undo. */
    MazePainting painting() {
        return painting;
    }

    /** The evolution's own controls. */
    EvolutionLoop evolution() {
        return evolution;
    }

    /** How evolution and landscape share the cores. */
    CoreShare share() {
        return share;
    }

    /** The settings as they are now: those of the run where it stands, and those of the display. */
    Settings settings() {
        Settings run = evolution.plan().settingsAfter(evolution.position());
        List<String> shown = new ArrayList<>();
        for (Difference difference : run.differences(display)) {
            if (!Plan.depends(difference.parameter())) {
                shown.add(difference.parameter().key() + "=" + difference.to());
            }
        }
        return run.with(shown, "display");
    }

    /**
     * Makes settings hold: those of the display at once, others from the next generation, and where they ask for it in a new run.
     *
     * @return the strongest effect that this has
     */
    Effect change(Settings wanted) {
        List<Difference> differences = settings().differences(wanted);
        List<Difference> changes = new ArrayList<>();
        boolean restart = false;
        Settings before = display;
        display = wanted;
        for (Difference difference : differences) {
            if (Plan.depends(difference.parameter())) {
                restart |= difference.parameter().effect() == Effect.RESTARTS;
                if (!restart) {
                    changes.add(difference);
                }
            } else if (difference.parameter().equals(Parameters.VIEW_SPEED)) {
                evolution.setSpeed(speed(wanted));
            } else if (difference.parameter().equals(Parameters.LANDSCAPE_EXTENT)) {
                control.reach(wanted.number(Parameters.LANDSCAPE_EXTENT), millis());
            } else if (difference.parameter().equals(Parameters.LANDSCAPE_DIRECTIONS)) {
                turn(wanted.choice(Parameters.LANDSCAPE_DIRECTIONS), 0);
            }
        }
        if (restart) {
            restart(wanted);
        } else if (!changes.isEmpty()) {
            try {
                evolution.change(position -> changes.stream()
                        .<Change>map(change -> new Change.Setting(position, change.parameter(), change.to()))
                        .toList());
            } catch (SettingsException e) {
                display = before;
                throw e;
            }
            control.forgetAfter(evolution.head());
        }
        publishSoon();
        return Effect.strongest(differences);
    }

    /** Begins a new run. */
    void restart(Settings settings) {
        display = settings;
        subjects.clear();
        control.restart();
        evolution.restart(Plan.of(settings), 1);
    }

    /** Other directions around the same centre. */
    void turn(String directions, long draw) {
        LandscapeControl.Look look = control.look();
        PlaneSpec plane = PlaneSpec.around(look.plane().centre(), directions, draw);
        control.turn(plane, look.following(), millis());
        publishSoon();
    }

    /** Gives up the generations after the one where the run stands. */
    void branch() {
        evolution.branch();
        control.forgetAfter(evolution.position());
    }

    /** The moment as it is now, or null before the first generation. */
    @Nullable
    SandboxBookmark bookmark() {
        Moment moment = evolution.latest();
        if (moment == null) {
            return null;
        }
        LandscapeControl.Look look = control.look();
        List<String> shown = new ArrayList<>();
        for (Difference difference : moment.plan().start().differences(settings())) {
            if (!Plan.depends(difference.parameter())) {
                shown.add(difference.parameter().key() + "=" + difference.to());
            }
        }
        Plan plan = new Plan(
                moment.plan().start().with(shown, "display"), moment.plan().changes());
        PlaneSpec plane = look.plane().centre() <= moment.number()
                ? look.plane()
                : PlaneSpec.around(moment.number(), "random", look.plane().draw());
        return new SandboxBookmark(plan, moment.number(), plane, look.bookmarked(), look.following());
    }

    /** Goes where a bookmark says, and pauses there. */
    void open(SandboxBookmark bookmark) {
        display = bookmark.settings();
        evolution.pause();
        evolution.restart(bookmark.plan(), bookmark.generation());
        subjects.clear();
        control.open(bookmark);
        publishSoon();
    }

    /** Publishes without waiting for the next time that is due. */
    void publishSoon() {
        aside(this::publishOrFail);
    }

    /** Runs something that may take a while, such as writing a file, away from the window. */
    void aside(Runnable work) {
        try {
            publisher.execute(work);
        } catch (RejectedExecutionException e) {
            // The window has been closed.
        }
    }

    /** Why the simulation has come to a stand, or null while all is well. */
    @Nullable
    RuntimeException failure() {
        RuntimeException stopped = evolution.failure();
        if (stopped == null) {
            stopped = landscape.failure();
        }
        return stopped == null ? failure : stopped;
    }

    /** How fast a replay moves [steps/s]. */
    double replaySpeed() {
        return display.number(Parameters.VIEW_REPLAY);
    }

    /** The task of the next generation, in words. */
    String taskInWords() {
        Settings now = settings();
        Settings known = worded;
        if (known == null || !known.equals(now)) {
            words = new Experiment(now).taskInWords();
            worded = now;
        }
        return words;
    }

    /** How many agent-steps were done since the start. */
    long agentSteps() {
        return workers.agentSteps();
    }

    /** The time for gestures [ms]. */
    static long millis() {
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
