/**
 * The command bench: how fast the program is, in agent-steps per second ({@link StepBench}) and in evaluations until
 * evolution has found something ({@link SearchBench}). Begin with {@link BenchCommand}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cli.bench;

import org.jspecify.annotations.NullMarked;
