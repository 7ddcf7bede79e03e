/** Two-dimensional slices of weight space, their directions, progressive rendering and projection. */
@NullMarked
package io.github.mazescape.landscape;

import org.jspecify.annotations.NullMarked;
