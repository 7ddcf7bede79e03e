package io.github.mazescape.experiment;

/**
 * How many runs an experiment takes.
 *
 * @param least with fewer it cannot begin
 * @param forVerdict with fewer it tells estimates and no verdict
 * @param most what it takes of those that are there, the first ones
 */
public record Needs(int least, int forVerdict, int most) {
    /** No verdict comes from fewer runs. */
    public static final int VERDICT = 5;

    /** Takes settings alone, from the first run if there is one. */
    public static Needs settings() {
        return new Needs(0, 0, 1);
    }

    /** Takes each run for itself, five for a verdict. */
    public static Needs runs(int most) {
        return new Needs(1, VERDICT, most);
    }

    /** Compares runs with one another, five for a verdict. */
    public static Needs pairs(int most) {
        return new Needs(2, VERDICT, most);
    }
}
