/**
 * Whether a curved path leads from one champion to another where the straight one fails. Begin with
 * {@link io.github.mazescape.experiment.connectivity.ConnectivityExperiment}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.connectivity;

import org.jspecify.annotations.NullMarked;
