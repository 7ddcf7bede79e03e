package io.github.mazescape.terminal;

import io.github.mazescape.evaluation.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a cancellation, and lets the work end cleanly for some seconds before the JVM stops. */
public final class Interrupts implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile String outcome = "what was done is kept";

    private Interrupts(Cancellation cancellation) {
        hook = new Thread(
                () -> {
                    cancellation.request();
                    try {
                        boolean clean = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        Terminal.complain("interrupted; " + (clean ? outcome : "the last generation may be missing"));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupt");
    }

    /** Makes Ctrl-C request the cancellation from now on. */
    public static Interrupts cancelling(Cancellation cancellation) {
        Interrupts interrupts = new Interrupts(cancellation);
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

    /** Sets the text after "interrupted; ": what became of the work, and how to continue it. */
    public void outcome(String words) {
        outcome = words;
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
