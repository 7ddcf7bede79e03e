package io.github.mazescape.experiment.glass;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * How much of a normal prior reaches a fitness, by nested sampling (Skilling, "Nested sampling for general Bayesian
 * computation", Bayesian Analysis 1, 2006). The worst of some live points die; each is replaced by a copy of a survivor
 * that goes a walk over fitness no worse than that of the dead. So the volume left shrinks by a known factor a death,
 * whatever the fitness.
 *
 * <p>Fitness is piecewise constant, so each point carries a uniform number that breaks ties: without it a plateau would
 * die at once and its volume be misjudged. Several die at a time, so that their walks are evaluated together; of n live
 * points the first to die takes 1/n off the logarithm of the volume, the next 1/(n − 1).
 */
final class NestedSampling {
    private static final double NEARLY_ALL = 0.999;
    private static final double[] SHARES = {1, 1.0 / 8, 1.0 / 64};

    /**
     * @param live how many points live at a time, at least 2
     * @param dying how many of them die at a time
     * @param moves how many moves a walk has
     * @param until at which fitness to stop
     * @param evaluations after how many evaluations to stop at the latest
     * @param ties whether equal fitness is told apart by a number drawn with each point; only a control goes without
     */
    record Plan(int live, int dying, int moves, double until, long evaluations, boolean ties) {
        /** An eighth dies at a time. */
        Plan(int live, int moves, double until, long evaluations) {
            this(live, Math.max(1, live / 8), moves, until, evaluations, true);
        }
    }

    /** Is told of the dead. */
    @FunctionalInterface
    interface Witness {
        /**
         * @param point where it lay. Not to be modified or kept.
         * @param fitness its fitness
         * @param logVolume the logarithm of the share of the prior that is better
         */
        void died(double[] point, double fitness, double logVolume);
    }

    /**
     * What came of it.
     *
     * @param fitness of the dead, in the order of their deaths
     * @param logVolume after each death, the logarithm of the share of the prior that is left
     * @param reached the fitness that all live points reach in the end
     * @param evaluations how many points were evaluated
     * @param ancestors how many of the first points have descendants among the last
     * @param step the step of moves of all coordinates in the end
     */
    record Outcome(double[] fitness, double[] logVolume, double reached, long evaluations, int ancestors, double step) {
        /** The logarithm of the share of the prior with at least some fitness; NaN where that was not reached. */
        double logVolume(double level) {
            if (level > reached) {
                return Double.NaN;
            }
            int below = 0;
            while (below < fitness.length && fitness[below] < level) {
                below++;
            }
            return below == 0 ? 0 : logVolume[below - 1];
        }
    }

    private final FitnessFunction function;
    private final Plan plan;
    private final RandomStream random;
    private final Proposal[] proposals;
    private final double[][] points;
    private final double[] fitness;
    private final double[] ties;
    private final int[] ancestors;
    private long evaluations;

    private NestedSampling(FitnessFunction function, int dimensions, double deviation, Plan plan, RandomStream random) {
        this.function = function;
        this.plan = plan;
        this.random = random;
        proposals = Arrays.stream(SHARES)
                .mapToObj(share -> new Proposal(share, deviation))
                .toArray(Proposal[]::new);
        points = new double[plan.live()][dimensions];
        ties = new double[plan.live()];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < dimensions; j++) {
                points[i][j] = deviation * random.nextGaussian();
            }
            ties[i] = tie();
        }
        fitness = function.of(points);
        evaluations = points.length;
        ancestors = IntStream.range(0, points.length).toArray();
    }

    /**
     * Samples until a fitness is reached or the evaluations are spent.
     *
     * @param deviation the standard deviation of each coordinate under the prior, whose mean is 0
     */
    static Outcome sample(
            FitnessFunction function,
            int dimensions,
            double deviation,
            Plan plan,
            RandomStream random,
            Witness witness,
            Cancellation cancellation) {
        return new NestedSampling(function, dimensions, deviation, plan, random).run(witness, cancellation);
    }

    private Outcome run(Witness witness, Cancellation cancellation) {
        double[] dead = new double[64];
        double[] volumes = new double[64];
        int deaths = 0;
        double logVolume = 0;
        int[] order = ranked();
        while (fitness[order[0]] < plan.until() && evaluations < plan.evaluations() && !stuck(order)) {
            if (cancellation.requested()) {
                throw new CancellationException("nested sampling was cancelled");
            }
            if (deaths + plan.dying() > dead.length) {
                dead = Arrays.copyOf(dead, 2 * dead.length + plan.dying());
                volumes = Arrays.copyOf(volumes, dead.length);
            }
            for (int i = 0; i < plan.dying(); i++) {
                logVolume -= 1.0 / (plan.live() - i);
                dead[deaths] = fitness[order[i]];
                volumes[deaths++] = logVolume;
                witness.died(points[order[i]], fitness[order[i]], logVolume);
            }
            replace(order);
            order = ranked();
        }
        return new Outcome(
                Arrays.copyOf(dead, deaths),
                Arrays.copyOf(volumes, deaths),
                fitness[order[0]],
                evaluations,
                (int) Arrays.stream(ancestors).distinct().count(),
                proposals[0].step());
    }

    private double tie() {
        return plan.ties() ? random.nextDouble() : 0;
    }

    /** Whether all live points lie on one plateau, of which but a thousandth is left. */
    private boolean stuck(int[] order) {
        return fitness[order[0]] == fitness[order[order.length - 1]] && ties[order[0]] > NEARLY_ALL;
    }

    /** The live points, the worst first. */
    private int[] ranked() {
        return IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> fitness[i]).thenComparingDouble(i -> ties[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Puts a survivor that walked in the place of each of the worst. */
    private void replace(int[] order) {
        int dying = plan.dying();
        double worst = fitness[order[dying - 1]];
        double worstTie = ties[order[dying - 1]];
        for (int i = 0; i < dying; i++) {
            int heir = order[i];
            int survivor = order[dying + random.nextInt(order.length - dying)];
            System.arraycopy(points[survivor], 0, points[heir], 0, points[heir].length);
            fitness[heir] = fitness[survivor];
            ties[heir] = ties[survivor];
            ancestors[heir] = ancestors[survivor];
        }
        double[][] moved = new double[dying][points[0].length];
        for (int move = 0; move < plan.moves(); move++) {
            Proposal proposal = proposals[random.nextInt(proposals.length)];
            for (int i = 0; i < dying; i++) {
                proposal.propose(points[order[i]], moved[i], random);
            }
            double[] scores = function.of(moved);
            evaluations += dying;
            for (int i = 0; i < dying; i++) {
                double tie = tie();
                boolean accepted = scores[i] > worst || (scores[i] == worst && tie > worstTie);
                proposal.note(accepted);
                if (accepted) {
                    double[] left = points[order[i]];
                    points[order[i]] = moved[i];
                    moved[i] = left;
                    fitness[order[i]] = scores[i];
                    ties[order[i]] = tie;
                }
            }
        }
        for (Proposal proposal : proposals) {
            proposal.adapt();
        }
    }
}
