package io.github.mazescape.evolution;

/**
 * How evolution goes about it.
 *
 * @param population how many individuals a generation has, at least 2
 * @param elites how many of the best live on unchanged, in [0, population)
 * @param selection how parents are picked
 * @param tournament how many are drawn for a tournament, at least 2
 * @param truncation the share of the population that has offspring under truncation, in (0, 1]
 * @param crossover the share of children that have two parents, in [0, 1]
 * @param crossoverKind what a child takes from either parent as a whole
 * @param dense the share of children of which every weight is perturbed, in [0, 1]
 * @param sigma the standard deviation of the dense perturbation, at least 0
 * @param sparse the share of children of which few weights are perturbed, in [0, 1]
 * @param sparseRate the share of weights that a sparse perturbation touches, in [0, 1]
 * @param sparseSigma the standard deviation of the sparse perturbation, at least 0
 * @param initial the standard deviation of the first weights, over 0
 * @param refresh the mazes are renewed every so many generations; 0: never
 */
public record EvolutionParameters(
        int population,
        int elites,
        Selection selection,
        int tournament,
        double truncation,
        double crossover,
        CrossoverKind crossoverKind,
        double dense,
        double sigma,
        double sparse,
        double sparseRate,
        double sparseSigma,
        double initial,
        int refresh) {
    public EvolutionParameters {
        require(population >= 2, "population", "at least 2", population);
        require(elites >= 0 && elites < population, "elites", "from 0 to " + (population - 1), elites);
        require(tournament >= 2, "tournament", "at least 2", tournament);
        require(truncation > 0 && truncation <= 1, "truncation", "over 0 and at most 1", truncation);
        requireShare("crossover", crossover);
        requireShare("dense", dense);
        requireShare("sparse", sparse);
        requireShare("sparseRate", sparseRate);
        require(sigma >= 0, "sigma", "at least 0", sigma);
        require(sparseSigma >= 0, "sparseSigma", "at least 0", sparseSigma);
        require(initial > 0, "initial", "over 0", initial);
        require(refresh >= 0, "refresh", "at least 0", refresh);
    }

    private static void requireShare(String name, double value) {
        require(value >= 0 && value <= 1, name, "from 0 to 1", value);
    }

    private static void require(boolean good, String name, String expected, double value) {
        if (!good) {
            String shown = value == (long) value ? Long.toString((long) value) : Double.toString(value);
            throw new IllegalArgumentException(name + ": expected a number " + expected + ", got " + shown);
        }
    }

    /**
     * How often the mazes have been renewed when a generation is evaluated; generations count from 1, epochs from 0.
     */
    public long epoch(long generation) {
        return refresh == 0 ? 0 : (generation - 1) / refresh;
    }

    /** How parents are picked. */
    public enum Selection {
        /** The best of a few drawn at random. */
        TOURNAMENT,
        /** All of the best share equally; the others have no offspring. */
        TRUNCATION
    }

    /** What a child takes from either parent as a whole. */
    public enum CrossoverKind {
        /** Each weight on its own. */
        UNIFORM,
        /** A neuron with all its weights. */
        NEURON
    }
}
