/** Evolution of weights with Jenetics, seen from outside as a stream of immutable generations. */
@NullMarked
package io.github.mazescape.evolution;

import org.jspecify.annotations.NullMarked;
