package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.Timeline;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.bookmark.Bookmark;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Three threads ask for 100,000 things at random, as no user could; a fourth looks at every frame that it gets hold of.
 */
class ManyIntentsTest {
    private static final int THREADS = 3;
    private static final int INTENTS = 100_000;
    private static final long MOST_NANOS = 50_000_000;

    private final Sandbox sandbox =
            LiveSandbox.of("view.speed=0", "evolution.population=8", "maze.width=7", "maze.height=7");
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final long[] carriedOut = new long[THREADS];
    private final AtomicReference<String> wrong = new AtomicReference<>("");
    private final AtomicLong looked = new AtomicLong();
    /** Of the conductor's thread. */
    private long cpu = -1;

    private long longest;

    @Test
    @Timeout(240)
    void noneIsLostNoFrameMixesTwoMomentsAndTheConductorIsNeverHeldUp() throws InterruptedException {
        sandbox.ask(controls -> controls.view().resize(24, 24));
        sandbox.start();
        LiveSandbox.await("a landscape", () -> sandbox.frame().landscape() != null);
        Bookmark bookmark = Objects.requireNonNull(sandbox.frame().bookmark());
        List<Thread> users = new ArrayList<>();
        for (int user = 0; user < THREADS; user++) {
            int number = user;
            users.add(new Thread(() -> use(number, bookmark)));
        }
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
        users.forEach(Thread::start);
        for (Thread user : users) {
            user.join();
        }
        LiveSandbox.ask(sandbox, controls -> {
            controls.painting().endStroke();
            controls.run().hold();
        });
        reader.interrupt();
        RunState state = LiveSandbox.stand(sandbox);
        LiveSandbox.settle(sandbox);
        assertEquals(sandbox.asked(), sandbox.frame().answered());
        for (long count : carriedOut) {
            assertEquals(INTENTS / THREADS, count, "intents of one thread, in their order");
        }
        assertEquals("", wrong.get());
        assertTrue(looked.get() > 500, () -> "frames that were looked at: " + looked);
        assertNull(sandbox.bug());
        assertNull(sandbox.frame().failure());
        assertTrue(longest < MOST_NANOS, () -> "processor time between two intents [ns]: " + longest);
        assertArrayEquals(fromTheStart(state), state.generation().champion());
        sandbox.close();
    }

    /** The champion of a run that is made anew from its plan alone. */
    private static double[] fromTheStart(RunState state) {
        try (BatchEvaluator evaluator = new Setup(state.plan().start()).evaluator(1)) {
            Timeline timeline = new Timeline(state.plan(), evaluator);
            Cancellation never = new Cancellation();
            return timeline.state(timeline.at(state.number(), never, made -> {}), state.head(), never)
                    .generation()
                    .champion();
        }
    }

    private void use(int user, Bookmark bookmark) {
        RandomStream random = new Seed(11).child("user").child(user).stream();
        for (int i = 0; i < INTENTS / THREADS; i++) {
            int number = i;
            Intent intent = random(random, bookmark);
            sandbox.ask(controls -> {
                carriedOut[user] += carriedOut[user] == number ? 1 : 0;
                intent.carryOut(controls);
                long now = clock.getCurrentThreadCpuTime();
                longest = cpu < 0 ? 0 : Math.max(longest, now - cpu);
                cpu = now;
            });
            // So that runs get on between the changes, and no queue grows without bound.
            while (sandbox.asked() - sandbox.frame().answered() > 2000) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private Intent random(RandomStream random, Bookmark bookmark) {
        int x = random.nextInt(24);
        int y = random.nextInt(24);
        double value = random.nextDouble();
        return switch (random.nextInt(42)) {
            case 0 -> controls -> controls.view().zoom(x, y, 1, 0);
            case 1 -> controls -> controls.view().zoom(x, y, -1, 0);
            case 2 -> controls -> controls.view().pan(x - 12, y - 12, 0);
            case 3 -> controls -> controls.view().box(x / 2, y / 2, 12 + x / 2, 12 + y / 2, 0);
            case 4 -> controls -> controls.view().centre(x, y, 0);
            case 5 -> controls -> controls.view().home(0);
            case 6 -> controls -> controls.view().depth(value, 0);
            case 7 -> controls -> controls.plane().back();
            case 8 -> controls -> controls.plane().forward();
            case 9 -> controls -> controls.plane().newDirections();
            case 10 -> controls -> controls.plane().lastDirections();
            case 11 -> controls -> controls.plane().toggleFollowing();
            case 12, 13, 14 -> Controls::undo;
            case 15, 16 -> Controls::redo;
            case 17 -> controls -> controls.run().togglePause();
            case 18, 19 -> Controls::live;
            case 20 -> controls -> controls.run().step();
            case 21 -> controls -> controls.goTo(1 + x);
            case 22 -> controls -> controls.goBy(-1);
            case 23 -> Controls::branch;
            case 24 -> x == 0 ? Controls::restart : controls -> controls.run().goOn();
            case 25 ->
                x == 1
                        ? controls -> controls.open(bookmark, "opened")
                        : controls -> controls.run().goOn();
            case 26 -> set(Parameters.EVOLUTION_SIGMA, String.valueOf(0.1 + value));
            case 27 -> set(Parameters.MAZE_BRAID, String.valueOf(value));
            case 28 ->
                x == 2
                        ? set(Parameters.NETWORK_HIDDEN, String.valueOf(1 + y % 4))
                        : controls -> controls.run().goOn();
            case 29 -> set(Parameters.TASK_STEPS, String.valueOf(5 + x));
            case 30 -> controls -> controls.nextChoice(Parameters.LANDSCAPE_LAYER);
            case 31 -> controls -> controls.nextChoice(Parameters.LANDSCAPE_DIRECTIONS);
            case 32 -> controls -> controls.flip(Parameters.VIEW_RELIEF);
            case 33, 34 -> controls -> controls.painting().paint(x % 3, 1 + x % 5, 1 + y % 5, MazeBrush.PELLET);
            case 35 -> controls -> controls.painting().endStroke();
            case 36 -> controls -> controls.painting().release(x % 3);
            case 37 -> pick(x, y, value < 0.3);
            case 38 -> controls -> controls.watched().pin();
            case 39 -> controls -> controls.watched().adopt();
            case 40 -> controls -> controls.watched().turnMaze(1);
            default -> {
                Frame seen = sandbox.frame();
                yield controls -> controls.plane().pickIndividual(seen, value * 2 - 1, y / 12.0 - 1);
            }
        };
    }

    private static Intent set(Parameter parameter, String value) {
        return controls -> controls.change(Map.of(parameter, value));
    }

    private Intent pick(int x, int y, boolean beside) {
        PlaneView seen = sandbox.frame().look().seen();
        return seen == null
                ? controls -> controls.run().goOn()
                : controls -> controls.watched().pick(seen, x, y, beside);
    }

    private void read() {
        Frame before = sandbox.frame();
        while (!Thread.interrupted()) {
            Frame frame = sandbox.frame();
            if (frame != before) {
                String problem = problem(before, frame);
                if (!problem.isEmpty()) {
                    wrong.compareAndSet("", problem);
                }
                before = frame;
                looked.incrementAndGet();
            }
            LockSupport.parkNanos(20_000);
        }
    }

    /** What does not go together in a frame; empty if all does. */
    private static String problem(Frame before, Frame frame) {
        Frame.Run run = frame.run();
        if (frame.answered() < before.answered()) {
            return "an older frame came after a newer one";
        }
        if (run.position() < 1 || run.position() > run.head()) {
            return "generation " + run.position() + " of " + run.head();
        }
        for (Difference difference : run.plan().settingsAfter(run.position()).differences(run.settings())) {
            if (difference.parameter().scope().planned()) {
                return "settings of another plan: " + difference.parameter().key();
            }
        }
        RunState state = run.state();
        if (state != null && !run.going().busy() && frame.failure() == null) {
            if (state.plan() != run.plan() || state.number() != run.position()) {
                return "at rest at generation " + state.number() + ", wanted " + run.position();
            }
        }
        if (frame.look().viewpoint().plane().centre() > run.head()) {
            return "a plane around generation "
                    + frame.look().viewpoint().plane().centre() + " of " + run.head();
        }
        if (state != null) {
            Map<Integer, Maze> edited = run.plan().mazesAfter(run.position());
            for (int place : frame.mazes().edited()) {
                if (!frame.mazes().all().get(place).equals(edited.get(place))) {
                    return "maze " + place + " is not that of the plan";
                }
            }
        }
        return problem(frame, frame.shown());
    }

    private static String problem(Frame frame, @Nullable Shown shown) {
        if (shown == null) {
            return "";
        }
        RunState state = shown.state();
        var chart = shown.chart().generations();
        if (chart.isEmpty() || chart.get(chart.size() - 1).generation() < state.number()) {
            return "a chart that ends before generation " + state.number();
        }
        if (shown.landscape() != null && shown.landscape().state() != state) {
            return "a landscape of another moment than the chart's";
        }
        if (frame.settled()) {
            if (state != frame.run().state()
                    || !shown.goal().viewpoint().equals(frame.look().viewpoint())
                    || shown.goal().subjects() != frame.subjects()
                    || shown.landscape() == null
                    || !shown.landscape().whole()) {
                return "a settled frame of two moments";
            }
        }
        return "";
    }
}
