/** The landscape as a picture, with what is marked on it. */
@NullMarked
package io.github.mazescape.draw.landscape;

import org.jspecify.annotations.NullMarked;
