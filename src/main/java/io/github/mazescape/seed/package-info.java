/** Independent, repeatable random streams from a seed and a path of purposes; the only source of randomness. */
@NullMarked
package io.github.mazescape.seed;

import org.jspecify.annotations.NullMarked;
