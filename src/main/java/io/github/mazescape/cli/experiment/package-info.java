/**
 * The command experiment: questions about runs that end in a verdict. Begin with {@code ExperimentCommand}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cli.experiment;

import org.jspecify.annotations.NullMarked;
