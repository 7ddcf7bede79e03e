/**
 * The champions of other runs, evolved beside the one that is looked at, for the plane through them:
 * {@code OtherRunsWorker} makes them, {@code OtherRuns} knows what is wanted.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.aligned;

import org.jspecify.annotations.NullMarked;
