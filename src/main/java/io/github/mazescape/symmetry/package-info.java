/**
 * Networks that are the same but for the names and signs of their hidden units: signed permutations and how they act on
 * weights, the mirror image, the gauge of the outputs, a canonical form, and the search for the copy of one network
 * that is nearest to another. Begin with {@link SignedPermutation}, then {@link Alignment}. Pure functions; no threads.
 *
 * <pre>{@code
 * double[] copy = SignedPermutation.random(topology.hidden(), random).apply(topology, weights);
 * double[] same = CanonicalForm.of(topology, copy); // equal to CanonicalForm.of(topology, weights)
 * }</pre>
 */
@NullMarked
package io.github.mazescape.symmetry;

import org.jspecify.annotations.NullMarked;
