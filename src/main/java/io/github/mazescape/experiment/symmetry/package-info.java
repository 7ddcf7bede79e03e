/**
 * Experiments on the symmetry of networks: how many copies one has, whether champions of independent runs are copies of
 * one another, and whether a barrier lies between them once they are aligned.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.symmetry;

import org.jspecify.annotations.NullMarked;
