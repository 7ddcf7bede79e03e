package io.github.mazescape.terminal;

import io.github.mazescape.evaluation.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a cancellation, and waits a moment for the work to end cleanly before the JVM stops. */
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

    /** From now on Ctrl-C asks for an early end. */
    public static Interrupts cancelling(Cancellation cancellation) {
        Interrupts interrupts = new Interrupts(cancellation);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    /** Whether the program is on its way out, as after Ctrl-C: what fails now may fail because of that, and is nothing to speak of. */
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

    /** What a person is to read behind "interrupted; ": what became of the work, and how to go on with it. */
    public void outcome(String words) {
        outcome = words;
    }

    /** The work came to its own end; Ctrl-C means nothing special any more. */
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
