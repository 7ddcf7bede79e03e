/**
 * What a forager does in mazes: sensors, actions, the one episode loop, trajectories and reference foragers.
 *
 * <pre>{@code
 * Trajectory episode = TrajectoryRecorder.record(Kernels.preferred(), topology, weights, task, 0);
 * double fitness = episode.fitness();
 * double full = ReferenceForager.GREEDY.fitness(task, new Seed(1));
 * }</pre>
 */
@NullMarked
package io.github.mazescape.foraging;

import org.jspecify.annotations.NullMarked;
