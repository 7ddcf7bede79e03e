package io.github.mazescape.live;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.schedule.Muster;
import io.github.mazescape.evaluation.schedule.Standing;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live sandbox without its window: a run that evolves, a landscape that is rendered, and whoever looks closely at
 * them. Two verbs cross its border, for any thread: {@link #ask} says what the user wants, {@link #frame} tells what
 * there is to see.
 */
public final class Sandbox implements AutoCloseable {
    /** One thread in so many does what has time. */
    private static final int SPARE = 4;

    private final Backend backend;
    private final Conductor conductor;

    /**
     * A sandbox that begins with the first generation.
     *
     * @param backend evaluates; ends with the sandbox
     * @throws InputException if it takes more memory than there is
     */
    public Sandbox(Settings settings, Backend backend) {
        this(
                new SteeredRun(Plan.of(settings), 1, Controls.speed(settings)),
                ViewHistory.of(new Setup(settings).directions(), ViewHistory.Home.of(settings)),
                settings,
                backend);
    }

    /**
     * A sandbox that goes where a bookmark says, and pauses there.
     *
     * @param backend evaluates; ends with the sandbox
     * @throws InputException if it takes more memory than there is
     */
    public Sandbox(Bookmark bookmark, Backend backend) {
        this(
                paused(new SteeredRun(bookmark.plan(), bookmark.generation(), Controls.speed(bookmark.settings()))),
                new ViewHistory(viewpoint(bookmark), ViewHistory.Home.of(bookmark.settings())),
                bookmark.settings(),
                backend);
        ask(controls -> controls.openMarks(bookmark));
    }

    private Sandbox(SteeredRun run, ViewHistory view, Settings settings, Backend backend) {
        MemoryNeed.ofTimeline(settings, backend.threads()).require(MemoryNeed.SIZES);
        Viewport seen = view.now().viewport();
        MemoryNeed.ofLandscape(seen.width(), seen.height()).require("bookmark");
        this.backend = backend;
        BatchEvaluator workers = new Setup(settings).evaluator(backend);
        BatchEvaluator spare = new Setup(settings).evaluator(Math.max(1, backend.threads() / SPARE));
        conductor = new Conductor(run, view, new CoreShare(), settings, workers, spare);
    }

    private static SteeredRun paused(SteeredRun run) {
        run.pause();
        return run;
    }

    /** Where a bookmark looks. */
    static Viewpoint viewpoint(Bookmark bookmark) {
        return new Viewpoint(bookmark.plane(), bookmark.viewport(), bookmark.following());
    }

    /** Begins to evolve and to render. What is asked for before waits until then. */
    public void start() {
        conductor.start();
    }

    /**
     * Asks for something. Returns at once; the conductor's thread carries it out, in the order in which it was asked.
     *
     * @return the ticket of the intent: {@link Frame#answered} tells when it was carried out
     */
    public long ask(Intent intent) {
        return conductor.ask(intent);
    }

    /** The ticket of the newest intent. */
    public long asked() {
        return conductor.asked();
    }

    /** What there is to see now. */
    public Frame frame() {
        return conductor.frame();
    }

    /** The newest error of the program itself while an intent was carried out, or null. */
    public @Nullable RuntimeException bug() {
        return conductor.bug();
    }

    /** Who evaluates now, the cores of this process first. */
    public List<Standing> machines() {
        if (backend instanceof Muster muster) {
            return muster.members();
        }
        return List.of(new Standing(backend.name(), backend.threads(), 0, 0, 0, 0, Standing.State.OWN));
    }

    /** How many agent-steps were done since the start. */
    public long agentSteps() {
        return backend.agentSteps();
    }

    /** The time by which gestures are told apart [ms]. */
    public static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        conductor.close();
        backend.close();
    }
}
