/** Sketches of one's own: from a .pde file to a running Processing sketch. */
@NullMarked
package io.github.mazescape.app.sketch;

import org.jspecify.annotations.NullMarked;
