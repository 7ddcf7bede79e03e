/**
 * Pure functions on arrays: bootstrap, ranks, permutation tests, regressions, box counting, clustering. Nothing here
 * knows of foragers. What draws at random takes its stream from the caller, so that every figure can be made again.
 *
 * <pre>{@code
 * Interval mean = Bootstrap.mean(scores, new Seed(1).child("mean").stream());
 * boolean better = mean.above(0.5);
 * }</pre>
 */
@NullMarked
package io.github.mazescape.statistics;

import org.jspecify.annotations.NullMarked;
