package io.github.mazescape.evolution;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evolution of weights by a {@link Strategy}, as a stream of generations.
 *
 * <p>A generation is a function of the one before it and of the seed: the randomness of generation g comes from (seed,
 * g), its mazes from (seed, epoch). So a run goes on from any generation as if it had never stopped, and no number of
 * threads changes it. Strategies run on the calling thread; only the batch evaluator works in parallel, and it draws
 * nothing.
 */
public final class Evolution {
    private final TaskSource tasks;
    private final BatchEvaluator evaluator;
    private final EvolutionParameters parameters;
    private final Seed seed;
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
        Counter scores = new Counter(task(epoch), cancellation);
        Strategy.Conditions conditions = new Strategy.Conditions(
                evaluator.topology(),
                parameters.population(),
                parameters.initial(),
                parameters.champion() == Champion.CENTRE,
                previous != null && previous.epoch() != epoch,
                number,
                seed.child(number).stream(),
                scores);
        Strategy.Population made = parameters.strategy().next(previous, conditions);
        return summed(number, epoch, made, scores);
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
        int places = generation.population().length - (generation.centre() < 0 ? 0 : 1);
        if (joining.size() >= places) {
            throw new IllegalArgumentException("joining: expected fewer than " + places
                    + " individuals, as many as the population has, got " + joining.size());
        }
        double[][] population = generation.population().clone();
        int[] parents = generation.parents().clone();
        int worst = population.length;
        for (int i = joining.size() - 1; i >= 0; i--) {
            worst -= worst - 1 == generation.centre() ? 2 : 1;
            population[worst] = joining.get(i);
            if (parents.length > 0) {
                parents[worst] = -1;
            }
        }
        Counter scores = new Counter(task(generation.epoch()), cancellation);
        Strategy.Population again = new Strategy.Population(
                population, scores.of(population), generation.centre(), generation.state(), parents);
        return summed(generation.number(), generation.epoch(), again, scores);
    }

    /** A generation with what sums it up. */
    private Generation summed(long number, long epoch, Strategy.Population made, Counter scores) {
        Strategy.Population ranked = made.ranked();
        double[] fitness = ranked.fitness();
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
        double[][] champion = {ranked.weights()[Math.max(0, ranked.centre())]};
        double held = evaluator.evaluate(heldOut, Points.of(champion), scores.cancellation)
                .fitness()[0];
        return new Generation(
                number,
                epoch,
                ranked.weights(),
                fitness,
                ranked.centre(),
                ranked.state(),
                mean,
                spread,
                held,
                scores.evaluations,
                scores.evaluations * scores.task.agentSteps() + heldOut.agentSteps(),
                ranked.parents());
    }

    /** Evaluates on one task, and counts. */
    private final class Counter implements Strategy.Scores {
        private final Task task;
        private final Cancellation cancellation;
        private long evaluations;

        Counter(Task task, Cancellation cancellation) {
            this.task = task;
            this.cancellation = cancellation;
        }

        @Override
        public double[] of(double[][] weights) {
            evaluations += weights.length;
            return evaluator.evaluate(task, Points.of(weights), cancellation).fitness();
        }
    }
}
