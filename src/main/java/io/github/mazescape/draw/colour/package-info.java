/** How values become colours. */
@NullMarked
package io.github.mazescape.draw.colour;

import org.jspecify.annotations.NullMarked;
