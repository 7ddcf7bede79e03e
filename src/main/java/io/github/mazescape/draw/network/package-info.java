/** A network and its hidden units. */
@NullMarked
package io.github.mazescape.draw.network;

import org.jspecify.annotations.NullMarked;
