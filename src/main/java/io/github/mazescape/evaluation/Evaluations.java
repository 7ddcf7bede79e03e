package io.github.mazescape.evaluation;

/**
 * The results of a batch, in the order of its points.
 *
 * @param fitness mean over the mazes of pellets eaten / pellets there, [0, 1]
 * @param standardError the standard error of that mean; 0 where there is but one maze
 * @param visited mean over the mazes of the number of different cells visited [cells]
 * @param fingerprint the behaviour fingerprint
 */
public record Evaluations(double[] fitness, double[] standardError, double[] visited, long[] fingerprint) {
    /** Room for the results of so many points. */
    public static Evaluations ofSize(int size) {
        return new Evaluations(new double[size], new double[size], new double[size], new long[size]);
    }

    /** How many points there are. */
    public int size() {
        return fitness.length;
    }
}
