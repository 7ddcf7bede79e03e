package io.github.mazescape.evolution;

/**
 * How evolution goes about it.
 *
 * @param population how many individuals a generation has, the centre included, at least 2
 * @param initial the standard deviation of the first weights, over 0
 * @param refresh the mazes are renewed every so many generations; 0: never
 * @param champion who stands for a generation
 * @param strategy how a population comes from the one before
 */
public record EvolutionParameters(int population, double initial, int refresh, Champion champion, Strategy strategy) {
    public EvolutionParameters {
        require(population >= 2, "population", "at least 2", population);
        require(initial > 0, "initial", "over 0", initial);
        require(refresh >= 0, "refresh", "at least 0", refresh);
        strategy.requireEnough(population);
    }

    static void require(boolean good, String name, String expected, double value) {
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

    /** Who stands for a generation. */
    public enum Champion {
        /** Its best individual. */
        BEST,
        /**
         * The centre: the mean of its parents, or of the distribution it was drawn from, which joins it unperturbed.
         */
        CENTRE
    }
}
