/**
 * The threads of the live sandbox that compute, and what they take and post.
 *
 * <p>{@code EvolutionWorker} makes generations, {@code LandscapeWorker} renders, {@code MeasuringWorker} measures
 * subjects and makes models to be drawn. Each takes the newest goal from its mailbox and posts immutable results to a
 * listener, the conductor of the package above. None of them knows another; evolution and landscape share the cores by
 * {@code CoreShare}. Begin with {@code EvolutionWorker}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.worker;

import org.jspecify.annotations.NullMarked;
