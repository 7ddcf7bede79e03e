/**
 * How the cells of an experiment are worked off: on several threads, kept in a folder, gone on with. Begin with
 * {@code ExperimentFolder}. Runs of a sweep are worked off in the same way.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.cells;

import org.jspecify.annotations.NullMarked;
