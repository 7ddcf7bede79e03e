/** Drawing on a Processing graphics surface: boxes, type, axes, numbers as text. */
@NullMarked
package io.github.mazescape.draw.kit;

import org.jspecify.annotations.NullMarked;
