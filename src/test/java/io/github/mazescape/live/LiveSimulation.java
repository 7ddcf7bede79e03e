package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A small simulation for tests, without a window, and what a test waits for in it. */
public final class LiveSimulation {
    private static final long DEADLINE_SECONDS = 20;

    private LiveSimulation() {}

    /** A simulation with the settings of the small runs, and others. */
    public static Simulation of(String... more) {
        List<String> small = CommandLineRun.SMALL.stream()
                .map(option -> option.substring("--set=".length()))
                .toList();
        return new Simulation(Settings.defaults().with(small, "test").with(List.of(more), "test"), 2);
    }

    /** Waits for a condition; how long it takes is no part of what is tested. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "still waiting: " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** The number of the generation where the run stands; 0 before the first. */
    public static long number(Simulation simulation) {
        RunState latest = simulation.moment();
        return latest == null ? 0 : latest.number();
    }

    /** Lets a run get beyond a generation, and pauses it. */
    public static RunState pausedAfter(Simulation simulation, long generation) {
        await("generation " + generation, () -> number(simulation) > generation);
        simulation.evolution().hold();
        return stand(simulation);
    }

    /** Starts a run, makes generations one by one up to a certain one, and pauses it there. */
    public static RunState startedAndPausedAt(Simulation simulation, long generation) {
        simulation.evolution().pause();
        simulation.start();
        await("the first generation", () -> number(simulation) == 1);
        while (number(simulation) < generation) {
            stepped(simulation);
        }
        return stand(simulation);
    }

    /** Makes one more generation of a paused run. */
    static RunState stepped(Simulation simulation) {
        long next = number(simulation) + 1;
        simulation.evolution().step();
        await("generation " + next, () -> number(simulation) == next);
        return stand(simulation);
    }

    /** Waits until the run stands where it is wanted, with all that was changed there in it. */
    public static RunState stand(Simulation simulation) {
        EvolutionLoop evolution = simulation.evolution();
        await("where it is wanted", () -> {
            RunState moment = simulation.moment();
            return moment != null
                    && moment.number() == evolution.position()
                    && moment.plan().equals(evolution.plan());
        });
        return Objects.requireNonNull(simulation.moment());
    }

    /** Waits for the whole landscape of where the run stands. */
    public static void settle(Simulation simulation) {
        await("the whole landscape", () -> {
            RunState moment = simulation.moment();
            return moment != null && simulation.watch().settled(moment);
        });
    }

    /** Holds the publisher until the latch is open: meanwhile nothing of what happens is shown. */
    public static CountDownLatch heldPublisher(Simulation simulation) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        simulation.aside(() -> {
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
