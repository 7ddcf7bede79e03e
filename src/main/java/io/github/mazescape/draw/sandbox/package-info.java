/** The whole sandbox as one frame. */
@NullMarked
package io.github.mazescape.draw.sandbox;

import org.jspecify.annotations.NullMarked;
