package io.github.mazescape.evolution;

/**
 * One generation of an evolution. The arrays are not to be modified.
 *
 * @param number the number of the generation, from 1
 * @param epoch how often the mazes had been renewed when it was evaluated, from 0
 * @param population the weights of each individual, best first
 * @param fitness the fitness of each individual, in the same order, [0, 1]
 * @param centre the index of the centre in the population; -1 where none joined
 * @param state what the strategy needs for the next generation besides the population, in rows as long as the weights;
 *     may have no row
 * @param mean the mean fitness of the population
 * @param spread the standard deviation of the fitness over the population
 * @param heldOut the champion's fitness on mazes that evolution never sees, [0, 1]
 * @param evaluations how many evaluations this generation took, those for the held-out fitness not counted
 * @param agentSteps how many agent-steps this generation took, those for the held-out fitness included
 * @param parents for each individual its parent's index in the population before: of several the first one, of all the
 *     champion; -1 for an individual that came from elsewhere. Empty where the strategy notes none: all individuals
 *     descend from the centre before then. Empty in the first generation
 */
public record Generation(
        long number,
        long epoch,
        double[][] population,
        double[] fitness,
        int centre,
        double[][] state,
        double mean,
        double spread,
        double heldOut,
        long evaluations,
        long agentSteps,
        int[] parents) {
    /** A generation of which no parents are noted. */
    public Generation(
            long number,
            long epoch,
            double[][] population,
            double[] fitness,
            int centre,
            double[][] state,
            double mean,
            double spread,
            double heldOut,
            long evaluations,
            long agentSteps) {
        this(
                number,
                epoch,
                population,
                fitness,
                centre,
                state,
                mean,
                spread,
                heldOut,
                evaluations,
                agentSteps,
                new int[0]);
    }

    /** The weights of the champion: the centre, or the best where there is no centre. Not to be modified. */
    public double[] champion() {
        return population[championIndex()];
    }

    /** The fitness of the champion, [0, 1]. */
    public double championFitness() {
        return fitness[championIndex()];
    }

    /** The champion's place in the population. */
    public int championIndex() {
        return Math.max(0, centre);
    }

    /** The fitness of the best individual, [0, 1]. */
    public double best() {
        return fitness[0];
    }

    /** The fitness of the centre, [0, 1]; NaN where there is none. */
    public double centreFitness() {
        return centre < 0 ? Double.NaN : fitness[centre];
    }
}
