package io.github.mazescape.terminal;

import io.github.mazescape.evaluation.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a cancellation, and lets the work end cleanly for some seconds before the JVM stops. A second
 * Ctrl-C stops it at once.
 */
public final class Interrupts implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    /** How long the work may take to end before the user is told what it does meanwhile. */
    private static final int SILENCE_SECONDS = 1;

    private static final int PROBE_MILLIS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile String outcome;
    private volatile String ending = "";

    private Interrupts(Cancellation cancellation, String outcome) {
        this.outcome = outcome;
        hook = new Thread(
                () -> {
                    cancellation.request();
                    SecondInterrupt.stopsAtOnce();
                    try {
                        boolean clean = ended();
                        Terminal.complain("interrupted; " + (clean ? "" : "it did not end in time; ") + this.outcome);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupt");
    }

    private boolean ended() throws InterruptedException {
        if (finished.await(SILENCE_SECONDS, TimeUnit.SECONDS)) {
            return true;
        }
        if (ending.isEmpty()) {
            return finished.await(PATIENCE_SECONDS - SILENCE_SECONDS, TimeUnit.SECONDS);
        }
        Terminal.complain("interrupted; " + ending + "; a second interrupt ends it at once");
        finished.await();
        return true;
    }

    /**
     * Makes Ctrl-C request the cancellation from now on.
     *
     * @param outcome what is true of the work from now on, see {@link #outcome}
     */
    public static Interrupts cancelling(Cancellation cancellation, String outcome) {
        Interrupts interrupts = new Interrupts(cancellation, outcome);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    /**
     * Whether the program is about to end, as after Ctrl-C. A failure now may be due to that and need not be reported.
     */
    public static boolean underWay() {
        Thread probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /**
     * As {@link #underWay()}, for another process that a signal has ended: the same signal may reach this one later.
     *
     * @param millis how long it may take to do so [ms]
     */
    public static boolean underWayWithin(int millis) throws InterruptedException {
        for (int left = millis; left > 0 && !underWay(); left -= PROBE_MILLIS) {
            Thread.sleep(PROBE_MILLIS);
        }
        return underWay();
    }

    /** Sets the text after "interrupted; ": what became of the work, and how to continue it. */
    public void outcome(String words) {
        outcome = words;
    }

    /**
     * Lets the work take as long as it needs to end cleanly.
     *
     * @param words what it does meanwhile, such as "closing a.mp4"
     */
    public void ending(String words) {
        ending = words;
    }

    /** Makes Ctrl-C mean nothing special again, since the work is complete. */
    public void done() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            finished.countDown();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        done();
    }
}
