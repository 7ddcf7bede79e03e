package io.github.mazescape.cluster.job;

/** The machine that had a job is gone, or could not do it; somebody else has to. */
public final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason why, in one line */
    public LostException(String reason) {
        super(reason);
    }
}
