/**
 * Independent, repeatable random streams from a seed and a path of purposes; the only source of randomness.
 *
 * <pre>{@code
 * Seed seed = new Seed(7).child("mazes").child(3);
 * RandomStream random = seed.stream();
 * double share = random.nextDouble(); // the same on every machine
 * }</pre>
 */
@NullMarked
package io.github.mazescape.seed;

import org.jspecify.annotations.NullMarked;
