package io.github.mazescape.evolution;

import io.jenetics.AnyGene;
import io.jenetics.Phenotype;
import io.jenetics.Selector;
import io.jenetics.TournamentSelector;
import io.jenetics.TruncationSelector;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A genetic algorithm by a Jenetics engine: parents are selected, and their children recombined and perturbed. It
 * remembers nothing but the population.
 *
 * <p>With {@link CrossoverKind#MEAN} and {@link Selection#TRUNCATION} it is the evolution strategy that Beyer and
 * Schwefel ("Evolution strategies: a comprehensive introduction", Natural Computing 1, 2002) write as (mu/mu, lambda),
 * with a fixed step size.
 *
 * @param elites how many of the best live on unchanged, at least 0
 * @param parentFitness by which fitness parents and elites are selected after new mazes
 * @param selection how parents are selected
 * @param tournament how many are drawn for a tournament, at least 2
 * @param truncation the share of the population that has offspring under truncation, in (0, 1]
 * @param crossover the share of children that have several parents, in [0, 1]
 * @param crossoverKind what a child takes from a parent
 * @param dense the share of children of which every weight is perturbed, in [0, 1]
 * @param sigma the standard deviation of the dense perturbation, at least 0
 * @param sparse the share of children of which few weights are perturbed, in [0, 1]
 * @param sparseRate the share of weights that a sparse perturbation touches, in [0, 1]
 * @param sparseSigma the standard deviation of the sparse perturbation, at least 0
 */
public record GeneticStrategy(
        int elites,
        ParentFitness parentFitness,
        Selection selection,
        int tournament,
        double truncation,
        double crossover,
        CrossoverKind crossoverKind,
        double dense,
        double sigma,
        double sparse,
        double sparseRate,
        double sparseSigma)
        implements Strategy {
    public GeneticStrategy {
        EvolutionParameters.require(elites >= 0, "elites", "at least 0", elites);
        EvolutionParameters.require(tournament >= 2, "tournament", "at least 2", tournament);
        EvolutionParameters.require(
                truncation > 0 && truncation <= 1, "truncation", "over 0 and at most 1", truncation);
        requireShare("crossover", crossover);
        requireShare("dense", dense);
        requireShare("sparse", sparse);
        requireShare("sparseRate", sparseRate);
        EvolutionParameters.require(sigma >= 0, "sigma", "at least 0", sigma);
        EvolutionParameters.require(sparseSigma >= 0, "sparseSigma", "at least 0", sparseSigma);
    }

    private static void requireShare(String name, double value) {
        EvolutionParameters.require(value >= 0 && value <= 1, name, "from 0 to 1", value);
    }

    @Override
    public void requireEnough(int size) {
        EvolutionParameters.require(elites < size, "elites", "from 0 to " + (size - 1), elites);
    }

    @Override
    public boolean notesParents() {
        return true;
    }

    /** By which fitness parents and elites are selected where mazes are new. */
    public enum ParentFitness {
        /** Measured anew on the new mazes, at the cost of one more evaluation an individual. */
        RENEWED,
        /** The one they were born with. */
        BORN
    }

    /** How parents are selected. */
    public enum Selection {
        /** The best of a few drawn at random. */
        TOURNAMENT,
        /** All of the best share equally; the others have no offspring. */
        TRUNCATION
    }

    /** What a child takes from a parent. */
    public enum CrossoverKind {
        /** Every weight from all parents: their mean. */
        MEAN,
        /** Each weight on its own, from either of two. */
        UNIFORM,
        /** A neuron with all its weights, from either of two. */
        NEURON
    }

    @Override
    public Population next(@Nullable Generation previous, Conditions conditions) {
        WeightsCodec codec = new WeightsCodec(conditions.topology().weightCount(), conditions.initial());
        Breeding breeding = new Breeding(codec, previous);
        EvolutionStart<AnyGene<double[]>, Double> start =
                previous == null ? EvolutionStart.empty() : start(previous, conditions, codec);
        EvolutionResult<AnyGene<double[]>, Double> result;
        try {
            result = RandomRegistry.with(
                    conditions.random(),
                    random -> engine(conditions, codec, breeding).evolve(start));
        } catch (CompletionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw e;
        }
        List<Phenotype<AnyGene<double[]>, Double>> individuals = current(result.population(), conditions);
        double[][] weights = new double[individuals.size()][];
        double[] fitness = new double[individuals.size()];
        int centre = -1;
        int[] parents = new int[previous == null ? 0 : weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = WeightsCodec.weights(individuals.get(i));
            fitness[i] = individuals.get(i).fitness();
            if (weights[i] == breeding.centre()) {
                centre = i;
            }
            if (parents.length > 0) {
                parents[i] = breeding.parent(weights[i]);
            }
        }
        return new Population(weights, fitness, centre, new double[0][], parents);
    }

    private EvolutionStart<AnyGene<double[]>, Double> start(
            Generation previous, Conditions conditions, WeightsCodec codec) {
        boolean known = !conditions.renewed() || parentFitness == ParentFitness.BORN;
        List<Phenotype<AnyGene<double[]>, Double>> individuals = new ArrayList<>();
        for (int i = 0; i < previous.population().length; i++) {
            var genotype = codec.encode(previous.population()[i]);
            individuals.add(
                    known
                            ? Phenotype.of(genotype, previous.number(), previous.fitness()[i])
                            : Phenotype.of(genotype, previous.number()));
        }
        return EvolutionStart.of(ISeq.of(individuals), conditions.number());
    }

    private Engine<AnyGene<double[]>, Double> engine(Conditions conditions, WeightsCodec codec, Breeding breeding) {
        var recombination = breeding.crossover(crossover, crossoverKind, conditions.topology());
        var dense = breeding.dense(dense(), sigma);
        var sparse = breeding.sparse(sparse(), sparseRate, sparseSigma);
        boolean centred = conditions.centred();
        var alterer = recombination.andThen(dense).andThen(sparse);
        if (centred || crossoverKind == CrossoverKind.MEAN) {
            alterer = breeding.meetingParents().andThen(alterer);
        }
        return new Engine.Builder<AnyGene<double[]>, Double>(
                        population -> scored(population, Phenotype::nonEvaluated, conditions.scores()),
                        codec.encoding())
                .populationSize(conditions.size())
                .survivorsSize(elites)
                .survivorsSelector(new TruncationSelector<>())
                .offspringSelector(parents(conditions.size()))
                .alterers(centred ? alterer.andThen(breeding.joiningCentre()) : alterer)
                .maximalPhenotypeAge(Long.MAX_VALUE)
                .executor(Runnable::run)
                .build();
    }

    private Selector<AnyGene<double[]>, Double> parents(int size) {
        return switch (selection) {
            case TOURNAMENT -> new TournamentSelector<>(tournament);
            case TRUNCATION -> new TruncationSelector<>(Math.max(1, (int) Math.round(truncation * size)));
        };
    }

    /** The population with the fitness of each on the mazes of this generation, that of who lives on measured anew. */
    private List<Phenotype<AnyGene<double[]>, Double>> current(
            ISeq<Phenotype<AnyGene<double[]>, Double>> population, Conditions conditions) {
        boolean outdated = conditions.renewed() && parentFitness == ParentFitness.BORN;
        return outdated
                ? scored(population, individual -> individual.generation() < conditions.number(), conditions.scores())
                        .asList()
                : population.asList();
    }

    private static ISeq<Phenotype<AnyGene<double[]>, Double>> scored(
            Seq<Phenotype<AnyGene<double[]>, Double>> population,
            Predicate<Phenotype<AnyGene<double[]>, Double>> lacking,
            Scores scores) {
        double[][] weights =
                population.stream().filter(lacking).map(WeightsCodec::weights).toArray(double[][]::new);
        double[] fitness = scores.of(weights);
        List<Phenotype<AnyGene<double[]>, Double>> scored = new ArrayList<>(population.size());
        int next = 0;
        for (Phenotype<AnyGene<double[]>, Double> individual : population) {
            scored.add(
                    lacking.test(individual) ? individual.nullifyFitness().withFitness(fitness[next++]) : individual);
        }
        return ISeq.of(scored);
    }
}
