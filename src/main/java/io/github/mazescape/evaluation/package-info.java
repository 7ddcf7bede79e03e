/**
 * Weights in, fitness and the other layers out, in input order and with the same bits whatever serves.
 *
 * <p>{@link io.github.mazescape.evaluation.BatchEvaluator} is what callers have. Behind it stands a
 * {@link io.github.mazescape.evaluation.Backend}, which takes a {@link io.github.mazescape.evaluation.Chunk} of points
 * ({@link io.github.mazescape.evaluation.PlanePoints} where they lie on a plane): the threads of this process
 * ({@link io.github.mazescape.evaluation.Cores}) unless other machines help. Begin with {@code Backend}, then
 * {@code Cores}.
 *
 * <pre>{@code
 * Task task = new Task(List.of(MazeSpec.REFERENCE.generate(new Seed(1))), 200, Sensors.REFERENCE);
 * Evaluations measured;
 * try (BatchEvaluator cores = setup.evaluator(Runtime.getRuntime().availableProcessors())) {
 *     measured = cores.evaluate(task, Points.of(batch), new Cancellation());
 * }
 * double[] fitness = measured.fitness(); // of each, in [0, 1]
 * long[] behaviours = measured.fingerprint(); // equal where each action in each maze is equal
 * }</pre>
 */
@NullMarked
package io.github.mazescape.evaluation;

import org.jspecify.annotations.NullMarked;
