/** Sketches of the user: from a .pde file to a running Processing sketch. */
@NullMarked
package io.github.mazescape.sketch;

import org.jspecify.annotations.NullMarked;
