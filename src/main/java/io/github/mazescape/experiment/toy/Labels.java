package io.github.mazescape.experiment.toy;

/** By what points are told apart: the behaviour of foragers, or the sides of a boundary that is known. */
@FunctionalInterface
public interface Labels {
    /**
     * Labels points, by one criterion or several.
     *
     * @param points not modified
     * @return [criterion][point]; points with equal labels are on the same side
     */
    long[][] of(double[][] points);
}
