/**
 * Evolution of weights, seen from outside as a stream of immutable generations.
 *
 * <p>{@link io.github.mazescape.evolution.Evolution} makes a {@link io.github.mazescape.evolution.Generation} of the
 * one before it and of the seed. How a population comes from another is a
 * {@link io.github.mazescape.evolution.Strategy}: the genetic algorithm of a Jenetics engine with its own alterers, or
 * separable natural evolution. Everything but the batch evaluator runs on the calling thread. Begin with
 * {@code Evolution}, then {@code Strategy}.
 *
 * <pre>{@code
 * Evolution evolution = setup.evolution(evaluator);
 * List<Generation> generations =
 *         evolution.generations(new Cancellation()).limit(20).toList();
 * double[] champion = generations.get(19).champion();
 * }</pre>
 */
@NullMarked
package io.github.mazescape.evolution;

import org.jspecify.annotations.NullMarked;
