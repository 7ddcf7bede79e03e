package io.github.mazescape.cli;

import io.github.mazescape.input.PlainText;
import java.awt.AWTError;

/** What the machine lacks: memory, threads, a font, a library, or a display that works. */
final class Shortage {
    private static final long MIB = 1 << 20;

    private Shortage() {}

    /** Whether a failure comes of what the machine lacks. */
    static boolean is(Throwable thrown) {
        return thrown instanceof LinkageError
                || thrown instanceof AWTError
                || thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
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
        return "failed: out of memory (" + said + ", of at most " + Runtime.getRuntime().maxMemory() / MIB
                + " MiB); choose smaller sizes, or allow more, as with MAZESCAPE_JAVA_OPTS=-Xmx8g";
    }
}
