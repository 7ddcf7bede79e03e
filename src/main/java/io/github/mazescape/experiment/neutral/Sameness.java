package io.github.mazescape.experiment.neutral;

/** Whether points are as good as the centre that they lie around: the foragers' behaviour, or a toy's region. */
@FunctionalInterface
interface Sameness {
    /** Whether each point is the same as the centre. Points are not modified. */
    boolean[] of(double[][] points);
}
