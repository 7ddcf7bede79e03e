/**
 * Whole pieces of work, runs of a sweep and cells of an experiment, on other machines: files in, files out. No type of
 * what carries them. Begin with {@code PlacedPieces}, which takes a {@code Place} for each piece.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cluster.job;

import org.jspecify.annotations.NullMarked;
