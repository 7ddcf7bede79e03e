/**
 * Runs of other seeds that evolve beside the one that is looked at: {@link io.github.mazescape.live.seeds.OtherSeeds}
 * says what is wanted of them, on the conductor's thread, and {@link io.github.mazescape.live.seeds.SeedWorker} makes
 * it, on one of its own. Begin with {@code SeedWorker}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.seeds;

import org.jspecify.annotations.NullMarked;
