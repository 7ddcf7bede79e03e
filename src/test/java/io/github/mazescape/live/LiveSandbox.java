package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A small sandbox for tests, without a window, and what a test waits for in it. */
public final class LiveSandbox {
    private static final long DEADLINE_SECONDS = 60;

    private LiveSandbox() {}

    /** A sandbox with the settings of the small runs, and others. */
    public static Sandbox of(String... more) {
        List<String> small = CommandLineRun.SMALL.stream()
                .map(option -> option.substring("--set=".length()))
                .toList();
        return new Sandbox(Settings.defaults().with(small, "test").with(List.of(more), "test"), new Cores(2));
    }

    /** Waits for a condition; how long it takes is no part of what is tested. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "still waiting: " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Asks a started sandbox for something, waits until it was carried out, and returns what there is to see then. */
    public static Frame ask(Sandbox sandbox, Intent intent) {
        long ticket = sandbox.ask(intent);
        await("an answer", () -> sandbox.frame().answered() >= ticket);
        return sandbox.frame();
    }

    /** Asks a started sandbox to change settings, each given as "key=value". */
    public static Frame change(Sandbox sandbox, String... values) {
        return ask(sandbox, controls -> controls.change(values(values)));
    }

    /** Settings by their keys, as "key=value". */
    public static Map<Parameter, String> values(String... values) {
        Map<Parameter, String> wanted = new LinkedHashMap<>();
        for (String value : values) {
            String[] parts = value.split("=", 2);
            wanted.put(Parameters.named(parts[0]), parts[1]);
        }
        return wanted;
    }

    /** The edited mazes that a frame shows, by their place in the task. */
    public static Map<Integer, Maze> edited(Frame frame) {
        return frame.mazes().edited().stream()
                .collect(Collectors.toMap(
                        index -> index, index -> frame.mazes().all().get(index)));
    }

    /** The number of the generation where the run stands; 0 before the first. */
    public static long number(Sandbox sandbox) {
        return sandbox.frame().run().number();
    }

    /** Lets a run get beyond a generation, and pauses it. */
    public static RunState pausedAfter(Sandbox sandbox, long generation) {
        await("generation " + generation, () -> number(sandbox) > generation);
        ask(sandbox, controls -> controls.run().hold());
        return stand(sandbox);
    }

    /** Starts a run, makes generations one by one up to a certain one, and pauses it there. */
    public static RunState startedAndPausedAt(Sandbox sandbox, long generation) {
        sandbox.ask(controls -> controls.run().pause());
        sandbox.start();
        await("the first generation", () -> number(sandbox) == 1);
        while (number(sandbox) < generation) {
            stepped(sandbox);
        }
        return stand(sandbox);
    }

    /** Makes one more generation of a paused run. */
    public static RunState stepped(Sandbox sandbox) {
        long next = number(sandbox) + 1;
        ask(sandbox, controls -> controls.run().step());
        await("generation " + next, () -> number(sandbox) == next);
        return stand(sandbox);
    }

    /** Waits until the run stands where it is wanted, with all that was changed there in it. */
    public static RunState stand(Sandbox sandbox) {
        long asked = sandbox.asked();
        await("where it is wanted", () -> {
            Frame frame = sandbox.frame();
            RunState state = frame.run().state();
            return frame.answered() >= asked
                    && state != null
                    && state.number() == frame.run().position()
                    && state.plan().equals(frame.run().plan());
        });
        return Objects.requireNonNull(sandbox.frame().run().state());
    }

    /** Waits for all that there is to see where the run stands, the whole landscape included. */
    public static Frame settle(Sandbox sandbox) {
        long asked = sandbox.asked();
        await(
                "the whole landscape",
                () -> sandbox.frame().answered() >= asked && sandbox.frame().settled());
        return sandbox.frame();
    }

    /** Holds the conductor until the latch is open: meanwhile nothing new is shown. */
    public static CountDownLatch heldConductor(Sandbox sandbox) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        sandbox.ask(controls -> {
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        held.await();
        return free;
    }
}
