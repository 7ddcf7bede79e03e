package io.github.mazescape.settings;

/** What depends on a parameter. */
public enum Scope {
    /** The mazes, the steps and the senses, and so the results of a run. */
    TASK(true, true),
    /** The results of a run, but not its task. */
    RUN(true, true),
    /** The last generation of a run; those before it are the same. */
    LENGTH(true, false),
    /** How a run is looked at: what is shown, and how fast. */
    DISPLAY(false, false),
    /** How a run is computed and kept; its results are the same. */
    MACHINE(false, false);

    private final boolean planned;
    private final boolean decidesResults;

    Scope(boolean planned, boolean decidesResults) {
        this.planned = planned;
        this.decidesResults = decidesResults;
    }

    /** Whether the plan of a run holds the parameter, so that another value makes another plan. */
    public boolean planned() {
        return planned;
    }

    /** Whether a generation can come out otherwise with another value. */
    public boolean decidesResults() {
        return decidesResults;
    }
}
