package io.github.mazescape.live;

import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.BehaviourBorder;
import io.github.mazescape.live.aligned.OtherRuns;
import io.github.mazescape.live.brush.BrushWorker;
import io.github.mazescape.live.brush.Brushed;
import io.github.mazescape.live.picture.LandscapeChoice;
import io.github.mazescape.live.picture.LastViewed;
import io.github.mazescape.live.picture.MapFollowing;
import io.github.mazescape.live.seeds.OtherSeeds;
import io.github.mazescape.live.seeds.SeedWorker;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.EvolutionWorker;
import io.github.mazescape.live.worker.LandscapeWorker;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.MeasuringWorker;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that decides. It carries out what the user asks for, takes in what the workers post, sends them their
 * next goals, and publishes what there is to see as one immutable frame. It computes nothing, waits for nothing but its
 * queue, and touches no disk.
 */
final class Conductor
        implements EvolutionWorker.Listener,
                LandscapeWorker.Listener,
                MeasuringWorker.Listener,
                BrushWorker.Listener,
                SeedWorker.Listener,
                AutoCloseable {
    /** While the landscape grows, its picture is looked at this often [ns]. */
    private static final long LOOK_NANOS = 15_000_000;

    private static final long SECOND_NANOS = 1_000_000_000;
    /** So many messages are taken in before a frame is published. */
    private static final int MOST_AT_ONCE = 50;

    private final Controls controls;
    private final SteeredRun run;
    private final EvolutionWorker evolution;
    private final LandscapeWorker renderer;
    private final MeasuringWorker measuring;
    private final BrushWorker brushing;
    private final SeedWorker seedWorker;
    private final OtherSeeds seeds;
    private final OtherRuns otherRuns;
    private final LandscapeChoice landscape;
    private final MapFollowing map = new MapFollowing();
    private final LastViewed viewed = new LastViewed();
    private final Populations populations = new Populations();
    private final LinkedBlockingQueue<Message> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "conductor");
    private final ExecutorService files = Executors.newSingleThreadExecutor(work -> {
        Thread reading = new Thread(work, "maze files");
        reading.setDaemon(true);
        return reading;
    });

    /** Written under the lock of the queue alone, so that tickets are in its order. */
    private volatile long asked;

    private long answered;
    /** Whether maze files are being read for an intent; those that were asked for later wait until then. */
    private boolean checking;

    private final Deque<Message> waiting = new ArrayDeque<>();
    private double @Nullable [] followed;
    private MeasuringWorker.@Nullable Goal sent;
    private @Nullable Shown shown;
    private @Nullable RuntimeException failure;
    private volatile @Nullable RuntimeException bug;
    private volatile boolean closed;
    private volatile Frame frame;

    /** Something in the queue; with a ticket over 0 where the user asked for it. */
    private record Message(long ticket, Runnable work) {}

    /**
     * @param workers evaluates; stays open
     * @param spare evaluates what has time; is closed with this
     * @param display the settings to begin with
     */
    Conductor(
            SteeredRun run,
            ViewHistory view,
            CoreShare share,
            Settings display,
            BatchEvaluator workers,
            BatchEvaluator spare) {
        this.run = run;
        evolution = new EvolutionWorker(run.plan(), workers, share, this);
        renderer = new LandscapeWorker(share.landscape(), this);
        measuring = new MeasuringWorker(this);
        brushing = new BrushWorker(this);
        seedWorker = new SeedWorker(spare, share, this);
        seeds = new OtherSeeds(seedWorker);
        landscape = new LandscapeChoice(renderer::want);
        controls = new Controls(run, view, share, landscape, display, this::checkMazes);
        otherRuns = new OtherRuns(spare, share, this::post, controls::say);
        frame = compose();
        thread.setDaemon(true);
    }

    void start() {
        evolution.start();
        renderer.start();
        measuring.start();
        brushing.start();
        seedWorker.start();
        otherRuns.start();
        thread.start();
    }

    // ---- for any thread ----

    /** Puts an intent into the queue; returns its ticket, by which a frame tells whether it was carried out. */
    long ask(Intent intent) {
        synchronized (queue) {
            long ticket = asked + 1;
            asked = ticket;
            queue.add(new Message(ticket, () -> intent.carryOut(controls)));
            return ticket;
        }
    }

    long asked() {
        return asked;
    }

    Frame frame() {
        return frame;
    }

    /** The newest error of the program itself while an intent was carried out, or null. */
    @Nullable
    RuntimeException bug() {
        return bug;
    }

    private void post(Runnable work) {
        queue.add(new Message(0, work));
    }

    @Override
    public void made(EvolutionWorker.Goal goal, RunState state) {
        post(() -> {
            if (run.made(goal, state, System.nanoTime())) {
                follow(state);
            }
        });
    }

    @Override
    public void passed(EvolutionWorker.Goal goal, long generation) {
        post(() -> run.passed(goal, generation));
    }

    @Override
    public void known(EvolutionWorker.Goal goal, Generation generation) {
        post(() -> populations.take(goal.plan(), generation));
    }

    @Override
    public void failed(EvolutionWorker.Goal goal, RuntimeException problem) {
        post(() -> run.failed(goal, problem));
    }

    @Override
    public void begun(Rendering rendering) {
        post(() -> landscape.begun(rendering));
    }

    @Override
    public void ended(PlaneView view, @Nullable RuntimeException problem) {
        post(() -> landscape.ended(view, problem));
    }

    @Override
    public void viewed(MeasuringWorker.Goal goal, PlaneView view) {
        post(() -> show(goal, view));
    }

    @Override
    public void found(MeasuringWorker.Goal goal, Optional<BehaviourBorder> border) {
        post(() -> controls.plane().found(goal.viewpoint(), border));
    }

    @Override
    public void fitted(MeasuringWorker.Goal goal, Viewport view) {
        post(() -> controls.plane().fitted(goal.viewpoint(), view));
    }

    @Override
    public void left(MeasuringWorker.Goal goal) {
        post(() -> map.left(goal.viewpoint()));
    }

    @Override
    public void noPlane(MeasuringWorker.Goal goal) {
        post(() -> controls.plane().noPlane(goal.viewpoint().plane()));
    }

    @Override
    public void measured(Shown made) {
        post(() -> {
            shown = made;
            failure = null;
            controls.watched().measured(made.subjects());
        });
    }

    @Override
    public void brushed(Brushed made) {
        post(() -> controls.brush().measured(made));
    }

    @Override
    public void failed(RuntimeException problem) {
        post(() -> failure = problem);
    }

    @Override
    public void grown(SeedWorker.Goal goal, List<SeedCurve> curves) {
        post(() -> seeds.grown(goal, curves));
    }

    @Override
    public void failed(SeedWorker.Goal goal, RuntimeException problem) {
        post(() -> {
            seeds.failed(goal);
            controls.say("the other seeds stand still: " + PlainText.said(problem));
        });
    }

    // ---- for the conductor's thread ----

    private void run() {
        while (!closed) {
            try {
                Message next = queue.poll(patience(), TimeUnit.NANOSECONDS);
                for (int i = 0; next != null; i++) {
                    take(next);
                    next = i < MOST_AT_ONCE ? queue.poll() : null;
                }
                landscape.look();
                refine();
                take(new Message(0, this::watch));
                send();
                frame = compose();
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** Lets the edge pilot look at the picture of the place that is wanted. */
    private void watch() {
        Rendering picture = landscape.shown();
        controls.plane().pilot().watch(showing(controls.view().now()) ? picture : null);
    }

    /** Lets the picture have more pixels once it is whole and the cores have nothing else to do. */
    private void refine() {
        PlaneView whole = landscape.whole() ? landscape.wanted() : null;
        Viewpoint now = controls.view().now();
        if (whole != null
                && run.idle(System.nanoTime())
                && whole.viewport().equals(now.viewport())
                && whole.spec().equals(now.plane())
                && controls.view().coarse()) {
            controls.view().refine();
        }
    }

    /** How long nothing need be done unless a message comes [ns]. */
    private long patience() {
        long left = Math.min(SECOND_NANOS, run.left(System.nanoTime()));
        return Math.max(0, landscape.busy() || controls.plane().pilot().busy() ? Math.min(LOOK_NANOS, left) : left);
    }

    private void take(Message message) {
        if (checking && message.ticket() > 0) {
            waiting.add(message);
            return;
        }
        try {
            controls.serving(message.ticket());
            message.work().run();
        } catch (InputException e) {
            controls.refuse(message.ticket(), e.getMessage());
        } catch (RuntimeException e) {
            // A bug must not end the thread, and with it a window full of the user's work.
            bug = e;
            controls.say("that went wrong: " + PlainText.said(e));
        }
        if (!checking) {
            answered = Math.max(answered, message.ticket());
        }
    }

    private void checkMazes(Plan plan, Settings settings, long ticket, Intent intent, Intent otherwise) {
        if (settings.list(Parameters.MAZE_FILES).isEmpty()) {
            intent.carryOut(controls);
            return;
        }
        checking = true;
        files.execute(() -> {
            String problem;
            try {
                plan.read(settings);
                problem = "";
            } catch (RuntimeException e) {
                // Whatever it is, the conductor must hear of it: it waits for this answer.
                problem = PlainText.said(e);
            }
            String refusal = problem;
            post(() -> {
                checking = false;
                take(new Message(ticket, () -> {
                    if (refusal.isEmpty()) {
                        intent.carryOut(controls);
                    } else {
                        controls.refuse(ticket, refusal);
                        otherwise.carryOut(controls);
                    }
                }));
                while (!checking && !waiting.isEmpty()) {
                    take(waiting.remove());
                }
            });
        });
    }

    private void follow(RunState state) {
        double[] champion = state.raw().champion();
        Viewpoint now = controls.view().now();
        if (controls.view().followsPath()) {
            if (map.due(now, state.number(), landscape.fine(now), System.nanoTime())) {
                controls.view().follow(state.number());
            }
            return;
        }
        // A fast run would have another champion before the border around this one is found and wanted.
        boolean wanted = viewed.isOf(now);
        boolean stays = controls.view().followsBorder() && !wanted && !run.paused();
        if (now.following() && !stays && followed != champion) {
            controls.view().follow(state.number());
            followed = champion;
        }
    }

    private void show(MeasuringWorker.Goal goal, PlaneView view) {
        if (goal.viewpoint().moves()) {
            // The viewport moves on as soon as the border is found.
            return;
        }
        LandscapeChoice.Urgency urgency = viewed.next(
                goal,
                view,
                controls.view().followsBorder(),
                controls.view().followsPath(),
                run.paused(),
                landscape.shown());
        landscape.want(view, urgency);
    }

    /** Tells the workers what is wanted now. */
    private void send() {
        seeds.want(run.plan(), controls.settings().integer(Parameters.VIEW_SEEDS), run.head());
        RunState state = run.latest();
        long also = populations.missing(run.plan(), state, controls.view().now().plane());
        EvolutionWorker.Goal goal = run.next(also, System.nanoTime());
        if (goal != null) {
            evolution.want(goal);
        }
        if (state == null || state.plan() != run.plan() || state.number() > run.head()) {
            return;
        }
        if (controls.view().now().following()) {
            follow(state);
        }
        MeasuringWorker.Goal wanted = new MeasuringWorker.Goal(
                state,
                controls.view().now(),
                controls.settings(),
                landscape.shown(),
                populations.known(),
                otherRuns.wanted(
                        state,
                        controls.view().now().plane(),
                        controls.settings().flag(Parameters.VIEW_COPIES)),
                controls.watched().subjects(),
                controls.watched().replay(),
                seeds.curves(),
                controls.lineage().wish());
        if (!wanted.asksNothingNewAfter(sent)) {
            sent = wanted;
            measuring.want(wanted);
        }
        Shown seen = shown;
        if (seen != null) {
            Trajectory replay = seen.replay().replay().trajectory();
            controls.brush().wanted(seen.landscape(), replay).ifPresent(brushing::want);
        }
    }

    private Frame compose() {
        Viewpoint viewpoint = controls.view().now();
        Rendering picture = landscape.shown();
        RuntimeException problem = run.failure();
        if (problem == null) {
            problem = landscape.failure();
        }
        Frame.Going going = new Frame.Going(
                run.paused(), run.speed(), controls.share().evolution(), run.passing(), run.busy() || checking);
        return new Frame(
                answered,
                new Frame.Run(run.latest(), run.plan(), run.position(), run.head(), controls.settings(), going),
                new Frame.Look(
                        viewpoint,
                        seen(viewpoint),
                        picture,
                        showing(viewpoint),
                        landscape.coming(),
                        controls.plane().pilot().edges()),
                shown,
                controls.watched().subjects(),
                controls.painting().mazes(),
                controls.undoing(),
                controls.news(),
                problem == null ? failure : problem,
                settled(),
                controls.brush().state());
    }

    private @Nullable PlaneView seen(Viewpoint viewpoint) {
        // What is drawn may be an older picture than the one that is to be drawn next.
        ShownLandscape drawn = shown == null ? null : shown.landscape();
        PlaneView view = drawn == null ? null : drawn.rendering().view();
        return view != null && view.viewport().equals(viewpoint.viewport()) ? view : landscape.wanted();
    }

    private boolean showing(Viewpoint viewpoint) {
        PlaneView wanted = landscape.wanted();
        return wanted != null && wanted.viewport().equals(viewpoint.viewport()) && landscape.showing();
    }

    private boolean settled() {
        RunState state = run.latest();
        Shown now = shown;
        ShownLandscape drawn = now == null ? null : now.landscape();
        return now != null
                && state != null
                && drawn != null
                && !run.busy()
                && !checking
                && now.goal() == sent
                && now.state() == state
                && state.plan() == run.plan()
                && state.number() == run.position()
                && !controls.watched().subjects().pending()
                && !otherRuns.pending()
                && drawn.whole()
                && drawn.state() == state
                && drawn.settings().equals(now.goal().settings())
                && !controls.view().now().moves()
                && now.view() != null
                && now.view().viewport().equals(controls.view().now().viewport())
                && now.view().spec().equals(controls.view().now().plane())
                && drawn.rendering().view().shows(now.view());
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        evolution.close();
        renderer.close();
        measuring.close();
        brushing.close();
        seedWorker.close();
        otherRuns.close();
        controls.plane().pilot().close();
        files.shutdownNow();
    }
}
