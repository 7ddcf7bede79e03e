/**
 * The run folder: settings, generations, champions and checkpoints on disk.
 *
 * <pre>{@code
 * double[] champion;
 * Topology topology;
 * try (RecordedRun run = RecordedRun.open(folder)) {
 *     champion = run.champion(run.generations());
 *     topology = run.experiment().topology();
 * }
 * }</pre>
 */
@NullMarked
package io.github.mazescape.store;

import org.jspecify.annotations.NullMarked;
