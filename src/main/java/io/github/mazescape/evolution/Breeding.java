package io.github.mazescape.evolution;

import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.network.Topology;
import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.AnyGene;
import io.jenetics.Phenotype;
import io.jenetics.util.MSeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The alterers of one generation. Each goes through the offspring in order and changes a share of them; the others pass
 * untouched and keep their fitness.
 *
 * <p>The perturbations add Gaussian noise whose standard deviation belongs to the run, not to the range of a gene. The
 * crossovers leave the mean of the parents where it is.
 */
final class Breeding {
    private final WeightsCodec codec;
    /** The parents of all weights there are by now, by the array. */
    private final Map<double[], Integer> parents = new IdentityHashMap<>();

    private final int champion;
    private double @Nullable [] centre;

    /** @param previous the generation of the parents, or null where they are the first */
    Breeding(WeightsCodec codec, @Nullable Generation previous) {
        this.codec = codec;
        champion = previous == null ? -1 : previous.championIndex();
        // Equal copies are one array where they were born, and several once they were read from disk.
        Map<DoubleBuffer, Integer> firsts = new HashMap<>();
        for (int i = 0; previous != null && i < previous.population().length; i++) {
            double[] individual = previous.population()[i];
            Integer first = firsts.putIfAbsent(DoubleBuffer.wrap(individual), i);
            parents.put(individual, first == null ? i : first);
        }
    }

    /** From which individual of the generation before weights come, as {@link Generation#parents} has it. */
    int parent(double[] weights) {
        return parents.getOrDefault(weights, -1);
    }

    /** Makes the weights of a child of one individual, or of two. Neither is modified. */
    @FunctionalInterface
    private interface Change {
        double[] apply(double[] weights, Seq<Phenotype<AnyGene<double[]>, Double>> population, RandomGenerator random);
    }

    /** The mean of the parents once they were met, the very array that joins the offspring; null before. */
    double @Nullable [] centre() {
        return centre;
    }

    /** Takes note of the parents' mean, before anything is altered, and passes them on. */
    Alterer<AnyGene<double[]>, Double> meetingParents() {
        return (parents, generation) -> {
            centre = mean(parents);
            return new AltererResult<>(parents.asISeq(), 0);
        };
    }

    /**
     * The mean of all different parents, each counted once, however often it was selected: truncation takes its parents
     * in turn, and where they do not divide the offspring, some come once more than others. Equal weights are one
     * parent.
     */
    private double[] mean(Seq<Phenotype<AnyGene<double[]>, Double>> parents) {
        Set<DoubleBuffer> different = new HashSet<>();
        double[] sum = new double[codec.length()];
        for (Phenotype<AnyGene<double[]>, Double> parent : parents) {
            double[] weights = WeightsCodec.weights(parent);
            if (different.add(DoubleBuffer.wrap(weights))) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[i];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= different.size();
        }
        return sum;
    }

    /** Puts the mean of the parents in the place of the last child. */
    Alterer<AnyGene<double[]>, Double> joiningCentre() {
        return (offspring, generation) -> {
            MSeq<Phenotype<AnyGene<double[]>, Double>> joined = MSeq.of(offspring);
            parents.put(known(centre), champion);
            joined.set(joined.size() - 1, Phenotype.of(codec.encode(known(centre)), generation));
            return new AltererResult<>(joined.toISeq(), 1);
        };
    }

    private static double[] known(double @Nullable [] centre) {
        return Objects.requireNonNull(centre, "centre");
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

    /**
     * A share of the offspring takes each weight, or each whole neuron, from a mate with probability one half, or
     * becomes the mean of all parents.
     */
    Alterer<AnyGene<double[]>, Double> crossover(double share, CrossoverKind kind, Topology topology) {
        return switch (kind) {
            case MEAN ->
                alterer(share, (weights, population, random) -> {
                    double[] child = known(centre).clone();
                    parents.put(child, champion);
                    return child;
                });
            case UNIFORM ->
                alterer(share, (weights, population, random) -> {
                    double[] mate = mate(population, random);
                    double[] child = weights.clone();
                    for (int i = 0; i < child.length; i++) {
                        child[i] = random.nextBoolean() ? mate[i] : child[i];
                    }
                    return child;
                });
            case NEURON ->
                alterer(share, (weights, population, random) -> {
                    double[] mate = mate(population, random);
                    double[] child = weights.clone();
                    for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
                        if (random.nextBoolean()) {
                            int start = topology.neuronStart(neuron);
                            int length = topology.neuronStart(neuron + 1) - start;
                            System.arraycopy(mate, start, child, start, length);
                        }
                    }
                    return child;
                });
        };
    }

    private static double[] mate(Seq<Phenotype<AnyGene<double[]>, Double>> population, RandomGenerator random) {
        return WeightsCodec.weights(population.get(random.nextInt(population.size())));
    }

    private Alterer<AnyGene<double[]>, Double> alterer(double share, Change change) {
        return (population, generation) -> {
            RandomGenerator random = RandomRegistry.random();
            MSeq<Phenotype<AnyGene<double[]>, Double>> altered = MSeq.of(population);
            int count = 0;
            for (int i = 0; i < altered.size(); i++) {
                if (random.nextDouble() < share) {
                    double[] first = WeightsCodec.weights(altered.get(i));
                    double[] child = change.apply(first, population, random);
                    parents.putIfAbsent(child, parent(first));
                    altered.set(i, Phenotype.of(codec.encode(child), generation));
                    count++;
                }
            }
            return new AltererResult<>(altered.toISeq(), count);
        };
    }
}
