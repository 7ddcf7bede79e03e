package io.github.mazescape.terminal;

import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Stops the program at the second SIGINT or SIGTERM, while it ends after the first. The JVM itself takes no notice of a
 * second one.
 */
final class SecondInterrupt {
    /** {@code timeout} sends its signal twice in a row: to the program, and to the group of processes that it is in. */
    private static final long SAME_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private SecondInterrupt() {}

    /** Heeds signals from now on, the time of the first one. */
    @SuppressWarnings("sunapi") // There is no other way to hear of a signal.
    static void stopsAtOnce() {
        long first = System.nanoTime();
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                Signal.handle(new Signal(name), signal -> {
                    if (System.nanoTime() - first > SAME_NANOS) {
                        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                    }
                });
            } catch (IllegalArgumentException notHere) {
                // The system has no such signal, or the JVM was told to leave signals alone.
            }
        }
    }
}
