package io.github.mazescape.cluster.job;

/** The machine that had a job is gone, or could not do it; somebody else has to. */
public final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    /**
     * The machine has gone.
     *
     * @param reason why, in one line
     */
    public LostException(String reason) {
        this(reason, false);
    }

    /**
     * @param reason why, in one line
     * @param refused whether the machine is there, but could not do the job
     */
    public LostException(String reason, boolean refused) {
        super(reason);
        this.refused = refused;
    }

    /** Whether the machine is there, but could not do the job; another one may be no more able to. */
    public boolean refused() {
        return refused;
    }
}
