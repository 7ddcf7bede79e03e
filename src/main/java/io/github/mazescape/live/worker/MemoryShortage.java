package io.github.mazescape.live.worker;

/** What became of work that found no memory left, on whichever thread it did. */
public final class MemoryShortage {
    private MemoryShortage() {}

    /** What to say of a failure: that memory ran out, where it did, else the failure itself. */
    public static RuntimeException orElse(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return new IllegalStateException(
                        "there is not enough memory for this; make the population or the networks smaller, or start with"
                                + " MAZESCAPE_JAVA_OPTS=-Xmx4g",
                        cause);
            }
        }
        return problem instanceof RuntimeException known
                ? known
                : new IllegalStateException(problem.toString(), problem);
    }
}
