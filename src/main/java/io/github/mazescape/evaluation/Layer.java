package io.github.mazescape.evaluation;

/** What one value of an evaluation says, and so what a pixel can show. */
public enum Layer {
    /** Mean over the mazes of pellets eaten / pellets there, [0, 1]. */
    FITNESS,
    /** The standard error of the fitness over the mazes. */
    STANDARD_ERROR,
    /** Mean over the mazes of the number of different cells visited [cells]. */
    VISITED,
    /** The behaviour fingerprint: equal values are equal behaviour. */
    BEHAVIOUR,
    /** The fitness minus that of the slice's centre, [-1, 1]. */
    DIFFERENCE
}
