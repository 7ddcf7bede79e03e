package io.github.mazescape.experiment;

/**
 * The smallest piece of work with a row of its own.
 *
 * @param name its name, such as {@code pair/seed=1/seed=4/signed}; unique in an experiment, without commas, quotes or
 *     line ends
 * @param cost about how many evaluations on the whole common task it takes; for the progress bar
 */
public record Cell(String name, long cost) {
    /** A part of the name between its slashes. */
    public String part(int index) {
        return name.split("/", -1)[index];
    }
}
