package io.github.mazescape.evolution;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evolution of weights by a Jenetics engine, as a stream of generations.
 *
 * <p>A generation is a function of the one before it and of the seed: the randomness of generation g comes from (seed,
 * g), its mazes from (seed, epoch). So a run goes on from any generation as if it had never stopped, and no number of
 * threads changes it. The engine's operators run on the calling thread; only the batch evaluator works in parallel, and
 * it draws nothing.
 */
public final class Evolution {
    private final TaskSource tasks;
    private final BatchEvaluator evaluator;
    private final EvolutionParameters parameters;
    private final Seed seed;
    private final WeightsCodec codec;
    private final Task heldOut;
    private @Nullable Epoch newest;

    /** A task and the epoch for which it was made. */
    private record Epoch(long number, Task task) {}

    /**
     * @param tasks where the mazes come from
     * @param evaluator evaluates the population; its topology is that of the networks
     * @param parameters how evolution goes about it
     * @param seed what all randomness of this run comes from
     */
    public Evolution(TaskSource tasks, BatchEvaluator evaluator, EvolutionParameters parameters, Seed seed) {
        this.tasks = tasks;
        this.evaluator = evaluator;
        this.parameters = parameters;
        this.seed = seed.child("evolution");
        codec = new WeightsCodec(evaluator.topology().weightCount(), parameters.initial());
        heldOut = tasks.heldOut();
    }

    /** The task on which a generation was evaluated; the same object for as long as the mazes stay. */
    public Task task(Generation generation) {
        return task(generation.epoch());
    }

    private synchronized Task task(long epoch) {
        Epoch known = newest;
        if (known == null || known.number() != epoch) {
            known = new Epoch(epoch, tasks.task(epoch));
            newest = known;
        }
        return known.task();
    }

    /**
     * All generations from the first on, without end.
     *
     * @param cancellation asks for an early end, which shows as a {@link CancellationException}
     */
    public Stream<Generation> generations(Cancellation cancellation) {
        return Stream.iterate(next(null, cancellation), generation -> next(generation, cancellation));
    }

    /**
     * The generation after another.
     *
     * @param previous the generation before, or null for the first one
     * @param cancellation asks for an early end
     * @throws CancellationException if the work was asked to stop; nothing is lost but this generation
     */
    public Generation next(@Nullable Generation previous, Cancellation cancellation) {
        long number = previous == null ? 1 : previous.number() + 1;
        long epoch = parameters.epoch(number);
        Scoring scoring = new Scoring(task(epoch), cancellation);
        EvolutionStart<AnyGene<double[]>, Double> start =
                previous == null ? EvolutionStart.empty() : start(previous, previous.epoch() == epoch);
        EvolutionResult<AnyGene<double[]>, Double> result;
        try {
            result = RandomRegistry.with(
                    seed.child(number).stream(), random -> engine(scoring).evolve(start));
        } catch (CompletionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw e;
        }
        return generation(number, epoch, result.population(), scoring, cancellation);
    }

    /**
     * A generation once more, on the mazes that this evolution has for it: the same individuals, but those that join in
     * place of the worst, evaluated again and ranked by what they reach now.
     *
     * @param generation the generation as it was
     * @param joining the weights of those that join, fewer than the population has individuals. Not modified, not
     *     copied.
     * @param cancellation asks for an early end
     * @throws CancellationException if the work was asked to stop; nothing is lost
     */
    public Generation again(Generation generation, List<double[]> joining, Cancellation cancellation) {
        double[][] before = generation.population();
        if (joining.size() >= before.length) {
            throw new IllegalArgumentException("joining: expected fewer than " + before.length
                    + " individuals, as many as the population has, got " + joining.size());
        }
        double[][] population = before.clone();
        for (int i = 0; i < joining.size(); i++) {
            population[before.length - joining.size() + i] = joining.get(i);
        }
        Task task = task(generation.epoch());
        double[] fitness =
                evaluator.evaluate(task, Points.of(population), cancellation).fitness();
        List<Integer> ranking = new ArrayList<>();
        for (int i = 0; i < population.length; i++) {
            ranking.add(i);
        }
        ranking.sort(Comparator.comparing((Integer i) -> fitness[i], Comparator.reverseOrder()));
        double[][] ranked = new double[population.length][];
        double[] reached = new double[population.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = population[ranking.get(i)];
            reached[i] = fitness[ranking.get(i)];
        }
        return summed(generation.number(), generation.epoch(), ranked, reached, task, population.length, cancellation);
    }

    private EvolutionStart<AnyGene<double[]>, Double> start(Generation previous, boolean sameMazes) {
        List<Phenotype<AnyGene<double[]>, Double>> individuals = new ArrayList<>();
        for (int i = 0; i < previous.population().length; i++) {
            var genotype = codec.encode(previous.population()[i]);
            individuals.add(
                    sameMazes
                            ? Phenotype.of(genotype, previous.number(), previous.fitness()[i])
                            : Phenotype.of(genotype, previous.number()));
        }
        return EvolutionStart.of(ISeq.of(individuals), previous.number() + 1);
    }

    private Engine<AnyGene<double[]>, Double> engine(Scoring scoring) {
        Breeding breeding = new Breeding(codec);
        Topology topology = evaluator.topology();
        return new Engine.Builder<>(scoring::score, codec.encoding())
                .populationSize(parameters.population())
                .survivorsSize(parameters.elites())
                .survivorsSelector(new TruncationSelector<>())
                .offspringSelector(parents())
                .alterers(
                        breeding.crossover(parameters.crossover(), parameters.crossoverKind(), topology),
                        breeding.dense(parameters.dense(), parameters.sigma()),
                        breeding.sparse(parameters.sparse(), parameters.sparseRate(), parameters.sparseSigma()))
                .maximalPhenotypeAge(Long.MAX_VALUE)
                .executor(Runnable::run)
                .build();
    }

    private Selector<AnyGene<double[]>, Double> parents() {
        return switch (parameters.selection()) {
            case TOURNAMENT -> new TournamentSelector<>(parameters.tournament());
            case TRUNCATION ->
                new TruncationSelector<>(
                        Math.max(1, (int) Math.round(parameters.truncation() * parameters.population())));
        };
    }

    private Generation generation(
            long number,
            long epoch,
            ISeq<Phenotype<AnyGene<double[]>, Double>> population,
            Scoring scoring,
            Cancellation cancellation) {
        List<Phenotype<AnyGene<double[]>, Double>> ranked = new ArrayList<>(population.asList());
        ranked.sort(Comparator.comparing(
                (Phenotype<AnyGene<double[]>, Double> individual) -> individual.fitness(), Comparator.reverseOrder()));
        double[][] weights = new double[ranked.size()][];
        double[] fitness = new double[ranked.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = WeightsCodec.weights(ranked.get(i));
            fitness[i] = ranked.get(i).fitness();
        }
        return summed(number, epoch, weights, fitness, scoring.task, scoring.evaluations, cancellation);
    }

    /** A generation with what sums it up. */
    private Generation summed(
            long number,
            long epoch,
            double[][] weights,
            double[] fitness,
            Task task,
            long evaluations,
            Cancellation cancellation) {
        double sum = 0;
        for (double value : fitness) {
            sum += value;
        }
        double mean = sum / fitness.length;
        double squares = 0;
        for (double value : fitness) {
            squares += (value - mean) * (value - mean);
        }
        double spread = Math.sqrt(squares / fitness.length);
        double held = evaluator.evaluate(heldOut, Points.of(new double[][] {weights[0]}), cancellation)
                .fitness()[0];
        long agentSteps = evaluations * task.agentSteps() + heldOut.agentSteps();
        return new Generation(number, epoch, weights, fitness, mean, spread, held, evaluations, agentSteps);
    }

    /** Hands over to the batch evaluator what the engine wants to know of a population, and counts it. */
    private final class Scoring {
        private final Task task;
        private final Cancellation cancellation;
        private long evaluations;

        Scoring(Task task, Cancellation cancellation) {
            this.task = task;
            this.cancellation = cancellation;
        }

        ISeq<Phenotype<AnyGene<double[]>, Double>> score(Seq<Phenotype<AnyGene<double[]>, Double>> population) {
            List<Phenotype<AnyGene<double[]>, Double>> fresh =
                    population.stream().filter(Phenotype::nonEvaluated).toList();
            double[][] weights = fresh.stream().map(WeightsCodec::weights).toArray(double[][]::new);
            Evaluations results = evaluator.evaluate(task, Points.of(weights), cancellation);
            evaluations += weights.length;
            List<Phenotype<AnyGene<double[]>, Double>> scored = new ArrayList<>(population.size());
            int next = 0;
            for (Phenotype<AnyGene<double[]>, Double> individual : population) {
                scored.add(individual.isEvaluated() ? individual : individual.withFitness(results.fitness()[next++]));
            }
            return ISeq.of(scored);
        }
    }
}
