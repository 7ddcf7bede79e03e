package io.github.mazescape.cli;

import io.github.mazescape.input.PlainText;
import java.awt.AWTError;
import org.jspecify.annotations.Nullable;

/** What the machine lacks: memory, threads, a font, a library, or a display that works. */
final class Shortage {
    private static final long MIB = 1 << 20;

    private Shortage() {}

    /** What shows that a failure comes of what the machine lacks; null where it does not. */
    static @Nullable Throwable in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // Those who work for others wrap what a thread of theirs met.
            if (cause instanceof OutOfMemoryError) {
                return cause;
            }
        }
        boolean lacks = thrown instanceof LinkageError
                || thrown instanceof AWTError
                || thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        return lacks ? thrown : null;
    }

    /** What is lacking and what the user can do about it, in one line. */
    static String told(Throwable lack) {
        if (lack instanceof OutOfMemoryError) {
            String said = PlainText.said(lack);
            return said.contains("native thread") ? threads(said) : memory(said);
        }
        StringBuilder line = new StringBuilder("failed");
        for (Throwable cause = lack; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                line.append(": ").append(PlainText.said(cause));
            }
        }
        return line.toString();
    }

    /** Java names this an OutOfMemoryError, but more heap would leave even less room for threads. */
    private static String threads(String said) {
        return "failed: the system gives this program no more threads (" + said
                + "); use fewer with --threads, end other programs, or raise the limit of processes (ulimit -u, or that"
                + " of the container)";
    }

    private static String memory(String said) {
        return "failed: out of memory (" + said + ", of at most "
                + Runtime.getRuntime().maxMemory() / MIB
                + " MiB); choose smaller sizes, or allow more, as with MAZESCAPE_JAVA_OPTS=-Xmx8g";
    }
}
