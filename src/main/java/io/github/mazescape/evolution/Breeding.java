package io.github.mazescape.evolution;

import io.github.mazescape.evolution.EvolutionParameters.CrossoverKind;
import io.github.mazescape.network.Topology;
import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.AnyGene;
import io.jenetics.Phenotype;
import io.jenetics.util.MSeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.random.RandomGenerator;

/**
 * The alterers. Each goes through the offspring in order and changes a share of them; the others pass untouched and
 * keep their fitness.
 *
 * <p>The perturbations add Gaussian noise whose standard deviation belongs to the run, not to the range of a gene. The
 * crossovers leave the mean of the two parents where it is.
 */
final class Breeding {
    private final WeightsCodec codec;

    Breeding(WeightsCodec codec) {
        this.codec = codec;
    }

    /** Makes the weights of a child of one individual, or of two. Neither is modified. */
    @FunctionalInterface
    private interface Change {
        double[] apply(double[] weights, Seq<Phenotype<AnyGene<double[]>, Double>> population, RandomGenerator random);
    }

    /** Adds noise of the standard deviation {@code sigma} to every weight of a share of the offspring. */
    Alterer<AnyGene<double[]>, Double> dense(double share, double sigma) {
        return alterer(share, (weights, population, random) -> {
            double[] child = weights.clone();
            for (int i = 0; i < child.length; i++) {
                child[i] += sigma * random.nextGaussian();
            }
            return child;
        });
    }

    /**
     * Adds noise of the standard deviation {@code sigma} to each weight with probability {@code rate}, in a share of
     * the offspring.
     */
    Alterer<AnyGene<double[]>, Double> sparse(double share, double rate, double sigma) {
        return alterer(share, (weights, population, random) -> {
            double[] child = weights.clone();
            for (int i = 0; i < child.length; i++) {
                if (random.nextDouble() < rate) {
                    child[i] += sigma * random.nextGaussian();
                }
            }
            return child;
        });
    }

    /** A share of the offspring takes each weight, or each whole neuron, from a mate with probability one half. */
    Alterer<AnyGene<double[]>, Double> crossover(double share, CrossoverKind kind, Topology topology) {
        return alterer(share, (weights, population, random) -> {
            double[] mate = WeightsCodec.weights(population.get(random.nextInt(population.size())));
            double[] child = weights.clone();
            switch (kind) {
                case UNIFORM -> {
                    for (int i = 0; i < child.length; i++) {
                        child[i] = random.nextBoolean() ? mate[i] : child[i];
                    }
                }
                case NEURON -> {
                    for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
                        if (random.nextBoolean()) {
                            int start = topology.neuronStart(neuron);
                            int length = topology.neuronStart(neuron + 1) - start;
                            System.arraycopy(mate, start, child, start, length);
                        }
                    }
                }
            }
            return child;
        });
    }

    private Alterer<AnyGene<double[]>, Double> alterer(double share, Change change) {
        return (population, generation) -> {
            RandomGenerator random = RandomRegistry.random();
            MSeq<Phenotype<AnyGene<double[]>, Double>> altered = MSeq.of(population);
            int count = 0;
            for (int i = 0; i < altered.size(); i++) {
                if (random.nextDouble() < share) {
                    double[] child = change.apply(WeightsCodec.weights(altered.get(i)), population, random);
                    altered.set(i, Phenotype.of(codec.encode(child), generation));
                    count++;
                }
            }
            return new AltererResult<>(altered.toISeq(), count);
        };
    }
}
